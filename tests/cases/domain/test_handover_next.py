"""Where else a question can go: by reasons that are said, and never to who had it before."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cases.domain import handover_ball, handover_next
from cases.domain.handover_next import Option
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.models import Partner
from tests import make

SAME = {"same_kind": True}


@pytest.fixture
def silent(case):
    """Asked four weeks ago; we said that nobody answered."""
    case.youth.area = make.area(case.organisation, "Zuid")
    case.youth.save()
    return make.sent_handover(case, sent_on=today() - timedelta(days=28), unanswered_on=today(), message="Liefst snel")


def names(handover):
    return [option.name for option in handover_next.proposals(handover)]


def test_rank_is_reasons_in_order_and_nothing_else():
    options = [
        Option("e", "Snel maar anders", same_kind=False, days=0),
        Option("d", "Helpt mee", same_kind=False, same_help=True, area="Zuid"),
        Option("c", "Zelfde", **SAME, days=1),
        Option("b", "Zelfde in Zuid", **SAME, area="Zuid"),
        Option("a", "Zelfde in Zuid en snel", **SAME, area="Zuid", days=5),
    ]

    assert [option.ref for option in handover_next.rank(options, shown=9)] == ["a", "b", "c", "d"]
    assert [option.ref for option in handover_next.rank(options)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("option", "reasons"),
    [
        (Option("a", "A", **SAME, area="Zuid", days=2),
         ["zelfde soort", "werkt in Zuid", "antwoordt meestal in 2 werkdagen"]),
        (Option("a", "A", same_kind=False, same_help=True, days=1),
         ["helpt bij hetzelfde", "antwoordt meestal in 1 werkdag"]),
        (Option("a", "A", **SAME, days=0), ["zelfde soort", "antwoordt meestal dezelfde dag"]),
    ],
)  # fmt: skip
def test_reasons_say_all_that_counts(option, reasons):
    assert option.reasons == reasons


def test_proposals_say_area_and_speed(silent, case):
    near = make.partner(case.organisation, "Loket Zuid")
    near.areas.add(case.youth.area)
    answered = datetime(2026, 9, 9, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    other = make.youth(known_by=case.casemanager)
    make.sent_handover(
        make.case(youth=other, casemanager=case.casemanager),
        near,
        sent_on=date(2026, 9, 7),
        answered_at=answered,
        state="closed",
    )
    make.partner(case.organisation, "Loket Noord")
    make.partner(case.organisation, "Gesloten", active=False)

    [first, second] = handover_next.proposals(silent)

    assert (first.name, first.reasons) == (
        "Loket Zuid", ["zelfde soort", "werkt in Zuid", "antwoordt meestal in 2 werkdagen"],
    )  # fmt: skip
    assert (second.name, second.reasons) == ("Loket Noord", ["zelfde soort"])


@pytest.mark.parametrize("how", [{"state": "refused", "refused_on": today()}, {"state": "sent"}])
def test_never_who_refused_or_has_this_question(silent, case, how):
    asked = make.partner(case.organisation, "Loket Noord")
    make.sent_handover(case, asked, **how)
    refused_other = make.partner(case.organisation, "Loket West")
    make.sent_handover(case, refused_other, question="Iets anders", state="closed", refused_on=today())

    assert names(silent) == ["Loket West"]


def test_never_who_refused_under_other_words(silent, case):
    first = make.partner(case.organisation, "Loket Noord")
    before = make.sent_handover(case, first, question="Andere woorden", state="closed", refused_on=today())
    silent.follows = before

    assert names(silent) == []


@pytest.mark.parametrize("state", ["draft", "accepted", "arrived", "closed"])
def test_no_proposals_while_there_is_no_need(silent, case, state):
    make.partner(case.organisation, "Loket Noord")
    silent.state = state

    assert handover_next.proposals(silent) == ()
    with pytest.raises(Refused):
        handover_next.start(silent, partner=silent.partner, by=case.casemanager)


@pytest.mark.parametrize(
    ("how", "ends"),
    [
        ({"state": "sent", "unanswered_on": today()}, "withdrawn"),
        ({"state": "refused", "refused_on": today()}, "closed"),
        ({"state": "returned", "accepted_on": today(), "returned_on": today()}, "closed"),
    ],
)
def test_start_carries_the_question_over_and_ends_the_old_one(case, coordinator, how, ends):
    urgent = {"urgent": True, "urgent_reason": "Staat op straat", "urgent_coordinator": coordinator}
    old = make.sent_handover(case, message="Liefst snel", **urgent, **how)
    there = make.partner(case.organisation, "Loket Noord")

    new = handover_next.start(old, partner=there, by=coordinator)

    old.refresh_from_db()
    assert old.state == ends
    assert (new.state, new.partner, new.follows, new.consent) == ("draft", there, old, None)
    assert (new.question, new.message, new.urgent_reason) == (old.question, "Liefst snel", "Staat op straat")
    assert set(new.shared) == set(old.shared)
    assert handover_ball.ball(new).who == "Nina"
    assert AuditEvent.objects.get(verb="handover.went_on").thing_id == new.pk


def test_choosable_are_those_proposed(silent, case):
    there = make.partner(case.organisation, "Loket Noord")
    make.partner(case.organisation, "Bank", kind=Partner.Kind.DEBT_HELP)

    assert list(handover_next.choosable(silent)) == [there]
