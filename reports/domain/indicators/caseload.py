"""Caseload: stock, inflow, outflow, served (I3 to I7)."""

from datetime import timedelta

from django.db.models import Count, Q

from reports.domain.indicators import numbers
from reports.domain.indicators.opened import is_re_entry


def conditions(scope):
    """Which cases stand behind each count, by its key."""
    return {
        "I4_open_at_start": open_on(scope.start - timedelta(days=1)),
        "I3_inflow": Q(opened_on__range=(scope.start, scope.end)),
        "I5_outflow": Q(closed_on__range=(scope.start, scope.end)),
        "I4_open_at_end": open_on(scope.end),
        # Each side whole: so a database takes the few that are open or were closed since, not all that ever were.
        "I7_served": Q(opened_on__lte=scope.end, closed_on__isnull=True)
        | Q(opened_on__lte=scope.end, closed_on__gte=scope.start),
    }


PERSONS = ("I3_inflow", "I4_open_at_end", "I7_served")


def open_on(day):
    """Open at the end of the day (G3)."""
    return Q(opened_on__lte=day) & (Q(closed_on__isnull=True) | Q(closed_on__gt=day))


def figures(scope, opened, closed):
    """Return the caseload. `opened` are the rows of the inflow, `closed` those of the outflow."""
    which = conditions(scope)
    counts = {key: Count("pk", filter=found) for key, found in which.items()}
    persons = {f"{key}_persons": Count("youth", filter=which[key], distinct=True) for key in PERSONS}
    found = scope.cases().filter(which["I7_served"]).aggregate(**counts, **persons)
    days = case_days(scope, found["I4_open_at_start"], opened, closed)
    return found | {
        "I3_re_entry": sum(map(is_re_entry, opened)),
        "I6_case_days": days,
        "I6_average": numbers.mean(days, _length(scope)),
    }


def case_days(scope, at_start, opened, closed):
    """Sum over the days of the cases open at the end of that day (I6).

    Each case opened on day D adds the days from D to E, each one closed takes them off again.
    """
    after = scope.end + timedelta(days=1)
    added = sum((after - row.opened_on).days for row in opened)
    ended = sum((after - row.closed_on).days * row.count for row in closed)
    return at_start * _length(scope) + added - ended


def _length(scope):
    return (scope.end - scope.start).days + 1
