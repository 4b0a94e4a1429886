"""Basic needs first: how many days it took until they were solved, per kind, in a period (R14)."""

from django.db.models import Q

from cases.models import Need
from reports.domain.indicators import numbers


def conditions(scope):
    """Which needs stand behind each count, by its key."""
    days = (scope.start, scope.end)
    still = Q(solved_on__isnull=True) | Q(solved_on__gt=scope.end)
    return {
        "began": Q(since__range=days),
        "solved": Q(solved_on__range=days),
        "open_at_end": Q(since__lte=scope.end) & still,
    }


def rows(scope):
    """The needs that count here; by area or programme those of youths with a counted case there."""
    mine = Need.objects.filter(organisation=scope.organisation)
    return mine if scope.is_whole else mine.filter(youth__in=scope.cases().values("youth"))


def figures(scope):
    """Return per kind how many were solved in the period, in how many days (median, 90%), and how many are open.

    Days run from the day since when it was so, as told, to the day it was solved. A kind is never left out. One query.
    """
    found = {kind: {"days": [], "began": 0, "open_at_end": 0} for kind in Need.Kind.values}
    known = rows(scope).filter(since__lte=scope.end).filter(Q(solved_on__isnull=True) | Q(solved_on__gte=scope.start))
    for kind, since, solved in known.order_by().values_list("kind", "since", "solved_on"):
        found[kind]["began"] += scope.start <= since
        if solved and solved <= scope.end:
            found[kind]["days"].append((solved - since).days)
        else:
            found[kind]["open_at_end"] += 1
    return {kind: _of_kind(row) for kind, row in found.items()}


def _of_kind(row):
    days = row["days"]
    return {
        "began": row["began"],
        "solved": len(days),
        "median_days": numbers.median(days),
        "p90_days": numbers.p90(days),
        "open_at_end": row["open_at_end"],
    }
