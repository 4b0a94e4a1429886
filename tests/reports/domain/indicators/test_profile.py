"""Who came in, by the facts at opening (G10)."""

from datetime import date

import pytest

from mentoraat.periods import Quarter
from tests import make


def closed(youth, mentor, opened, on, **changes):
    return make.case(youth=youth, casemanager=mentor, opened_on=opened, closed_on=on, **changes)


def test_youth_who_turns_27_counts_by_the_day_of_opening(mentor, count):
    youth = make.youth(known_by=mentor, birth_date=date(1999, 5, 10))
    closed(youth, mentor, date(2026, 5, 9), date(2026, 6, 20), outcome="positive")

    assert count("inflow_profile.by_age")["23-26"] == 1
    assert count("outflow.by_class.positive") == 1


@pytest.mark.parametrize(("opened", "band"), [(date(2026, 5, 10), "27+"), (date(2026, 5, 9), "23-26")])
def test_birthday_is_the_first_day_of_the_next_band(mentor, count, opened, band):
    make.case(youth=make.youth(known_by=mentor, birth_date=date(1999, 5, 10)), casemanager=mentor, opened_on=opened)

    assert count("inflow_profile.by_age")[band] == 1


def test_unknown_birth_date_is_a_band_of_its_own(mentor, count):
    youth = make.youth(known_by=mentor, birth_date=None, about_age=17, about_age_on=date(2026, 4, 1))
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 4, 1))

    ages = count("inflow_profile.by_age")
    assert ages == {"0-15": 0, "16-17": 0, "18-22": 0, "23-26": 0, "27+": 0, "unknown": 1}


def test_born_on_a_leap_day_has_birthdays_on_1_march(mentor, count):
    youth = make.youth(known_by=mentor, birth_date=date(2008, 2, 29))
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 2, 28))

    assert count("inflow_profile.by_age", Quarter(2026, 1))["16-17"] == 1
