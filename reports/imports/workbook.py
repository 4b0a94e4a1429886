"""Opening a workbook from outside: every limit is kept before anything in it is parsed."""

import re
import warnings
import zipfile
from contextlib import contextmanager
from pathlib import Path

from django.utils.translation import gettext as _

from reports.imports import csv_zip, xlsx
from reports.imports.faults import WorkbookRefused

MEGABYTE = 1024 * 1024
LARGEST_FILE = 20 * MEGABYTE
LARGEST_UNZIPPED = 200 * MEGABYTE
LARGEST_PART = 8 * MEGABYTE  # of parts that are held in memory whole: styles, relations
LARGEST_TEXTS = 64 * MEGABYTE  # the table of texts, held in memory too
MOST_ROWS = 200_000
MOST_CELLS = 6_000_000
MOST_PARTS = 1_000
TIGHTEST, TIGHT_FROM = 200, 10 * MEGABYTE  # a large part that shrinks over 200 times holds nothing real
CHUNK = 256 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an old .xls, or a workbook with a password
ROW, CELL = re.compile(rb"<(?:\w{1,20}:)?row[\s/>]"), re.compile(rb"<(?:\w{1,20}:)?c[\s/>]")
FAR_ROW = re.compile(
    rb"""<(?:\w{1,20}:)?row\s[^>]{0,200}?\br\s*=\s*["'](\d{6,})"""
)  # rows that are not there cost time
DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)


def read(path):
    """Yield (sheet name, rows) of a workbook; rows yield (row number, values), to be taken before the next sheet.

    A formula is the value `FORMULA`. Raises WorkbookRefused, at once or along the way, for a file that we do not read.
    """
    path = Path(path)
    with path.open("rb") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        glance(file, path.stat().st_size)
        with _clear_refusals(), zipfile.ZipFile(file) as archive:
            is_xlsx = _check_parts(archive)
            for name, rows in xlsx.sheets(file, MOST_ROWS) if is_xlsx else csv_zip.sheets(archive, MOST_ROWS):
                yield name, _refusing(rows)


def _refusing(rows):
    """The rows; a fault in reading them refuses the whole file."""
    with _clear_refusals():
        yield from rows


@contextmanager
def _clear_refusals():
    """Turn whatever a hostile or broken file makes the libraries raise into a sentence for its owner."""
    try:
        yield
    except (WorkbookRefused, GeneratorExit):
        raise
    except MemoryError:
        raise WorkbookRefused(_("Dit bestand is te groot om te lezen.")) from None
    except Exception as error:
        text = _("Dit bestand is beschadigd. Open het in je rekenblad en bewaar het opnieuw als .xlsx.")
        raise WorkbookRefused(text) from error


def glance(file, size):
    """Refuse what can be seen without unpacking: empty, too large, with a password, or something else altogether."""
    if not size:
        raise WorkbookRefused(_("Dit bestand is leeg."))
    if size > LARGEST_FILE:
        raise WorkbookRefused(_("Dit bestand is groter dan 20 MB. Splits het, of haal plaatjes weg."))
    file.seek(0)
    head = file.read(8)
    if head == OLE:
        raise WorkbookRefused(_("Dit bestand heeft een wachtwoord of is een oude .xls. Bewaar het als gewone .xlsx."))
    if not head.startswith(b"PK") or not zipfile.is_zipfile(file):
        raise WorkbookRefused(_("Dit is geen werkboek. Kies een .xlsx, of een .zip met .csv-bestanden."))


def _check_parts(archive):
    """Unpack every part once, counting real bytes; returns whether it is an .xlsx."""
    parts = [part for part in archive.infolist() if not part.is_dir()]
    names = {part.filename for part in parts}
    is_xlsx = "[Content_Types].xml" in names
    if any(part.flag_bits & 0x1 for part in parts):
        raise WorkbookRefused(_("Dit bestand heeft een wachtwoord. Bewaar het zonder wachtwoord."))
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise WorkbookRefused(_("Dit werkboek heeft macro's. Bewaar het als gewone .xlsx, zonder macro's."))
    if len(parts) > MOST_PARTS or any(part.compress_type not in (0, 8) for part in parts):
        raise WorkbookRefused(_("Dit bestand is niet zoals een rekenblad het maakt. Bewaar het opnieuw als .xlsx."))
    if sum(part.file_size for part in parts) > LARGEST_UNZIPPED:
        raise WorkbookRefused(_("Dit bestand is uitgepakt groter dan 200 MB. Splits het."))
    if any(part.file_size > TIGHT_FROM and part.file_size > TIGHTEST * part.compress_size for part in parts):
        raise WorkbookRefused(_("Dit bestand is niet zoals een rekenblad het maakt. Bewaar het opnieuw als .xlsx."))
    left = LARGEST_UNZIPPED
    for part in parts:
        left = _unpack(archive, part, left, is_xlsx)
    return is_xlsx


def _unpack(archive, part, left, is_xlsx):
    """Read one part through, checking it on the way; returns how many bytes are left for the others."""
    name = part.filename.lower()
    is_sheet = is_xlsx and "worksheets/" in name
    limit = min(left, _limit(name, is_sheet) if is_xlsx else left)
    tail, size, rows, cells = b"", 0, 0, 0
    with archive.open(part) as file:
        while chunk := file.read(CHUNK):
            size += len(chunk)
            if size > limit:
                raise WorkbookRefused(_("Dit bestand is uitgepakt te groot. Splits het."))
            if is_xlsx and name.endswith((".xml", ".rels")):
                text = tail + chunk
                if DOCTYPE.search(text) or b"\0" in chunk:
                    raise WorkbookRefused(_("Dit bestand is niet zoals een rekenblad het maakt. Bewaar het opnieuw."))
                tail = text[-32:]
                if is_sheet:
                    # What lies wholly in the tail is met again in the next round.
                    rows, cells = (rows + _new(ROW, text, tail)), (cells + _new(CELL, text, tail))
                    far = max(map(_number, FAR_ROW.findall(text)), default=0)
                    _check_rows(max(rows + len(ROW.findall(tail)), far), cells)
    return left - size


def _new(pattern, text, tail):
    return len(pattern.findall(text)) - len(pattern.findall(tail))


def _number(digits):
    return int(digits[:12])


def _check_rows(rows, cells):
    if rows > MOST_ROWS + 1 or cells > MOST_CELLS:
        raise WorkbookRefused(_("Een blad heeft meer dan 200.000 rijen. Splits het."))


def _limit(name, is_sheet):
    if is_sheet or not name.endswith((".xml", ".rels")):
        return LARGEST_UNZIPPED
    return LARGEST_TEXTS if "sharedstrings" in name else LARGEST_PART
