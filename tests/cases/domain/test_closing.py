from datetime import timedelta

import pytest

from cases.domain import closing
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
