"""The printed figures as files: the same numbers for whoever counts on."""

import csv
import hashlib
import io
import json

from mentoraat.sheets import neutral
from reports.quarter import cells, grids, workbook

HEADING = ("hoofdstuk", "tabel", "regel", "kolom", "waarde", "eenheid", "telregel")


def all_of(document, stamp=None):
    """The files beside the PDF, kind → bytes; the same document and stamp always give the same bytes."""
    found, data = grids.of(document), as_json(document.facts)
    return {"xlsx": workbook.of(document, found, checksum(document.facts), stamp), "csv": lines_of(found), "json": data}


def tables(document):
    """What travels inside the PDF: (file name, bytes of CSV, description), first all of it, then table by table."""
    found = grids.of(document)
    return [
        ("cijfers.csv", lines_of(found), "Alle cijfers van dit rapport, een per regel"),
        *((grid.file_name, table_of(grid), f"{grid.chapter} · {grid.title}") for grid in found),
    ]


def as_json(facts):
    """The bytes that travel with the report; their SHA-256 is its control code."""
    return (json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def checksum(facts):
    """The control code: what anybody gets who takes the SHA-256 of the attached cijfers.json."""
    return hashlib.sha256(as_json(facts)).hexdigest()


def lines_of(found):
    """Every printed number as a line that can be read alone: chapter, table, row, column, value, unit, rule."""
    rows = [
        (grid.chapter, grid.title, line.label, column, *_said(cell), line.rule or " ".join(grid.rules))
        for grid in found
        for line in grid.lines
        for column, cell in zip(grid.columns[1:], line.cells, strict=False)
        if cell != ""
    ]
    return _csv([HEADING, *rows])


def table_of(grid):
    """One table as it is printed, with numbers as numbers and its rules in the last column."""
    rows = [
        (line.label, *(_with_unit(cell) for cell in line.cells), line.rule or " ".join(grid.rules))
        for line in grid.lines
    ]
    return _csv([(*(column or "Cijfer" for column in grid.columns), "Telregel"), *rows])


def _said(text):
    """(value, unit): a number as a Dutch spreadsheet reads it, words as words that never calculate."""
    cell = cells.read(text)
    return (cell.text, "") if cell.number is None else (_plain(cell), cell.unit)


def _with_unit(text):
    value, unit = _said(text)
    return f"{value}{unit}" if unit == cells.PERCENT else value


def _plain(cell):
    return f"{cell.number:.{cell.decimals}f}".replace(".", ",")


def _csv(rows):
    """Semicolons, every field quoted, with a byte order mark; numbers as they are, words so that none calculates."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        writer.writerow([value if _is_number(value) else neutral(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _is_number(value):
    return str(value).removeprefix("-").removesuffix("%").replace(",", "").isdigit()
