"""Agreements of a youth: what, with whom, until when; and gone at once when withdrawn."""

from datetime import timedelta

import pytest

from cases.domain import consent as consents
from cases.domain import handover as handovers
from cases.domain import handover_answer, handover_course
from cases.models import Consent
from mentoraat.models import AuditEvent
from mentoraat.periods import add_months, today
from mentoraat.states import Refused
from partners.domain import link as links
from tests import make

MINIMUM = list(Consent.MINIMUM)


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


def last_event():
    return AuditEvent.objects.order_by("pk").last()


def test_record_keeps_how_it_was_said_and_runs_a_year(youth, partner, mentor):
    found = consents.record(youth, partner=partner, items=["question", "first_name"], how="spoken", by=mentor)

    assert found.items == ["first_name", "question"]
    assert found.until == add_months(today(), 12)
    assert found.recorded_by == mentor
    assert (last_event().verb, last_event().youth_id) == ("consent.recorded", youth.pk)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"items": []}, "items"),
        ({"items": ["bsn"]}, "items"),
        ({"given_on": today() + timedelta(days=1)}, "given_on"),
        ({"until": today() - timedelta(days=1)}, "until"),
    ],
)
def test_record_is_refused_at_its_field(youth, partner, mentor, changes, field):
    with pytest.raises(Refused) as refusal:
        consents.record(youth, partner=partner, **{"items": MINIMUM, "how": "spoken"} | changes, by=mentor)

    assert refusal.value.field == field


def sent(case, partner, mentor):
    draft = handovers.draft(
        case, partner=partner, question="Inkomen", items=MINIMUM, how="spoken", agreed=True, by=mentor
    )
    return handovers.send(draft, by=mentor)


@pytest.mark.parametrize("how_far", ["sent", "accepted", "met"])
def test_withdraw_ends_links_and_open_handovers_at_once(case, partner, mentor, how_far):
    handover = sent(case, partner, mentor)
    if how_far != "sent":
        handover_answer.accept(handover, by=mentor)
    if how_far == "met":
        handover_course.met(handover, who="Sam en Nina", by=mentor)

    consents.withdraw(handover.consent, reason="Wil het zelf doen", by=mentor)

    handover.refresh_from_db()
    assert handover.state == "withdrawn"
    assert links.find(links.token_of(handover.link)).gone
    assert last_event().verb == "consent.withdrawn"


def test_withdraw_does_not_undo_what_had_arrived_but_ends_the_link(case, partner, mentor):
    handover = sent(case, partner, mentor)
    handover_answer.accept(handover, by=mentor)
    handover_course.arrived(handover, by=mentor)

    consents.withdraw(handover.consent, by=mentor)

    handover.refresh_from_db()
    assert handover.state == "arrived"
    assert links.find(links.token_of(handover.link)).gone


def test_withdraw_twice_is_refused(youth, partner, mentor):
    found = make.consent(youth, partner, items=MINIMUM)
    consents.withdraw(found, by=mentor)

    with pytest.raises(Refused):
        consents.withdraw(found, by=mentor)


def test_running_and_covering_leave_out_withdrawn_and_past(youth, partner, mentor):
    past = {"given_on": today() - timedelta(days=9), "until": today() - timedelta(days=1)}
    make.consent(youth, partner, items=MINIMUM, **past)
    withdrawn = make.consent(youth, partner, items=MINIMUM)
    consents.withdraw(withdrawn, by=mentor)
    little = make.consent(youth, partner, items=["first_name"])

    assert list(consents.running(youth)) == [little]
    assert consents.covering(youth, partner=partner, items=["first_name"]) == little
    assert consents.covering(youth, partner=partner, items=MINIMUM) is None


def test_labels_are_words_in_order():
    assert consents.labels(["question", "first_name"]) == ["voornaam", "vraag en toelichting"]
