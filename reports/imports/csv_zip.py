"""The same workbook as a .zip of UTF-8 .csv files, comma or semicolon, one per sheet."""

import csv
import io
from pathlib import PurePosixPath

from django.utils.translation import gettext as _

from reports.imports.faults import WorkbookRefused


def sheets(archive, most_rows):
    """Yield (name, rows) per .csv file; other files are left alone."""
    found = [part for part in archive.infolist() if _is_sheet(part.filename)]
    if not found:
        raise WorkbookRefused(_("In dit bestand staan geen bladen. Kies een .xlsx, of een .zip met .csv-bestanden."))
    for part in found:
        yield PurePosixPath(part.filename).stem, _rows(archive, part, most_rows)


def _is_sheet(name):
    path = PurePosixPath(name.replace("\\", "/"))
    return path.suffix.lower() == ".csv" and not path.name.startswith(".") and "__MACOSX" not in path.parts


def _rows(archive, part, most_rows):
    name = PurePosixPath(part.filename).stem
    with archive.open(part) as raw, io.TextIOWrapper(raw, "utf-8-sig", newline="") as file:
        try:
            first = file.readline(20_000)
            file.seek(0)
            for number, row in enumerate(csv.reader(file, delimiter=_delimiter(first)), start=1):
                if number > most_rows + 1:
                    raise WorkbookRefused(_("Blad “%(sheet)s” heeft meer dan 200.000 rijen.") % {"sheet": name})
                yield number, [value or None for value in row]
        except UnicodeDecodeError:
            text = _("“%(sheet)s.csv” is niet in UTF-8 bewaard. Kies bij het bewaren “CSV UTF-8”.")
            raise WorkbookRefused(text % {"sheet": name}) from None
        except csv.Error:
            text = _("“%(sheet)s.csv” is geen gewone tabel. Bewaar het opnieuw als CSV.")
            raise WorkbookRefused(text % {"sheet": name}) from None


def _delimiter(heading):
    return ";" if heading.count(";") > heading.count(",") else ","
