"""Basic needs: days until solved, at the edges of the period."""

from datetime import date, timedelta

import pytest

from mentoraat.periods import Quarter
from reports.domain.figures import scope_of
from reports.domain.indicators import needs
from tests import make

Q2 = Quarter(2026, 2)
FIRST, LAST = date(2026, 4, 1), date(2026, 6, 30)
DAY = timedelta(days=1)


def of(organisation, kind="no_roof", **changes):
    return needs.figures(scope_of(organisation, Q2, **changes))[kind]


@pytest.mark.parametrize(("solved_on", "solved"), [(FIRST - DAY, 0), (FIRST, 1), (LAST, 1), (LAST + DAY, 0), (None, 0)])
def test_solved_counts_in_the_period_of_the_solution(youth, organisation, solved_on, solved):
    make.need(youth, since=FIRST - 30 * DAY, solved_on=solved_on)

    assert of(organisation)["solved"] == solved


@pytest.mark.parametrize(("solved_on", "still"), [(LAST, 0), (LAST + DAY, 1), (None, 1)])
def test_open_at_end_is_about_the_last_day(youth, organisation, solved_on, still):
    make.need(youth, since=LAST, solved_on=solved_on)
    make.need(youth, kind="no_income", since=LAST + DAY)

    assert (of(organisation)["open_at_end"], of(organisation)["began"]) == (still, 1)
    assert of(organisation, "no_income") == of(organisation, "unsafe")


def test_days_are_median_and_ninetieth_per_kind(mentor, organisation):
    for days in (0, 3, 10, 40):
        make.need(make.youth(known_by=mentor), since=LAST - days * DAY, solved_on=LAST)
    make.need(make.youth(known_by=mentor), kind="no_income", since=LAST - 7 * DAY, solved_on=LAST)

    found = of(organisation)
    assert (found["solved"], found["median_days"], found["p90_days"]) == (4, 6.5, 40)
    assert of(organisation, "no_income")["median_days"] == 7.0
    assert (of(organisation, "unsafe")["median_days"], of(organisation, "unsafe")["p90_days"]) == (None, None)


def test_programme_counts_the_needs_of_its_youths(case, youth, mentor, organisation):
    make.need(youth, since=FIRST, solved_on=LAST)
    make.need(make.youth(known_by=mentor), since=FIRST, solved_on=LAST)

    assert of(organisation)["solved"] == 2
    assert of(organisation, programme=case.programme)["solved"] == 1


def test_needs_of_another_organisation_stay_out(youth, other_organisation):
    make.need(youth, since=FIRST, solved_on=LAST)

    assert of(other_organisation)["solved"] == 0


def test_counts_agree_with_the_rows_behind_them(mentor, organisation, django_assert_num_queries):
    for days in (0, 50, 100):
        make.need(make.youth(known_by=mentor), since=LAST - days * DAY, solved_on=LAST if days else None)
    scope = scope_of(organisation, Q2)

    with django_assert_num_queries(1):
        found = needs.figures(scope)["no_roof"]

    for key, condition in needs.conditions(scope).items():
        assert found[key] == needs.rows(scope).filter(condition, kind="no_roof").count()
