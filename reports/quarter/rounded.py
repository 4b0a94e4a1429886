"""The strict form of small numbers: 1 to 7 hidden, zero shown, every other count to the nearest five."""

from math import ceil

from reports.domain import disclosure
from reports.quarter.breakdowns import complete
from reports.quarter.structure import Typical

STEP = 5
# Ends of names of whole numbers that count no persons, cases or contacts.
AMOUNTS = ("days", "hours", "budget", "per_served", "per_positive", "months")


def to_five(count, limit):
    """How a count prints: 0, <8, or the nearest five of what was counted, never of what was rounded before."""
    if 0 < count < limit:
        return disclosure.small(limit)
    return (count + STEP // 2) // STEP * STEP


def bounds(printed, limit):
    """The lowest and the highest count that print as this multiple of five; what is below the limit prints as small."""
    low, high = (printed - STEP // 2, printed + STEP // 2) if printed else (0, 0)
    return (limit if low < limit <= high else low), high


def divided_over(amount, tenths):
    """Between which counts the one lies over which an amount was divided as it prints: each got so many tenths of 1."""
    lowest, highest = 20 * amount / (2 * tenths + 1), 20 * amount / (2 * tenths - 1)
    return ceil(lowest / STEP) * STEP - STEP // 2, int(highest / STEP) * STEP + STEP // 2


def count_by_fives(figures, declared, *, limit):
    """Round every count, in place; breakdowns are made whole first, so that no rest stays unsaid."""
    complete(figures, declared)
    _round(figures, {rule.path for rule in declared if isinstance(rule, Typical)}, limit)


def _round(figures, amounts, limit, path=""):
    for name, value in figures.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            _round(value, amounts, limit, here)
        elif isinstance(value, int) and here not in amounts and not name.endswith(AMOUNTS):
            figures[name] = to_five(value, limit)
