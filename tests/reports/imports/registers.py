"""Small registers for tests: what matters is said in the test, the rest is plain and without faults."""

import zipfile
from datetime import date, datetime

import xlsxwriter

from reports.imports.check import SHEETS

PLAIN = {
    "medewerkers": [{"nummer": "M1", "naam": "Nina", "rol": "mentor", "gebied": "Charlois"}],
    "partners": [{"nummer": "P1", "naam": "Jongerenloket", "soort": "jongerenloket", "contactpersoon": "J. de Wit"}],
    "jongeren": [{"nummer": "J1", "roepnaam": "Sam", "tussenvoegsel": "van den", "achternaam": "Berg"}],
    "contacten": [
        {
            "nummer": "C1",
            "jongere": "J1",
            "tijdstip": datetime(2026, 3, 2, 14, 30),
            "medewerker": "M1",
            "vindplaats": "Zuidplein",
            "gebied": "Charlois",
            "kanaal": "straat",
            "resultaat": "gesproken",
        }
    ],
    "trajecten": [
        {
            "nummer": "T1",
            "jongere": "J1",
            "programma": "Straatmentoraat",
            "casemanager": "M1",
            "start": date(2026, 3, 3),
            "einde": date(2026, 6, 1),
            "wijze_einde": "volgens_plan",
        }
    ],
    "overdrachten": [
        {"nummer": "O1", "traject": "T1", "partner": "P1", "toestemming_op": date(2026, 4, 1)},
    ],
    "metingen": [{"nummer": "Z1", "traject": "T1", "soort": "startmeting", "datum": date(2026, 3, 10), "wonen": 2}],
    "nazorg": [
        {"nummer": "N1", "traject": "T1", "peilmoment": 3, "datum": date(2026, 9, 1), "status": "school"},
    ],
}


def plain(**changes):
    """The plain register, one row a sheet; `contacten={"aantal": 3}` changes that row, a list replaces the rows."""
    register = {}
    for sheet, rows in PLAIN.items():
        change = changes.get(sheet, {})
        register[sheet] = change if isinstance(change, list) else [rows[0] | change]
    return register


def row_of(sheet, **changes):
    """The plain row of a sheet, changed."""
    return PLAIN[sheet][0] | changes


def as_xlsx(path, register, headings=None):
    """Write a register as .xlsx: dates as dates, text as text; a value ("formula", "=1+1") as a formula."""
    with xlsxwriter.Workbook(path) as book:
        formats = {date: "dd-mm-yyyy", datetime: "dd-mm-yyyy hh:mm"}
        formats = {kind: book.add_format({"num_format": text}) for kind, text in formats.items()}
        for sheet, rows in register.items():
            page = book.add_worksheet(sheet)
            columns = (headings or {}).get(sheet) or columns_of(sheet, rows)
            for place, values in enumerate([dict(zip(columns, columns, strict=True)), *rows]):
                for position, column in enumerate(columns):
                    _write(page, place, position, values.get(column), formats)
    return path


def as_csv_zip(path, register, delimiter=",", encoding="utf-8"):
    """Write a register as a .zip of .csv files; dates as 27-03-2026."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for sheet, rows in register.items():
            columns = columns_of(sheet, rows)
            lines = [columns, *([_as_text(row.get(column)) for column in columns] for row in rows)]
            text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in lines)
            archive.writestr(f"{sheet}.csv", text.encode(encoding))
    return path


def columns_of(sheet, rows):
    """Our columns of a sheet, then those that only the rows have."""
    ours = [column.name for column in SHEETS[sheet].columns] if sheet in SHEETS else []
    return list(dict.fromkeys([*ours, *(name for row in rows for name in row)]))


def _write(page, place, position, value, formats):
    if isinstance(value, tuple):
        page.write_formula(place, position, value[1])
    elif isinstance(value, str):
        page.write_string(place, position, value)
    elif isinstance(value, (date, datetime)):
        page.write_datetime(place, position, value, formats[type(value)])
    elif value is not None:
        page.write(place, position, value)


def _as_text(value):
    if isinstance(value, datetime):
        return f"{value:%d-%m-%Y %H:%M}"
    return f"{value:%d-%m-%Y}" if isinstance(value, date) else "" if value is None else str(value)
