"""Measurements: baselines on time (I18), and change per life area (I19)."""

from collections import Counter

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery

from cases.models import Measurement, Score
from reports.domain.indicators import numbers
from reports.domain.indicators.opened import BASELINE_WITHIN, cohort
from reports.domain.register_codes import LIFE_AREAS

Kind = Measurement.Kind


def figures(scope, opened):
    """Return the baselines of the cohort, whose inflow is `opened`, and the pairs of the period."""
    expected = [row for row in opened if is_expected(row)]
    covered = sum(map(is_covered, expected))
    quarter, pairs = cohort(scope), last_follow_ups(scope).count()
    return {
        "I18": {
            "opened_from": quarter.start.isoformat(),
            "opened_to": quarter.end.isoformat(),
            "expected": len(expected),
            "covered": covered,
            "rate": numbers.percentage(covered, len(expected)),
        },
        "I19_pairs": pairs,
        "I19_domains": _domains(scope, pairs),
    }


def is_expected(row):
    """Still open at the end of day 42 (I18)."""
    return row.closed_on is None or row.closed_on > row.opened_on + BASELINE_WITHIN


def is_covered(row):
    """A baseline dated within 42 days of opening (I18)."""
    return row.baseline_on is not None and row.baseline_on - row.opened_on <= BASELINE_WITHIN


def last_follow_ups(scope):
    """The last follow-up in the period of each case that has a baseline (I19)."""
    follow_ups = Measurement.objects.filter(kind=Kind.FOLLOW_UP, finished_at__isnull=False)
    follow_ups = follow_ups.filter(taken_on__range=(scope.start, scope.end))
    later = follow_ups.filter(case=OuterRef("case")).filter(
        Q(taken_on__gt=OuterRef("taken_on")) | Q(taken_on=OuterRef("taken_on"), pk__gt=OuterRef("pk"))
    )
    return (
        scope.measurements()
        .filter(kind=Kind.FOLLOW_UP, taken_on__range=(scope.start, scope.end))
        .annotate(baseline=Subquery(_baselines("case").values("pk")[:1]))
        .filter(~Exists(later), baseline__isnull=False)
    )


def scores(scope):
    """The scores of those follow-ups, each with the step that the first baseline had in the same life area."""
    first = _baselines("measurement__case").values("pk")[:1]
    before = Score.objects.filter(measurement=OuterRef("baseline"), area__code=OuterRef("area__code"))
    return (
        Score.objects.filter(measurement__in=last_follow_ups(scope).values("pk"), area__code__in=LIFE_AREAS)
        .annotate(baseline=Subquery(first))
        .annotate(before=Subquery(before.values("step")[:1]))
        .filter(before__isnull=False)
    )


def _baselines(case):
    finished = Measurement.objects.filter(kind=Kind.BASELINE, finished_at__isnull=False)
    return finished.filter(case=OuterRef(case)).order_by("taken_on", "pk")


def _domains(scope, pairs):
    grouped = {code: Counter() for code in LIFE_AREAS}
    found = scores(scope).order_by().values_list("area__code", "before", "step").annotate(count=Count("pk"))
    for code, before, step, count in found:
        grouped[code][before, step] += count
    return {code: _domain(pairs, counts) for code, counts in grouped.items()}


def _domain(pairs, counts):
    both = counts.total()
    return {
        "n": both,
        "missing": pairs - both,
        "baseline": numbers.mean(sum(before * n for (before, _), n in counts.items()), both),
        "follow_up": numbers.mean(sum(step * n for (_, step), n in counts.items()), both),
        "improved": sum(n for (before, step), n in counts.items() if step > before),
        "equal": sum(n for (before, step), n in counts.items() if step == before),
        "worse": sum(n for (before, step), n in counts.items() if step < before),
    }


CHANGES = {"improved": Q(step__gt=F("before")), "equal": Q(step=F("before")), "worse": Q(step__lt=F("before"))}
