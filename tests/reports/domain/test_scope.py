"""What figures are about: days, and the cohort that a figure falls back to (G7)."""

from datetime import date, timedelta

import pytest

from mentoraat.periods import Quarter
from reports.domain.scope import Period, Scope


def scope(start=date(2026, 4, 1), end=date(2026, 6, 30), as_of=None):
    return Scope(None, Period(start, end), as_of=as_of)


def test_figures_are_seen_15_days_after_the_end_unless_said_otherwise():
    assert scope().seen_on == date(2026, 7, 15)
    assert scope(as_of=date(2027, 1, 1)).seen_on == date(2027, 1, 1)


@pytest.mark.parametrize(("window", "quarter"), [(15, "2026-Q2"), (16, "2026-Q1"), (106, "2026-Q1"), (107, "2025-Q4")])
def test_cohort_is_the_latest_quarter_whose_window_has_passed(window, quarter):
    assert str(scope().cohort(lambda end: end + timedelta(days=window))) == quarter


def test_cohort_is_never_after_the_period():
    assert scope(as_of=date(2030, 1, 1)).cohort(lambda end: end) == Quarter(2026, 2)


def test_cohort_of_other_days_is_a_whole_quarter():
    assert scope(end=date(2026, 6, 29)).cohort(lambda end: end) == Quarter(2026, 1)


@pytest.mark.parametrize(
    ("start", "end", "quarter"),
    [
        (date(2026, 4, 1), date(2026, 6, 30), Quarter(2026, 2)),
        (date(2026, 4, 2), date(2026, 6, 30), None),
        (date(2026, 1, 1), date(2026, 6, 30), None),
        (date(2026, 4, 1), date(2026, 6, 29), None),
    ],
)
def test_period_knows_whether_it_is_a_quarter(start, end, quarter):
    assert Period(start, end).quarter == quarter
