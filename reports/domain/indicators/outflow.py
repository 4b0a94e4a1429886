"""Outflow: how closed cases ended, and how long they took (I5, I8 to I11, I14)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from cases.models import Case
from reports.domain.indicators import numbers

CLASSES = tuple(outcome.value for outcome in Case.Outcome)
NEUTRAL = Case.Outcome.NEUTRAL.value


@dataclass(frozen=True, slots=True)
class Closed:
    """Closed cases that are alike in all that is counted."""

    outcome: str
    ending: str
    opened_on: date
    closed_on: date
    count: int


def rows(scope):
    """The outflow of the period, grouped."""
    found = scope.cases().filter(closed_on__range=(scope.start, scope.end)).order_by()
    names = ("outcome", "ending", "opened_on", "closed_on")
    return [Closed(*values) for values in found.values_list(*names).annotate(count=Count("pk"))]


def figures(closed):
    """Return the outflow by class, with its shares and its length."""
    classes = Counter()
    for row in closed:
        classes[row.outcome] += row.count
    total, counted = sum(classes.values()), sum(classes.values()) - classes[NEUTRAL]
    early = sum(row.count for row in closed if row.ending != Case.Ending.ACCORDING_TO_PLAN)
    days = [(row.closed_on - row.opened_on).days for row in closed for _ in range(row.count)]
    shares = {name: numbers.percentage(classes[name], counted) for name in CLASSES if name != NEUTRAL}
    return {
        "by_class": {name: classes[name] for name in CLASSES},
        "counted": counted,
        "I8_positive_rate": shares["positive"],
        "I9_dropout_rate": shares["dropped_out"],
        "I11_distribution": shares,
        "I10_ended_early": early,
        "I10_ended_early_rate": numbers.percentage(early, total),
        "I14_median_days": numbers.median(days),
        "I14_p90_days": numbers.p90(days),
    }
