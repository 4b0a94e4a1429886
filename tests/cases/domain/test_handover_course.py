"""The whole table: every verb in every state, and what each verb keeps."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.domain import handover as handovers
from cases.domain import handover_answer, handover_course
from cases.models import Handover, HandoverStep
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import on_working_day, today
from mentoraat.states import Refused
from partners.domain import link as links
from tests import make

VERBS = {
    "send": lambda h, by: handovers.send(h, by=by),
    "recall": lambda h, by: handovers.recall(h, by=by),
    "accept": lambda h, by: handover_answer.accept(h, by=by),
    "refuse": lambda h, by: handover_answer.refuse(h, reason="Vol", by=by),
    "take_back_answer": lambda h, by: handover_answer.take_back_answer(h, by=by),
    "met": lambda h, by: handover_course.met(h, who="Sam", by=by),
    "arrived": lambda h, by: handover_course.arrived(h, by=by),
    "feed_back": lambda h, by: handover_course.feed_back(h, text="Gaat goed", by=by),
    "returned": lambda h, by: handover_course.returned(h, reason="Te ver", by=by),
    "withdraw": lambda h, by: handover_course.withdraw(h, reason="Niet nodig", by=by),
    "close": lambda h, by: handover_course.close(h, by=by),
}
# What is allowed, said once more by hand: state → verbs and where they lead.
ALLOWED = {
    "draft": {"send": "sent", "withdraw": "withdrawn"},
    "sent": {"recall": "draft", "accept": "accepted", "refuse": "refused", "withdraw": "withdrawn"},
    "accepted": {
        "take_back_answer": "sent",
        "met": "met",
        "arrived": "arrived",
        "returned": "returned",
        "withdraw": "withdrawn",
    },
    "refused": {"take_back_answer": "sent", "close": "closed"},
    "withdrawn": {},
    "met": {"arrived": "arrived", "returned": "returned", "withdraw": "withdrawn"},
    "arrived": {"feed_back": "fed_back", "returned": "returned"},  # closing takes a reason: see below
    "returned": {"close": "closed"},
    "fed_back": {"returned": "returned", "close": "closed"},
    "closed": {},
}


def in_state(case, state):
    """A handover in the state, with the dates that belong to it."""
    if state == "draft":
        given = make.consent(case.youth, partner := make.partner(case.organisation), items=["first_name"])
        return make.handover(case, partner, consent=given, shared={"first_name": "Sam"})
    dates = {"answered_at": timezone.now()} if state in ("accepted", "refused") else {}
    if state == "refused":
        dates["refused_on"] = today()
    elif state not in ("sent", "withdrawn"):
        dates["accepted_on"] = today()
    if state in ("arrived", "fed_back"):
        dates["arrived_on"] = today()
    return make.sent_handover(case, state=state, **dates)


def test_table_names_every_state():
    assert set(ALLOWED) == set(Handover.State.values)


@pytest.mark.parametrize("state", Handover.State.values)
@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_in_every_state(case, mentor, state, verb):
    handover = in_state(case, state)
    expected = ALLOWED[state].get(verb)

    if expected is None:
        with pytest.raises(Refused):
            VERBS[verb](handover, mentor)
    else:
        VERBS[verb](handover, mentor)

    handover.refresh_from_db()
    assert handover.state == expected if expected else handover.state == state
    assert HandoverStep.objects.count() == bool(expected)
    written = {"feed_back": "fed_back", "close": "closed", "accept": "accepted", "refuse": "refused"}
    named = written.get(verb, {"send": "sent", "recall": "recalled", "withdraw": "withdrawn"}.get(verb, verb))
    named = "answer_taken_back" if verb == "take_back_answer" else named
    assert AuditEvent.objects.filter(verb=f"handover.{named}").count() == bool(expected)


def test_met_keeps_who_was_there(case, mentor):
    handover = in_state(case, "accepted")

    handover_course.met(handover, who="Sam, Nina en J. de Wit", by=mentor)

    handover.refresh_from_db()
    assert (handover.met_on, handover.met_with) == (today(), "Sam, Nina en J. de Wit")


def test_arrived_plans_feedback_and_keeps_the_link(case, mentor):
    handover = in_state(case, "accepted")

    handover_course.arrived(handover, confirmed_by="youth", by=mentor)

    handover.refresh_from_db()
    assert handover.round_on == on_working_day(today() + timedelta(days=14))
    assert handover.feedback_due_on == handover.round_due_on > handover.round_on
    assert handover.link.expires_at > timezone.now() + timedelta(days=59)
    assert HandoverStep.objects.get().note == "bevestigd door de jongere"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"on": today() + timedelta(days=1)}, "on"),
        ({"on": today() - timedelta(days=1)}, "on"),
        ({"confirmed_by": "us"}, "confirmed_by"),
    ],
)
def test_arrived_is_refused_at_its_field(case, mentor, changes, field):
    with pytest.raises(Refused) as refusal:
        handover_course.arrived(in_state(case, "accepted"), **changes, by=mentor)

    assert refusal.value.field == field


def test_feedback_by_link_tells_the_owner(case):
    handover = in_state(case, "arrived")

    handover_course.feed_back(handover, text=" Gaat goed ", by=handover.link)

    handover.refresh_from_db()
    assert (handover.feedback, handover.feedback_on) == ("Gaat goed", today())
    assert "Sam" in Notification.objects.get().text


@pytest.mark.parametrize("verb", ["returned", "withdraw"])
def test_reason_is_needed(case, mentor, verb):
    with pytest.raises(Refused) as refusal:
        getattr(handover_course, verb)(in_state(case, "accepted"), reason="  ", by=mentor)

    assert refusal.value.field == "reason"


@pytest.mark.parametrize(("state", "verb"), [("accepted", "returned"), ("sent", "withdraw"), ("fed_back", "close")])
def test_ends_end_the_link(case, mentor, state, verb):
    handover = in_state(case, state)

    VERBS[verb](handover, mentor)

    assert links.find(links.token_of(handover.link)).gone


def test_without_a_link_everything_goes_on(case, mentor):
    handover = make.sent_handover(case, link=None)

    handover_course.keep_link(handover, by=mentor)
    handover_course.end_link(handover, by=mentor)

    assert handover_course.given(" kort ") == "kort"


def test_take_over_names_another_and_tells_who_had_it(case, coordinator, mentor):
    handover = in_state(case, "accepted")

    handover_course.take_over(handover, by=coordinator)

    handover.refresh_from_db()
    assert handover.owner == coordinator
    assert Notification.objects.get().user == mentor
    assert AuditEvent.objects.get(verb="handover.taken_over").fields == ["owner"]


def test_take_over_of_what_is_over_is_refused(case, coordinator):
    with pytest.raises(Refused):
        handover_course.take_over(in_state(case, "closed"), by=coordinator)


@pytest.mark.parametrize("state", ["arrived", "fed_back"])
def test_closing_before_all_is_heard_takes_a_reason(case, mentor, state):
    handover = in_state(case, state)
    Handover.objects.update(round_on=today(), round_due_on=today())
    handover.refresh_from_db()
    with pytest.raises(Refused) as refusal:
        handover_course.close(handover, by=mentor)

    handover_course.close(handover, reason="Sam is verhuisd", by=mentor)

    handover.refresh_from_db()
    assert refusal.value.field == "reason"
    assert (handover.state, handover.reason) == ("closed", "Sam is verhuisd")
    assert links.find(links.token_of(handover.link)).gone
