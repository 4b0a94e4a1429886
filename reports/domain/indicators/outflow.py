"""Outflow: how closed cases ended, and how long they took (I5, I8 to I11, I14)."""

from collections import Counter

from cases.models import Case
from reports.domain.indicators import numbers

CLASSES = tuple(outcome.value for outcome in Case.Outcome)
NEUTRAL = Case.Outcome.NEUTRAL.value


def figures(closed):
    """Return the outflow by class, with its shares and its length. `closed` are the cases closed in the period."""
    classes, total = Counter(row.outcome for row in closed), len(closed)
    counted = total - classes[NEUTRAL]
    early = sum(row.ending != Case.Ending.ACCORDING_TO_PLAN for row in closed)
    days = [(row.closed_on - row.opened_on).days for row in closed]
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
