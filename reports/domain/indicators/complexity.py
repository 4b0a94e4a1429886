"""How much was wrong at the start, next to what came of it (R42): life areas at step 1 or 2 in the first baseline."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, FilteredRelation, Q

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
    instruments have other areas and steps. One query.
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
    cases, low = {}, {}
    for pk, opened_on, closed_on, outcome, baseline, owner, few, answered in _with_baselines(scope):
        opened = scope.start <= opened_on <= scope.end
        closed = closed_on is not None and scope.start <= closed_on <= scope.end
        cases[pk] = (opened, outcome if closed else "")
        if baseline and owner is None:
            low.setdefault(pk, few if answered else None)
    return [Row(pk, *facts, stratum(low.get(pk))) for pk, facts in cases.items()]


def stratum(low):
    """The stratum of so many areas at step 1 or 2; None is unknown."""
    if low is None:
        return "unknown"
    return "0-1" if low < 2 else "2-3" if low < 4 else "4+"


def _with_baselines(scope):
    """Each case with its baselines as of the day, the oldest first: whose instrument, how many low, how many answered.

    From the cases of the period on, so that no database walks the measurements of all years.
    """
    days = (scope.start, scope.end)
    cases = scope.cases().filter(Q(opened_on__range=days) | Q(closed_on__range=days))
    done = {"kind": Measurement.Kind.BASELINE, "finished_at__isnull": False, "taken_on__lte": scope.seen_on}
    baseline = FilteredRelation("measurements", condition=Q(**{f"measurements__{name}": v for name, v in done.items()}))
    columns = ("pk", "opened_on", "closed_on", "outcome", "baseline__pk", "baseline__instrument__organisation_id")
    low = Count("baseline__scores", filter=Q(baseline__scores__step__lte=LOW))
    found = cases.annotate(baseline=baseline).order_by("baseline__taken_on", "baseline__pk")
    return found.values_list(*columns).annotate(low=low, answered=Count("baseline__scores"))
