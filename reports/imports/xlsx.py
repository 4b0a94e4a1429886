"""An .xlsx, read row by row by openpyxl with a parser that refuses entities; the size that it claims is ignored."""

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.cell.read_only import EMPTY_CELL

from reports.imports.cells import BROKEN, FORMULA
from reports.imports.faults import WorkbookRefused

MOST_COLUMNS = 64  # a sheet of ours has 16 at most


def sheets(file, most_rows):
    """Yield (name, rows) per sheet."""
    book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
    try:
        for sheet in book.worksheets:
            yield sheet.title, _rows(sheet, most_rows)
    finally:
        book.close()


def _rows(sheet, most_rows):
    sheet.reset_dimensions()
    beyond = most_rows + 2  # the heading, and one row too many
    for number, row in enumerate(sheet.iter_rows(max_row=beyond, max_col=MOST_COLUMNS), start=1):
        if number == beyond:
            raise WorkbookRefused(
                _("Blad “%(sheet)s” heeft meer dan 200.000 rijen. Splits het.") % {"sheet": sheet.title}
            )
        yield number, [None if cell is EMPTY_CELL else _value(cell) for cell in row]


def _value(cell):
    """The plain value; formulas and errors become marks, so that a text that looks like one stays a text."""
    if cell.data_type == "f":
        return FORMULA
    if cell.data_type == "e":
        return BROKEN
    return cell.value
