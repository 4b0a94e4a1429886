"""Tables for a spreadsheet: a text that looks like a formula stays a text there too."""

import csv
import io

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What makes a spreadsheet calculate, in plain and in full width.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def neutral(value):
    """The value as text; one that a spreadsheet would calculate gets an apostrophe in front."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) else text


def as_csv(heading, rows):
    """A .csv in bytes as Dutch spreadsheets read it: semicolons, every field quoted, with a byte order mark."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in (heading, *rows):
        writer.writerow([neutral(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(sheets, *, created=None):
    """A workbook in bytes; `sheets` are (title, heading, rows). Numbers and dates stay numbers and dates, text text.

    With the moment it is said to be `created`, the same data give the same bytes.
    """
    import xlsxwriter  # takes a while, and few need it

    out = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd-mm-yyyy", **plain}) as book:
        if created:
            book.set_properties({"created": created})
        bold = book.add_format({"bold": True})
        for title, heading, rows in sheets:
            sheet = book.add_worksheet(title[:31])
            sheet.write_row(0, 0, heading, bold)
            sheet.freeze_panes(1, 0)
            for place, row in enumerate(rows, start=1):
                sheet.write_row(place, 0, row)
            sheet.autofit()
    return out.getvalue()
