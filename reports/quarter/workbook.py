"""The report as a workbook: typed cells, a sheet for each table, the definitions, and where it all comes from."""

import io

from reports.quarter import cells

FORMATS = {cells.PERCENT: "0.0%", cells.POINTS: '+0.0" punt";−0.0" punt";0.0" punt"'}


def of(document, found):
    """The bytes of an .xlsx; nothing in it depends on the clock, so the same document gives the same bytes."""
    import xlsxwriter  # takes a while, and few need it

    out = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(out, plain) as book:
        from datetime import datetime

        book.set_properties({"title": document.title, "author": document.organisation, "created": datetime(2000, 1, 1)})
        for grid in found:
            _sheet(book, grid)
    return out.getvalue()


def _sheet(book, grid):
    sheet = book.add_worksheet(f"{grid.number} {grid.anchor}"[:31])
    sheet.write_string(0, 0, grid.title)
    for at, column in enumerate(grid.columns):
        sheet.write_string(2, at, column)
    for down, line in enumerate(grid.lines, start=3):
        sheet.write_string(down, 0, line.label)
        for across, text in enumerate(line.cells, start=1):
            cell = cells.read(text)
            if cell.number is None:
                sheet.write_string(down, across, cell.text)
            else:
                sheet.write_number(down, across, cell.number / 100 if cell.unit == cells.PERCENT else cell.number)
