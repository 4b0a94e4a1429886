"""Breakdowns as they stand in figures, made whole: what is missing to a total is unknown."""

from reports.quarter.paths import find, put
from reports.quarter.structure import Cross, Parts


def parts_of(figures, rule):
    """The counts of a breakdown by name; none when it is not there."""
    found = find(figures, rule.path)
    if not isinstance(found, dict):
        return {}
    return {name: value for name, value in found.items() if name not in rule.without and value is not None}


def whole_table(figures, rule):
    """The counts of a breakdown in two directions, so complete that they add up to the totals of their rows.

    What is missing to a total is "unknown": unknown is always a shown value (G10).
    """
    cells, total = find(figures, rule.path), find(figures, rule.total)
    if not isinstance(cells, dict) or not cells:
        return {}
    rows = find(figures, rule.rows) or {name: sum(cells[name].values()) for name in cells}
    rows = with_rest(rows, total) if isinstance(total, int) else rows
    names = list(dict.fromkeys(name for row in cells.values() for name in row))
    full = {row: {name: cells.get(row, {}).get(name, 0) for name in names} for row in rows}
    if any(sum(full[row].values()) < count for row, count in rows.items()):
        full = {row: with_rest(full[row] | {"unknown": full[row].get("unknown", 0)}, rows[row]) for row in rows}
    return full


def with_rest(parts, total):
    """The parts, and what is missing to the total as "unknown": unknown is always a shown value (G10)."""
    rest = total - sum(parts.values())
    return parts | {"unknown": parts.get("unknown", 0) + rest} if rest else dict(parts)


def complete(figures, declared):
    """Make every breakdown whole, in place: with the totals of rows and columns, and with what is unknown."""
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
