"""The class of a closed case: every line of indicators.md 2, with G14 and G15 at their edges."""

from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest

from cases.domain.outcome import outcome_class
from cases.models import Case, Placement

CLOSED = date(2026, 6, 12)
ENDING, OUTCOME, KIND = Case.Ending, Case.Outcome, Placement.Kind


def place(kind=KIND.SCHOOL, *, after=0, until=None, hours=None, detail=""):
    """A placement that starts `after` days after closing and ends `until` days after it."""
    return SimpleNamespace(
        kind=kind,
        detail=detail,
        hours_per_week=None if hours is None else Decimal(hours),
        starts_on=CLOSED + timedelta(days=after),
        ends_on=None if until is None else CLOSED + timedelta(days=until),
    )


def work(hours, **changes):
    return place(KIND.WORK, hours=hours, **changes)


def classed(*placements, ending=ENDING.ACCORDING_TO_PLAN, taken_over=False, destination="", **changes):
    return outcome_class(ending, CLOSED, placements, taken_over, destination, **changes)


@pytest.mark.parametrize("ending", [ENDING.MOVED, ENDING.DECEASED])
def test_moved_or_deceased_is_neutral_even_with_a_place(ending):
    assert classed(place(), ending=ending, taken_over=True) == OUTCOME.NEUTRAL


@pytest.mark.parametrize(
    ("placement", "expected"),
    [
        (place(after=-30), OUTCOME.POSITIVE),
        (place(after=0), OUTCOME.POSITIVE),
        (place(after=1), OUTCOME.POSITIVE),
        (place(after=28), OUTCOME.POSITIVE),
        (place(after=29), OUTCOME.OTHER),
        (place(after=-30, until=1), OUTCOME.POSITIVE),
        (place(after=-30, until=0), OUTCOME.UNKNOWN),
        (place(after=-30, until=-1), OUTCOME.UNKNOWN),
        (work("12"), OUTCOME.POSITIVE),
        (work("11.9"), OUTCOME.ACTIVATION),
        (work(None), OUTCOME.ACTIVATION),
        (work("40", after=29), OUTCOME.OTHER),
        (work("8", detail="mbo_2_bbl"), OUTCOME.POSITIVE),
        (work("8", detail="dribbling coach"), OUTCOME.ACTIVATION),
        (place(KIND.VOLUNTEERING, after=28), OUTCOME.ACTIVATION),
        (place(KIND.DAY_ACTIVITY), OUTCOME.ACTIVATION),
        (place(KIND.COURSE, after=29), OUTCOME.OTHER),
    ],
)
def test_place_counts_by_its_dates_and_hours(placement, expected):
    assert classed(placement) == expected


def test_several_jobs_add_up():
    assert classed(work("6"), work("6", after=20)) == OUTCOME.POSITIVE


def test_job_that_has_ended_adds_nothing():
    assert classed(work("6"), work("6", after=-20, until=0)) == OUTCOME.ACTIVATION


def test_hours_of_an_organisation_of_its_own():
    assert classed(work("12"), work_hours=16) == OUTCOME.ACTIVATION


@pytest.mark.parametrize("ending", [ENDING.BY_YOUTH, ENDING.BY_US, ENDING.CONTACT_LOST])
def test_stopped_without_school_or_work_is_dropped_out(ending):
    assert classed(work("8"), ending=ending, taken_over=True) == OUTCOME.DROPPED_OUT
    assert classed(work("12"), ending=ending) == OUTCOME.POSITIVE


def test_taken_over_comes_before_activity():
    assert classed(work("8"), ending=ENDING.BY_AGREEMENT, taken_over=True) == OUTCOME.HANDED_OVER


@pytest.mark.parametrize(
    ("destination", "expected"),
    [
        (Case.Destination.OTHER, OUTCOME.OTHER),
        (Case.Destination.NONE, OUTCOME.UNKNOWN),
        (Case.Destination.UNKNOWN, OUTCOME.UNKNOWN),
        ("", OUTCOME.UNKNOWN),
    ],
)
@pytest.mark.parametrize("ending", [ENDING.ACCORDING_TO_PLAN, ENDING.BY_AGREEMENT, ENDING.OUTSIDE_INFLUENCE])
def test_without_a_place_the_destination_decides(ending, destination, expected):
    assert classed(ending=ending, destination=destination) == expected


def test_opened_in_error_has_no_class():
    assert classed(place(), ending=ENDING.OPENED_IN_ERROR) == ""
