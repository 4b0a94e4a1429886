"""The tables of a report as plain grids, whatever part of the document they come from: what every export is made of."""

from dataclasses import dataclass

from django.utils.text import slugify

from reports.quarter.cells import read
from reports.quarter.parts import Drawing, Keys, Table


@dataclass(frozen=True)
class Line:
    """A row of a grid: what it is about, its written values, the rule that counts it."""

    label: str
    cells: tuple
    rule: str = ""
    total: bool = False


@dataclass(frozen=True)
class Grid:
    """A table of a chapter; `columns` name the label and the values."""

    number: int
    chapter: str
    anchor: str
    title: str
    columns: tuple
    lines: tuple
    rules: tuple = ()
    note: str = ""

    @property
    def file_name(self):
        """What it is called when it travels alone: tabel-03-bereik.csv."""
        return f"tabel-{self.number:02}-{slugify(self.anchor)}.csv"


def of(document):
    """Every table and key number of the document, and charts that tell more, in its order, numbered from 1."""
    found = [(chapter, grid) for chapter in document.chapters for grid in _of_chapter(chapter)]
    return tuple(
        Grid(number, chapter.title, chapter.anchor, *grid) for number, (chapter, grid) in enumerate(found, start=1)
    )


def _of_chapter(chapter):
    parts = [(part, grid) for part in chapter.flat for grid in _of_part(part)]
    told = [_numbers(grid) for part, grid in parts if not isinstance(part, Drawing)]
    for part, grid in parts:
        if not (isinstance(part, Drawing) and any(_numbers(grid) <= numbers for numbers in told)):
            yield grid


def _numbers(grid):
    """The numbers in a grid, as they are written there."""
    return {cell.text for line in grid[2] for text in line.cells if (cell := read(text)).number is not None}


def _of_part(part):
    """(title, columns, lines, rules, note) for what a part tells in numbers; nothing for one that tells in words."""
    rules, note = tuple(getattr(part, "rules", ())), _notes(part)
    if isinstance(part, Drawing):
        lines = tuple(Line(str(label), tuple(cells)) for label, *cells in part.chart.rows)
        yield part.chart.title, tuple(part.chart.columns), lines, rules, note
    elif isinstance(part, Keys):
        lines = tuple(Line(key.label, (key.value, _change(key)), key.rule) for key in part.items)
        yield "Kerncijfers", ("Cijfer", "Waarde", "Verschil"), lines, rules, note
    elif isinstance(part, Table) and part.rows:
        lines = tuple(Line(row.label, tuple(row.cells), row.rule, row.total) for row in part.rows)
        yield part.caption, tuple(part.columns), lines, rules, note


def _change(key):
    """What changed, without since when: +12 sinds vorig kwartaal."""
    return key.change.partition(" sinds ")[0]


def _notes(part):
    return " ".join(word for word in (getattr(part, "note", ""), getattr(part, "legend", "")) if word)
