"""Charts with the table that says the same beside them; where a chart would say nothing, the table stands alone."""

from mentoraat import charts, wholes
from reports.quarter import words
from reports.quarter.parts import Drawing, Row, Side, Table
from reports.quarter.telling import kept
from reports.quarter.words import count, drawn, known, lower

COVERED = "Niet alles is te tonen: zie Kleine aantallen bij ‘Zo tellen wij’."


def bars(title, rows, *, columns, rules, strong=()):
    """Bars of a breakdown. rows: (label, value, path). None without rows."""
    if not rows:
        return None
    caption = f"{columns[1]} per {lower(columns[0])}"
    lines = tuple(Row(label, (count(value),), key=path) for label, value, path in rows)
    return beside(title, rows, Table(caption, columns, lines, rules), columns=columns, strong=strong)


def beside(title, rows, table, *, columns, strong=()):
    """Bars with a table of one's own beside them; nothing where every count is 0."""
    if all(value == 0 for _, value, _ in rows):
        return None
    if not any(known(value) and value for _, value, _ in rows):
        return table
    chart = charts.bars(title, [(label, drawn(value)) for label, value, _ in rows], columns=columns, strong=strong)
    return Side((Drawing(chart, ()), table), "wide" if len(table.columns) == 2 else "")


def distribution(title, rows, *, columns, decimals=0, unit="", whole=None):
    """One bar cut in parts. rows: (label, value). None without a part to draw."""
    shown = [(label, drawn(value)) for label, value in rows]
    if not any(value for _, value in shown):
        return None
    return Drawing(wholes.distribution(title, shown, columns=columns, decimals=decimals, unit=unit, whole=whole), ())


def together(*parts):
    """What there is of these parts beside each other, one alone as it is; None when there is none."""
    found = kept(*parts)
    return Side(found) if len(found) > 1 else next(iter(found), None)


def kinds(told, path, names):
    """The counts of a breakdown by their Dutch names: (label, value, path); () when it is absent."""
    found = told.at(path) or {}
    return tuple((words.name(names, code), found[code], f"{path}.{code}") for code in ordered(found, names))


def ordered(found, names):
    """The codes that are there, in the order of their names; others after them, and unknown last."""
    there = [*(code for code in names if code in found), *(code for code in found if code not in names)]
    return sorted(there, key=lambda code: code == "unknown")


def largest_first(rows):
    """The rows from large to small, with unknown and hidden ones last."""
    return tuple(sorted(rows, key=lambda row: (row[0] == "Onbekend", -(drawn(row[1]) or 0))))


def largest(rows):
    """The one row that is larger than every other that is known; None when there is none, or some are hidden."""
    shown = sorted((row for row in rows if known(row[1]) and row[1]), key=lambda row: -row[1])
    if not shown or len(shown) > 1 and shown[0][1] == shown[1][1] or shown[0][0] == "Onbekend":
        return None
    return None if any(not known(value) and value is not None and _may_be_larger(value, shown[0][1])
                       for _, value, *_ in rows) else shown[0]  # fmt: skip


def headed(rows, finding, plain, *, write=lower):
    """(title, strong): the finding about the largest row, which then stands out; the plain title where there is none.

    `finding` has {} for the label of that row, `write` says how it stands in there.
    """
    first = largest(rows)
    return (finding.format(write(first[0])), (first[0],)) if first else (plain, ())


def _may_be_larger(hidden, value):
    """Whether a hidden count can be as large as a known one: what only covers another may be anything."""
    return not hidden.startswith("<") or int(hidden[1:]) > value
