"""A sheet of the workbook: its columns, the rules within a row, and reading its rows."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from reports.imports.columns import Column, Reference, refuse_bsn, tidy
from reports.imports.faults import HIDDEN, Wrong


def no_rules(row):
    """For sheets whose rows have no rules between columns."""
    return ()


@dataclass(frozen=True)
class Sheet:
    """One sheet. `rules(row)` yields (column, what would be right) for what is wrong between the columns of a row."""

    name: str
    columns: tuple[Column, ...]
    rules: Callable = no_rules

    @property
    def references(self):
        """The columns that name a row of another sheet."""
        return [column for column in self.columns if isinstance(column, Reference)]


@dataclass(slots=True)
class Row:
    """A row as we understand it. `place` is the sheet's own number; `wrong` names the columns that are at fault."""

    place: int
    values: dict
    wrong: set = field(default_factory=set)

    def __getitem__(self, column):
        return self.values.get(column)

    def sound(self, *columns):
        """Whether none of these columns is at fault, so that a rule between them can be judged."""
        return self.wrong.isdisjoint(columns)


@dataclass
class Heading:
    """Where each column stands, and which columns we do not know."""

    positions: dict
    ignored: list
    unknown: list


def read_sheet(sheet, rows, faults, ignored, tick):
    """All rows of a sheet; notes faults, and columns that we do not know."""
    heading = None
    found = []
    for place, cells in rows:
        if place % 1000 == 0:
            tick()
        if all(cell is None or cell == "" for cell in cells):
            continue
        if heading is None:
            heading = read_heading(sheet, place, cells, faults)
            ignored += heading.ignored
            if heading.positions is None:
                return []
            continue
        found.append(read_row(sheet, heading, place, cells, faults))
    if heading is None:
        faults.add(sheet.name, 1, None, _("Dit blad is leeg. De namen van de kolommen horen in de eerste rij."))
    return found


def read_heading(sheet, place, cells, faults):
    """Match the names of the columns, whatever their order and capitals; required ones must be there."""
    wanted = {column.name: column for column in sheet.columns}
    heading = Heading({}, [], [])
    for position, cell in enumerate(cells):
        name = " ".join(cell.split()).lower() if isinstance(cell, str) else ""
        if name in heading.positions:
            faults.add(sheet.name, place, name, _("Deze kolom staat er twee keer. Houd er één over."))
        elif name in wanted:
            heading.positions[name] = position
        elif cell is not None and cell != "":
            _note_unknown(sheet, place, position, cell, heading, faults)
    missing = [name for name, column in wanted.items() if column.required and name not in heading.positions]
    for name in missing:
        faults.add(sheet.name, place, name, _("Deze kolom ontbreekt. Voeg de kolom toe."))
    if missing:
        heading.positions = None
    return heading


def _note_unknown(sheet, place, position, cell, heading, faults):
    heading.unknown.append(position)
    try:
        refuse_bsn(cell)
        heading.ignored.append(f"{sheet.name} › {tidy(str(cell))[:60]}")
    except Wrong as wrong:
        faults.add(sheet.name, place, None, wrong, HIDDEN)


def read_row(sheet, heading, place, cells, faults):
    """One row, every cell judged by its column and the row by the sheet's rules."""
    raw = {name: cells[at] if at < len(cells) else None for name, at in heading.positions.items()}
    row = Row(place, {})
    for column in sheet.columns:
        try:
            row.values[column.name] = column.clean(raw.get(column.name))
        except Wrong as wrong:
            row.wrong.add(column.name)
            faults.add(sheet.name, place, column.name, wrong, HIDDEN if wrong.secret else raw.get(column.name))
    for position in heading.unknown:
        _check_unknown(sheet, place, cells[position] if position < len(cells) else None, faults)
    for name, message in sheet.rules(row):
        row.wrong.add(name)
        faults.add(sheet.name, place, name, message, raw.get(name))
    return row


def _check_unknown(sheet, place, cell, faults):
    """A column that we ignore may not hold a BSN either: the file itself is kept for a while."""
    try:
        refuse_bsn(cell)
    except Wrong as wrong:
        faults.add(sheet.name, place, None, wrong, HIDDEN)
