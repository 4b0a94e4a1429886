"""Caseload: stock, inflow, outflow, served (I3 to I7)."""

from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Q

from reports.domain.indicators import numbers
from reports.domain.indicators.opened import is_re_entry

PERSONS = ("I3_inflow", "I4_open_at_end", "I7_served")


class Served(NamedTuple):
    """A case that was open on some day of the period."""

    pk: int
    youth_id: int
    opened_on: date
    closed_on: date | None
    outcome: str
    ending: str

    def is_open_on(self, day):
        """Open at the end of the day (G3)."""
        return self.opened_on <= day and (self.closed_on is None or self.closed_on > day)


def served(scope):
    """The cases that were open on some day of the period (I7)."""
    opened = Q(opened_on__lte=scope.end)
    # Each side whole: so a database takes the few that are open or were closed since, not all that ever were.
    return scope.cases().filter(opened & Q(closed_on__isnull=True) | opened & Q(closed_on__gte=scope.start)).order_by()


def rows(scope):
    """The served cases, from which stock, inflow and outflow are counted. One query."""
    columns = ("pk", "youth_id", "opened_on", "closed_on", "outcome", "ending")
    return list(map(Served._make, served(scope).values_list(*columns)))


def conditions(scope):
    """Which of the served cases stand behind each count, by its key."""
    start, end, before = scope.start, scope.end, scope.start - timedelta(days=1)
    return {
        "I4_open_at_start": lambda row: row.is_open_on(before),
        "I3_inflow": lambda row: start <= row.opened_on <= end,
        "I5_outflow": lambda row: row.closed_on is not None and start <= row.closed_on <= end,
        "I4_open_at_end": lambda row: row.is_open_on(end),
        "I7_served": lambda row: True,
    }


def open_on(day):
    """Open at the end of the day (G3), as the database is asked."""
    return Q(opened_on__lte=day) & (Q(closed_on__isnull=True) | Q(closed_on__gt=day))


def outflow(scope, found):
    """The cases that were closed in the period (I5)."""
    return list(filter(conditions(scope)["I5_outflow"], found))


def figures(scope, mine, opened):
    """Return the caseload. `mine` are its rows, `opened` those of the inflow."""
    found = {key: list(filter(counts, mine)) for key, counts in conditions(scope).items()}
    persons = {f"{key}_persons": len({row.youth_id for row in found[key]}) for key in PERSONS}
    days = case_days(scope, found)
    return (
        {key: len(cases) for key, cases in found.items()}
        | persons
        | {
            "I3_re_entry": sum(map(is_re_entry, opened)),
            "I6_case_days": days,
            "I6_average": numbers.mean(days, _length(scope)),
        }
    )


def case_days(scope, found):
    """Sum over the days of the cases open at the end of that day (I6).

    Each case opened on day D adds the days from D to E, each one closed takes them off again.
    """
    after = scope.end + timedelta(days=1)
    added = sum((after - row.opened_on).days for row in found["I3_inflow"])
    ended = sum((after - row.closed_on).days for row in found["I5_outflow"])
    return len(found["I4_open_at_start"]) * _length(scope) + added - ended


def _length(scope):
    return (scope.end - scope.start).days + 1
