"""Breakdowns that stand as an earlier report about the same period printed them: said below their tables."""

from dataclasses import replace

from reports.quarter.parts import Side, Table
from reports.quarter.protect import DECLARED
from reports.quarter.structure import Cross

NOTE = (
    "Deze aantallen staan zoals in het eerdere rapport over deze periode. Een klein verschil tonen wij niet. "
    "Het totaal kan daardoor anders zijn."
)


def noted(chapters, facts):
    """The chapters, with the note at each table that holds a breakdown that stands as it was."""
    paths = tuple(f"{path}." for path in _paths(facts.get("kept", ())))
    if not paths:
        return chapters
    return tuple(replace(one, parts=tuple(_noted(part, paths) for part in one.parts)) for one in chapters)


def _paths(kept):
    """The paths of the breakdowns, and of the totals of rows and columns of those in two directions."""
    for rule in DECLARED:
        if getattr(rule, "path", "") in kept:
            yield rule.path
            yield from filter(None, (rule.rows, rule.columns) if isinstance(rule, Cross) else ())


def _noted(part, paths):
    if isinstance(part, Side):
        return replace(part, parts=tuple(_noted(one, paths) for one in part.parts))
    if isinstance(part, Table) and any(f"{key}.".startswith(paths) for key in _keys(part)):
        return replace(part, note=f"{part.note} {NOTE}".strip())
    return part


def _keys(table):
    return (table.breakdown, *(row.key for row in table.rows))
