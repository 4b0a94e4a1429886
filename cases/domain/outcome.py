"""The class of a closed case: derived from how it ended and where to, never typed (indicators.md 2)."""

import re
from datetime import timedelta
from decimal import Decimal

from cases.models import Case, Placement

STARTS_WITHIN = timedelta(days=28)  # G15
WORK_HOURS = 12  # G14, unless the organisation chose another number

NEUTRAL = frozenset({Case.Ending.MOVED, Case.Ending.DECEASED})
STOPPED = frozenset({Case.Ending.BY_YOUTH, Case.Ending.BY_US, Case.Ending.CONTACT_LOST})


def outcome_class(ending, closed_on, placements, taken_over, destination, work_hours=WORK_HOURS):
    """Return the Case.Outcome of a case that ended as `ending` on `closed_on`; "" for one opened in error (G4).

    `placements` are Placement rows, or anything with their kind, detail, hours_per_week, starts_on and ends_on;
    `taken_over` says whether another organisation accepted the case; `destination` is a Case.Destination or "".
    """
    if ending == Case.Ending.OPENED_IN_ERROR:
        return ""
    counted = [item for item in placements if counts_at_closing(item, closed_on)]
    classes = (
        (Case.Outcome.NEUTRAL, ending in NEUTRAL),
        (Case.Outcome.POSITIVE, _learns(counted) or _works_enough(counted, work_hours)),
        (Case.Outcome.DROPPED_OUT, ending in STOPPED),
        (Case.Outcome.HANDED_OVER, bool(taken_over)),
        (Case.Outcome.ACTIVATION, bool(counted)),  # what counts and is not positive: few hours, or no work or school
        (Case.Outcome.OTHER, destination == Case.Destination.OTHER or _starts_too_late(placements, closed_on)),
    )
    return next((outcome for outcome, applies in classes if applies), Case.Outcome.UNKNOWN)


def counts_at_closing(placement, closed_on):
    """Whether it is active on the day of closing, or starts 1 to 28 days after it (G15)."""
    if placement.starts_on > closed_on:
        return placement.starts_on <= closed_on + STARTS_WITHIN
    return placement.ends_on is None or placement.ends_on > closed_on


def is_education(placement):
    """School, and learning while working: BBL is education, also when it was noted as work (G14)."""
    return placement.kind == Placement.Kind.SCHOOL or (
        placement.kind == Placement.Kind.WORK and "bbl" in re.split(r"[\W_]+", placement.detail.lower())
    )


def _learns(placements):
    return any(is_education(item) for item in placements)


def _works_enough(placements, work_hours):
    """Several jobs add up; hours that nobody knows add nothing (G14)."""
    jobs = [item for item in placements if item.kind == Placement.Kind.WORK]
    return bool(jobs) and sum(Decimal(item.hours_per_week or 0) for item in jobs) >= work_hours


def _starts_too_late(placements, closed_on):
    return any(item.starts_on > closed_on + STARTS_WITHIN for item in placements)
