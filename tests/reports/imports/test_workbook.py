"""Files from outside: whatever is in them, the answer is a clear refusal, soon."""

import io
import struct
import time
import zipfile

import pytest
import xlsxwriter

from reports.imports import workbook
from reports.imports.cells import BROKEN, FORMULA
from reports.imports.faults import WorkbookRefused

SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def xlsx(path, *, sheet=None, parts=()):
    """A one-sheet workbook, its sheet or other parts replaced."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        page = book.add_worksheet("jongeren")
        page.write_string(0, 0, "nummer")
        page.write_string(1, 0, "=1+1")
        page.write_formula(1, 1, "=1+1")
        page.write_string(4, 0, "J2")
    parts = dict(parts) | ({SHEET: sheet} if sheet else {})
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in dict.fromkeys([*source.namelist(), *parts]):
            target.writestr(name, parts.get(name) or source.read(name))
    return path


def sheet_xml(rows, dimension="A1:B2"):
    """The XML of a sheet."""
    return f'<worksheet {NAMESPACE}><dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>'


def read(path):
    """Everything in a workbook."""
    return {name: list(rows) for name, rows in workbook.read(path)}


def refusal(path):
    """Why a file is refused; it takes less than five seconds of work."""
    start = time.process_time()
    with pytest.raises(WorkbookRefused) as caught:
        read(path)
    assert time.process_time() - start < 5
    return str(caught.value)


def test_rows_keep_their_numbers_and_text_stays_text(tmp_path):
    rows = read(xlsx(tmp_path / "a.xlsx"))["jongeren"]

    assert [(number, cells[0]) for number, cells in rows if cells and cells[0]] == [
        (1, "nummer"),
        (2, "=1+1"),
        (5, "J2"),
    ]
    assert rows[1][1][1] is FORMULA


def test_value_of_a_broken_formula_is_marked(tmp_path):
    rows = '<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>'

    assert read(xlsx(tmp_path / "a.xlsx", sheet=sheet_xml(rows)))["jongeren"][0][1][0] is BROKEN


def test_claimed_size_is_ignored(tmp_path):
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>nummer</t></is></c></row>'
    path = xlsx(tmp_path / "a.xlsx", sheet=sheet_xml(rows, dimension="A1:XFD1048576"))

    assert len(read(path)["jongeren"]) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "leeg"),
        (b"nummer;naam\r\n1;Sam", "geen werkboek"),
        (b"PK\x03\x04 but no more than that", "geen werkboek"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "wachtwoord"),
        (b"PK" + b"\0" * (20 * 1024 * 1024), "20 MB"),
        (b"%PDF-1.7", "geen werkboek"),
    ],
    ids=["empty", "csv", "stub", "encrypted", "large", "pdf"],
)
def test_file_that_is_no_workbook_is_refused(tmp_path, content, words):
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)

    assert words in refusal(path)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"xl/vbaProject.bin": b"macro"}, "macro"),
        ({SHEET: f'<!DOCTYPE a [<!ENTITY b "c">]>{sheet_xml("")}'}, "niet zoals een rekenblad"),
        ({SHEET: sheet_xml("").encode("utf-16")}, "niet zoals een rekenblad"),
        ({SHEET: sheet_xml("<row><c t='s'><v>999</v></c></row>")}, "beschadigd"),
        ({SHEET: sheet_xml("<row r='1'><c r='A1'>")}, "beschadigd"),
        ({SHEET: sheet_xml('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>')}, "200.000 rijen"),
        ({SHEET: sheet_xml("<row/>" * 200_002)}, "200.000 rijen"),
        ({"xl/workbook.xml": b"<workbook"}, "beschadigd"),
        ({"xl/styles.xml": b" " * (9 * 1024 * 1024)}, "te groot"),
        ({SHEET: sheet_xml(" " * (100 * 1024 * 1024))}, "niet zoals een rekenblad"),
        ({f"xl/media/{n}.png": b"x" for n in range(1001)}, "niet zoals een rekenblad"),
    ],
    ids="macro entity utf16 text-index cut gap rows broken styles blanks parts".split(),
)
def test_hostile_workbook_is_refused(tmp_path, parts, words):
    assert words in refusal(xlsx(tmp_path / "a.xlsx", parts=parts))


def test_too_many_cells_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "MOST_CELLS", 3)

    assert "200.000 rijen" in refusal(xlsx(tmp_path / "a.xlsx"))


def test_zip_bomb_is_refused(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", parts={"xl/media/a.bin": b"\0" * (201 * 1024 * 1024)})

    assert path.stat().st_size < 1024 * 1024
    assert "200 MB" in refusal(path)


def test_part_that_lies_about_its_size_is_refused(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", parts={"xl/media/a.bin": b"\0" * 5_000_000})
    size = struct.pack("<I", 5_000_000)
    path.write_bytes(path.read_bytes().replace(size, struct.pack("<I", 10)))

    assert "beschadigd" in refusal(path)


def test_part_with_a_password_is_refused(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("jongeren.csv", "nummer")
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)

    assert "wachtwoord" in refusal(path)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("naam\nJosé".encode("latin-1"), "UTF-8"),
        (b'naam\n"' + b"x" * 200_000, "geen gewone tabel"),
        (b"naam\n" + b"x\n" * 200_001, "200.000 rijen"),
    ],
    ids=["latin", "quote", "rows"],
)
def test_csv_that_cannot_be_read_is_refused(tmp_path, content, words):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("jongeren.csv", content)

    assert words in refusal(path)


@pytest.mark.parametrize("heading", ["nummer,naam", "nummer;naam", '\ufeff"nummer";"naam"'])
def test_csv_is_read_with_comma_or_semicolon(tmp_path, heading):
    path, delimiter = tmp_path / "a.zip", ";" if ";" in heading else ","
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("__MACOSX/._jongeren.csv", b"\0\0")
        archive.writestr("register/Jongeren.csv", f'{heading}\r\nJ1{delimiter}"Sam\r\nSam"\r\n\r\nJ2{delimiter}=1+1')

    assert read(path) == {
        "Jongeren": [(1, ["nummer", "naam"]), (2, ["J1", "Sam\r\nSam"]), (3, []), (4, ["J2", "=1+1"])]
    }


def test_zip_without_sheets_is_refused(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("foto.png", b"x")

    assert "geen bladen" in refusal(path)
