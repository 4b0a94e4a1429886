"""How much was wrong at the start, next to what came of it (R42): life areas at step 1 or 2 in the first baseline."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q

from cases.models import Case, Measurement
from reports.domain.indicators import numbers

STRATA = ("0-1", "2-3", "4+", "unknown")
LOW = 2  # "this must change now" and "I want this different"


@dataclass(frozen=True, slots=True)
class Row:
    """A case that opened or closed in the period."""

    pk: int
    opened: bool
    outcome: str  # of a case that closed in the period, else empty
    stratum: str

    @property
    def counted(self):
        """Whether it is in the base of I8: closed in the period, and not neutral."""
        return self.outcome not in ("", Case.Outcome.NEUTRAL)

    @property
    def positive(self):
        """Whether it ended with school or work."""
        return self.outcome == Case.Outcome.POSITIVE


def figures(scope):
    """Return inflow and outflow by stratum, and of each stratum the share that ended with school or work.

    A case without a baseline on the as-of day, or with one asked by another instrument than ours, is "unknown": other
    instruments have other areas and steps. Two queries.
    """
    found = rows(scope)
    opened = Counter(row.stratum for row in found if row.opened)
    counted = Counter(row.stratum for row in found if row.counted)
    positive = Counter(row.stratum for row in found if row.counted and row.positive)
    return {
        "inflow_by_stratum": {name: opened[name] for name in STRATA},
        "outflow_by_stratum": {
            name: {"positive": positive[name], "other": counted[name] - positive[name]} for name in STRATA
        },
        "counted_by_stratum": {name: counted[name] for name in STRATA},
        "rates": {name: numbers.percentage(positive[name], counted[name]) for name in STRATA},
    }


def rows(scope):
    """The inflow and the outflow of the period, each with its stratum."""
    cases, low = scope.cases().filter(_moved(scope)).order_by(), _low(scope)
    columns = ("pk", "opened_on", "closed_on", "outcome")
    return [
        Row(
            pk,
            opened=scope.start <= opened_on <= scope.end,
            outcome=outcome if closed_on and scope.start <= closed_on <= scope.end else "",
            stratum=stratum(low.get(pk)),
        )
        for pk, opened_on, closed_on, outcome in cases.values_list(*columns)
    ]


def stratum(low):
    """The stratum of so many areas at step 1 or 2; None is unknown."""
    if low is None:
        return "unknown"
    return "0-1" if low < 2 else "2-3" if low < 4 else "4+"


def _moved(scope, path=""):
    days = (scope.start, scope.end)
    return Q(**{f"{path}opened_on__range": days}) | Q(**{f"{path}closed_on__range": days})


def _low(scope):
    """Per case the number of low areas in its first baseline as of the day (I19); None when nothing was answered."""
    ours = {"kind": Measurement.Kind.BASELINE, "instrument__organisation__isnull": True}
    found = scope.measurements().filter(_moved(scope, "case__"), taken_on__lte=scope.seen_on, **ours)
    found = found.annotate(
        low=Count("scores", filter=Q(scores__step__lte=LOW)),
        answered=Count("scores"),
    )
    firsts = {}
    for case, low, answered in found.order_by("taken_on", "pk").values_list("case_id", "low", "answered"):
        firsts.setdefault(case, low if answered else None)
    return firsts
