"""Tables for a spreadsheet: a text that looks like a formula stays a text there too."""

import csv
import io

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
