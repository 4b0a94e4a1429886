"""Why measurements are missing: baselines not on time (beside I18), follow-ups that were excused (beside I19).

For the coordinator's page alone, like I13 and I22: the report's answers know coverage, not reasons.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Min, OuterRef, Subquery

from cases.models import Measurement, MeasurementGap
from reports.domain.indicators import measurement
from reports.domain.indicators.opened import cohort

Kind = Measurement.Kind
NO_REASON = "no_reason"
REASONS = (*MeasurementGap.Reason.values, NO_REASON)


@dataclass(frozen=True, slots=True)
class Opened:
    """A case of the cohort whose baseline can be judged, with the reason that was given when there is none."""

    pk: int
    opened_on: date
    closed_on: date | None
    baseline_on: date | None
    reason: str

    @property
    def missing(self):
        """Expected, and not covered on time (I18)."""
        return measurement.is_expected(self) and not measurement.is_covered(self)


def figures(scope):
    """Missing baselines of the cohort by reason, and follow-ups due in the period that were excused. Two queries."""
    quarter, found = cohort(scope), Counter(row.reason for row in missing(scope))
    excused = Counter(gaps(scope).values_list("reason", flat=True))
    return {
        "I18_missing": {
            "opened_from": quarter.start.isoformat(),
            "opened_to": quarter.end.isoformat(),
            "all": sum(found.values()),
            **{reason: found[reason] for reason in REASONS},
        },
        "I19_excused": {reason: excused[reason] for reason in MeasurementGap.Reason.values},
    }


def missing(scope):
    """The cases of the cohort without a baseline on time."""
    return [row for row in _cohort(scope) if row.missing]


def gaps(scope):
    """The follow-ups that were due in the period and were excused."""
    return scope.of_cases(MeasurementGap).filter(kind=Kind.FOLLOW_UP, due_on__range=(scope.start, scope.end))


def _cohort(scope):
    quarter = cohort(scope)
    baseline = Measurement.objects.filter(case=OuterRef("pk"), kind=Kind.BASELINE, finished_at__isnull=False)
    baseline = baseline.filter(taken_on__gte=OuterRef("opened_on")).order_by()
    first = Subquery(baseline.values("case").annotate(first=Min("taken_on")).values("first"))
    reason = MeasurementGap.objects.filter(case=OuterRef("pk"), kind=Kind.BASELINE).order_by("-pk").values("reason")
    rows = scope.cases().filter(opened_on__range=(quarter.start, quarter.end)).order_by()
    found = rows.values_list("pk", "opened_on", "closed_on", first, Subquery(reason[:1]))
    return [Opened(*facts, why or NO_REASON) for *facts, why in found]
