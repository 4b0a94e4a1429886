"""Durable outflow: still, or again, at school or at work 3, 6 and 12 months after closing (I12)."""

from datetime import timedelta

from django.db.models import FilteredRelation, Q

from cases.models import AftercareCheck, Case
from mentoraat.periods import add_months
from reports.domain.indicators import numbers

MONTHS = (3, 6, 12)
BEFORE, AFTER = timedelta(days=14), timedelta(days=28)
Status = AftercareCheck.Status
SEEN = (Status.SCHOOL, Status.WORK, Status.NEITHER)
DURABLE = (Status.SCHOOL, Status.WORK)


def cohort(scope, months):
    """The latest quarter whose checks after `months` months can all have been done."""
    return scope.cohort(lambda end: add_months(end, months) + AFTER)


def figures(scope):
    """Return per number of months: the positive cases of the cohort, those observed, and those at school or work."""
    found = rows(scope)
    return {str(months): _one(cohort(scope, months), states(scope, months, found).values()) for months in MONTHS}


def rows(scope):
    """Positive cases of the cohorts with each check that reached somebody: pk, closed, month, done, status."""
    cohorts = Q()
    for months in MONTHS:
        quarter = cohort(scope, months)
        cohorts |= Q(closed_on__range=(quarter.start, quarter.end))
    positive = scope.cases().filter(cohorts, outcome=Case.Outcome.POSITIVE)
    seen = FilteredRelation("aftercare_checks", condition=Q(aftercare_checks__status__in=SEEN))
    return list(
        positive.annotate(seen=seen)
        .order_by("seen__done_on", "seen__pk")
        .values_list("pk", "closed_on", "seen__month", "seen__done_on", "seen__status")
    )


def states(scope, months, found):
    """Per positive case of the cohort: what the last check in its window said, None when nobody was seen."""
    quarter, said = cohort(scope, months), {}
    start, end = quarter.start, quarter.end
    for pk, closed_on, month, done_on, status in found:
        if start <= closed_on <= end:
            said.setdefault(pk, None)
            if month == months and is_in_window(done_on, closed_on, months):
                said[pk] = status
    return said


def is_in_window(done_on, closed_on, months):
    """Whether a check falls around the day so many months after closing: 14 days before until 28 after (I12)."""
    due = add_months(closed_on, months)
    return due - BEFORE <= done_on <= due + AFTER


def _one(quarter, said):
    durable = sum(status in DURABLE for status in said)
    return {
        "closed_from": quarter.start.isoformat(),
        "closed_to": quarter.end.isoformat(),
        "positive": len(said),
        "observed": sum(status is not None for status in said),
        "durable": durable,
        "rate": numbers.percentage(durable, len(said)),
    }
