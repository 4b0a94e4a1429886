"""The strict form of small numbers: 1 to 7 hidden, zero shown, every other count to the nearest five."""

from reports.domain import disclosure
from reports.quarter.breakdowns import parts_of, whole_table, with_rest
from reports.quarter.paths import find, put
from reports.quarter.structure import Cross, Parts, Typical

LIMIT, STEP = 8, 5
# Ends of names of whole numbers that count no persons, cases or contacts.
AMOUNTS = ("days", "hours", "budget", "per_served", "per_positive", "months")


def to_five(count, limit=LIMIT):
    """How a count prints: 0, <8, or the nearest five of what was counted, never of what was rounded before."""
    if 0 < count < limit:
        return disclosure.small(limit)
    return (count + STEP // 2) // STEP * STEP


def bounds(printed):
    """The lowest and the highest count that print as this multiple of five."""
    return (printed - STEP // 2, printed + STEP // 2) if printed else (0, 0)


def count_by_fives(figures, declared, *, limit=LIMIT):
    """Round every count, in place; breakdowns are made whole first, so that no rest stays unsaid."""
    for rule in declared:
        if isinstance(rule, Cross) and (full := whole_table(figures, rule)):
            columns = {name: sum(row[name] for row in full.values()) for name in next(iter(full.values()))}
            rows = {name: sum(row.values()) for name, row in full.items()}
            for path, value in ((rule.path, full), (rule.rows, rows), (rule.columns, columns)):
                if path:
                    put(figures, path, value)
        if isinstance(rule, Parts) and (parts := parts_of(figures, rule)):
            total = find(figures, rule.total)
            find(figures, rule.path).update(with_rest(parts, total) if isinstance(total, int) else parts)
    _round(figures, {rule.path for rule in declared if isinstance(rule, Typical)}, limit)


def _round(figures, amounts, limit, path=""):
    for name, value in figures.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            _round(value, amounts, limit, here)
        elif isinstance(value, int) and here not in amounts and not name.endswith(AMOUNTS):
            figures[name] = to_five(value, limit)
