from datetime import timedelta

import pytest

from cases.domain import case as cases
from cases.domain import closing, handover_ball
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make

TODAY = today()


def test_check_lets_a_true_closing_pass(case):
    closing.check(case, closed_on=TODAY, ending="by_agreement")


def test_check_refuses_an_ending_that_we_do_not_know(case):
    with pytest.raises(Refused) as refusal:
        closing.check(case, closed_on=TODAY, ending="zomaar")

    assert refusal.value.field == "ending"


def test_no_contact_without_any_evidence_is_refused(case):
    with pytest.raises(Refused, match="verschillende dagen"):
        closing.check(case, closed_on=TODAY, ending="contact_lost")


def test_silence_is_counted_to_the_day_of_closing(case):
    attempts = closing.Attempts(TODAY - timedelta(days=60), 3)

    closing.check(case, closed_on=TODAY, ending="contact_lost", attempts=attempts)
    with pytest.raises(Refused, match="56 dagen"):
        closing.check(case, closed_on=TODAY - timedelta(days=5), ending="contact_lost", attempts=attempts)


def test_destination_follows_from_a_placement(case):
    assert closing.destination_of(case, "unknown") == "unknown"

    make.placement(case)

    assert closing.destination_of(case, "unknown") == "placed"


def test_closing_asks_what_becomes_of_a_handover_that_has_not_arrived(case, mentor):
    item = make.sent_handover(case, state="accepted", accepted_on=TODAY)
    with pytest.raises(Refused, match="Jongerenloket") as refusal:
        cases.close(case, closed_on=TODAY, ending="by_agreement", by=mentor)

    cases.close(case, closed_on=TODAY, ending="by_agreement", handovers=closing.GO_ON, by=mentor)

    item.refresh_from_db()
    assert refusal.value.field == "handovers"
    assert handover_ball.ball(item).who == "Nina"


def test_closing_may_end_handovers_each_by_its_own_act(case, mentor):
    items = [
        make.handover(case),
        make.sent_handover(case, make.partner(case.organisation, "Bank")),
        make.sent_handover(case, make.partner(case.organisation, "ROC"), state="refused", refused_on=TODAY),
    ]

    cases.close(case, closed_on=TODAY, ending="by_agreement", handovers=closing.END, by=mentor)

    for item in items:
        item.refresh_from_db()
    assert [item.state for item in items] == ["withdrawn", "withdrawn", "closed"]
    assert AuditEvent.objects.filter(verb="handover.withdrawn").count() == 2


@pytest.mark.parametrize("state", ["arrived", "fed_back", "closed", "withdrawn"])
def test_arrived_or_over_does_not_stand_in_the_way(case, mentor, state):
    make.sent_handover(case, state=state, accepted_on=TODAY, arrived_on=TODAY)

    assert cases.close(case, closed_on=TODAY, ending="by_agreement", by=mentor).is_closed
