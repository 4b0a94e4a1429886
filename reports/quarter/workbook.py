"""The report as a workbook: where it comes from, a sheet for each table with typed cells, and the definitions."""

import io
import re
from datetime import datetime

from reports.quarter import cells
from reports.quarter.account import lines as account

MADE = datetime(2000, 1, 1)  # one moment for all, so that the same facts give the same bytes
LONGEST = 32_767  # what Excel takes in one cell
ABOUT, RULES = "Over dit rapport", "Telregels"
LOOKS = {
    "title": {"bold": True, "font_size": 14, "font_color": "#0F5C6E"},
    "head": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"},
    "head right": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom", "align": "right"},
    "label": {"text_wrap": True, "valign": "top"},
    "bold": {"bold": True, "valign": "top", "text_wrap": True},
    "note": {"italic": True, "font_color": "#4A5663", "text_wrap": True, "valign": "top"},
    "link": {"font_color": "#0F5C6E", "underline": 1, "valign": "top"},
    "words": {"align": "right", "valign": "top"},
}


def of(document, found, code, stamp=None):
    """The bytes of an .xlsx with the grids in `found`; `stamp` tells where this version of the report stands."""
    import xlsxwriter  # takes a while, and few need it

    out = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(out, plain) as book:
        book.set_properties({"title": document.title, "author": document.organisation, "created": MADE})
        writer = _Writer(book, found, {rule.id: row for row, rule in enumerate(document.rules, start=4)})
        writer.about(document, account(document, code, stamp))
        for grid in found:
            writer.grid(grid)
        writer.rules(document.rules)
    return out.getvalue()


class _Writer:
    """One workbook being written: its looks, and where each table and rule can be found."""

    def __init__(self, book, found, places):
        self.book, self.places, self.kept = book, places, {}
        self.names = {grid.number: _sheet_name(grid) for grid in found}
        self.found = found

    def about(self, document, said):
        """The first sheet: what this is, and which tables follow."""
        sheet = self._sheet(ABOUT, document.title, (30, 80))
        row = 2
        for label, text in said:
            self._text(sheet, row, 0, label, "bold")
            self._text(sheet, row, 1, text, "label")
            row += 1
        for line in document.explanation:
            self._text(sheet, row, 0, "Toelichting" if line is document.explanation[0] else "", "bold")
            self._text(sheet, row, 1, line, "label")
            row += 1
        row += 1
        for grid in self.found:
            self._link(sheet, row, 0, self.names[grid.number], 0, f"Tabel {grid.number}")
            self._text(sheet, row, 1, f"{grid.chapter} · {grid.title}", "label")
            row += 1

    def grid(self, grid):
        """A table with its title on top and its head frozen; numbers are numbers, hidden ones words."""
        sheet = self._sheet(self.names[grid.number], grid.title, (44, *[16] * (len(grid.columns) - 1), 12))
        self._text(sheet, 1, 0, grid.chapter, "note")
        for across, column in enumerate((*grid.columns, "Telregel")):
            self._text(sheet, 3, across, column, "head right" if across else "head")
        sheet.freeze_panes(4, 1)
        sheet.repeat_rows(3)
        for row, line in enumerate(grid.lines, start=4):
            self._text(sheet, row, 0, line.label, "bold" if line.total else "label")
            for across, text in enumerate(line.cells, start=1):
                self._cell(sheet, row, across, cells.read(text), line.total)
            rule = line.rule or " ".join(grid.rules)
            self._link(sheet, row, len(grid.columns), RULES, self.places.get(rule.split(" ")[0], 0), rule)
        if grid.note:
            self._text(sheet, len(grid.lines) + 5, 0, grid.note, "note")

    def rules(self, rules):
        """The last sheet: what each figure counts."""
        sheet = self._sheet(RULES, "Zo tellen wij", (10, 34, 100))
        for across, column in enumerate(("Telregel", "Naam", "Wat telt er mee")):
            self._text(sheet, 3, across, column, "head")
        for row, rule in enumerate(rules, start=4):
            self._text(sheet, row, 0, rule.id, "bold")
            self._text(sheet, row, 1, rule.name, "label")
            self._text(sheet, row, 2, rule.text, "label")

    def _sheet(self, name, title, widths):
        sheet = self.book.add_worksheet(name)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, title[:LONGEST], self._look("title", LOOKS["title"]))
        return sheet

    def _text(self, sheet, row, column, text, look):
        sheet.write_string(row, column, str(text)[:LONGEST], self._look(look, LOOKS[look]))

    def _link(self, sheet, row, column, name, to, text):
        if text:
            sheet.write_url(row, column, f"internal:'{name}'!A{to + 1}", self._look("link", LOOKS["link"]), text)

    def _cell(self, sheet, row, column, cell, total):
        more = {"bold": True, "top": 1} if total else {}
        if not cell.text:
            return sheet.write_blank(row, column, None, self._look(f"words {total}", LOOKS["words"] | more))
        if cell.number is None:
            return sheet.write_string(row, column, cell.text, self._look(f"words {total}", LOOKS["words"] | more))
        number = round(cell.number / 100, cell.decimals + 2) if cell.unit == cells.PERCENT else cell.number
        look = {"num_format": number_format(cell), "valign": "top"} | more
        return sheet.write_number(row, column, number, self._look(str(look), look))

    def _look(self, name, look):
        if name not in self.kept:
            self.kept[name] = self.book.add_format(look)
        return self.kept[name]


def number_format(cell):
    """How Excel writes a number: in Dutch it puts the points and commas of the reader's own language in."""
    digits = "#,##0" if cell.unit != cells.PERCENT else "0"
    shape = digits + ("." + "0" * cell.decimals if cell.decimals else "")
    shape = {cells.PERCENT: shape + "%", cells.POINTS: shape + '" punt"', cells.EURO: '"€ "' + shape}.get(
        cell.unit, shape
    )
    return f"+{shape};-{shape};{shape}" if cell.signed else shape


def _sheet_name(grid):
    """At most 31 characters, and none that Excel refuses: "03 Contacten"."""
    return re.sub(r"[\[\]:*?/\\']", "", f"{grid.number:02} {grid.title}")[:31].strip()
