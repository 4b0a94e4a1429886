"""Durable outflow (I12): windows, leap days and who was not reached."""

from datetime import date, timedelta

from cases.models import AftercareCheck, Placement
from mentoraat.periods import Quarter
from tests import make


def closed(youth, mentor, opened, on, **changes):
    return make.case(youth=youth, casemanager=mentor, opened_on=opened, closed_on=on, **changes)


def test_job_lost_in_month_two_and_found_in_month_three_is_durable(youth, mentor, count):
    case = closed(youth, mentor, date(2025, 9, 1), date(2025, 11, 30), outcome="positive")
    done = {"status": AftercareCheck.Status.WORK, "done_on": date(2026, 2, 28)}
    make.placement(case, kind=Placement.Kind.WORK, hours_per_week=24, ends_on=date(2026, 1, 20))
    make.aftercare(case, due_on=date(2026, 2, 28), **done)

    assert count("outflow.by_class.positive", Quarter(2025, 4)) == 1
    assert count("I12_durable.3.durable", Quarter(2025, 4), as_of=date(2026, 5, 1)) == 1


def test_last_check_in_the_window_decides_and_not_reached_says_nothing(youth, mentor, count):
    """M is 28 February: there is no 30 February (G13); the window runs from 14 days before to 28 days after."""
    case = closed(youth, mentor, date(2025, 9, 1), date(2025, 11, 30), outcome="positive")
    month = date(2026, 2, 28)
    for days, status in ((-15, "work"), (-14, "school"), (3, "neither"), (28, "not_reached"), (29, "work")):
        make.aftercare(case, due_on=month, done_on=month + timedelta(days=days), status=status)

    found = count("I12_durable.3", Quarter(2025, 4), as_of=date(2026, 5, 1))
    assert (found["observed"], found["durable"]) == (1, 0)


def test_not_reached_alone_is_not_observed_and_stays_in_the_denominator(youth, mentor, count):
    case = closed(youth, mentor, date(2025, 9, 1), date(2025, 11, 30), outcome="positive")
    make.aftercare(case, due_on=date(2026, 2, 28), done_on=date(2026, 2, 28), status="not_reached")

    found = count("I12_durable.3", Quarter(2025, 4), as_of=date(2026, 5, 1))
    assert (found["positive"], found["observed"], found["rate"]) == (1, 0, 0.0)
