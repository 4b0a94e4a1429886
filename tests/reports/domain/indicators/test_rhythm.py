"""Kept in touch (I21): never longer without a conversation than the organisation allows."""

from datetime import date, timedelta

import pytest

from mentoraat.periods import Quarter, at
from reports.domain.figures import scope_of
from reports.domain.indicators import rhythm
from tests import make

FIRST, LAST, DAY = date(2026, 4, 1), date(2026, 6, 30), timedelta(days=1)


def of(organisation, **changes):
    found = rhythm.figures(scope_of(organisation, Quarter(2026, 2), **changes))
    return found["cases"], found["in_rhythm"]


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        ([14], True),
        ([14, 28], True),
        ([15], False),
        ([13, 28], False),
        ([1, 2, 3], False),
        ([28, 14], True),
        ([], False),
    ],
)
def test_no_gap_is_longer_than_14_days(days, kept):
    marks = [FIRST + day * DAY for day in days]

    assert rhythm.in_rhythm(FIRST, FIRST + 28 * DAY, marks, 14) is kept


@pytest.mark.parametrize(("opened_on", "cases"), [(LAST - 14 * DAY, 1), (LAST - 13 * DAY, 0)])
def test_case_is_judged_when_it_ran_long_enough_in_the_period(youth, mentor, organisation, opened_on, cases):
    make.case(youth=youth, casemanager=mentor, opened_on=opened_on)

    assert of(organisation) == (cases, cases)


def test_only_conversations_that_count_keep_the_rhythm(youth, mentor, other_mentor, organisation):
    make.case(youth=youth, casemanager=mentor, opened_on=LAST - 28 * DAY)
    make.contact(mentor, youth, at=at(LAST - 14 * DAY), outcome="failed")
    make.contact(mentor, youth, at=at(LAST - 14 * DAY), undone_at=at(LAST))
    make.contact(mentor, make.youth(known_by=mentor), at=at(LAST - 14 * DAY))
    assert of(organisation) == (1, 0)

    make.contact(other_mentor, youth, at=at(LAST - 14 * DAY), area=make.area(organisation, "Elders"))
    assert of(organisation) == (1, 1)


def test_days_after_the_closing_or_before_the_period_are_not_judged(youth, mentor, organisation):
    days = {"opened_on": date(2026, 1, 1), "closed_on": FIRST + 20 * DAY}
    make.case(youth=youth, casemanager=mentor, **days)
    make.contact(mentor, youth, at=at(FIRST + 10 * DAY))

    assert of(organisation) == (1, 1)


def test_limit_is_the_organisation_s_own_and_printed(youth, mentor, organisation):
    make.case(youth=youth, casemanager=mentor, opened_on=LAST - 28 * DAY)
    organisation.quiet_days = 28

    found = rhythm.figures(scope_of(organisation, Quarter(2026, 2)))

    assert found == {"cases": 1, "in_rhythm": 1, "rate": 100.0, "days": 28}


def test_area_programme_and_error(youth, mentor, organisation):
    case = make.case(youth=youth, casemanager=mentor, opened_on=FIRST, area=make.area(organisation))
    lost = {"opened_on": FIRST, "closed_on": LAST, "ending": "opened_in_error", "outcome": ""}
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, **lost)
    for week in range(13):
        make.contact(mentor, youth, at=at(FIRST + 7 * week * DAY))

    assert of(organisation) == of(organisation, area=case.area) == of(organisation, programme=case.programme) == (1, 1)
    assert of(organisation, area=make.area(organisation, "Elders")) == (0, 0)
