"""The workbook: numbers as numbers, hidden as text, words never a formula."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from reports.quarter import exports, grids, workbook
from reports.quarter.cells import read
from tests.reports.quarter.documents import FORMULAS, MOMENT, odd, stamp, usual


def opened(document, standing=None):
    return openpyxl.load_workbook(BytesIO(exports.all_of(document, standing)["xlsx"]))


@pytest.fixture(scope="module")
def book():
    return opened(usual())


def values(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_workbook_has_a_sheet_for_each_table_between_its_account_and_the_rules(book):
    assert book.sheetnames[0] == workbook.ABOUT
    assert book.sheetnames[-1] == workbook.RULES
    assert len(book.sheetnames) == len(grids.of(usual())) + 2


def test_cells_are_what_the_report_says(book):
    for sheet, grid in zip(book.worksheets[1:-1], grids.of(usual()), strict=True):
        assert sheet.cell(1, 1).value == grid.title
        for down, line in enumerate(grid.lines, start=5):
            for across, text in enumerate(line.cells, start=2):
                cell, said = sheet.cell(down, across), read(text)
                wanted = said.number if said.unit != "%" else (said.number or 0) / 100
                assert cell.value == (pytest.approx(wanted) if said.number is not None else text or None)


@pytest.mark.parametrize(
    ("text", "shape"),
    [("1.250", "#,##0"), ("146,8", "#,##0.0"), ("66,7%", "0.0%"), ("+12", "+#,##0;-#,##0;#,##0"),
     ("−2,3 punt", '+#,##0.0" punt";-#,##0.0" punt";#,##0.0" punt"')],
)  # fmt: skip
def test_number_is_written_the_dutch_way_by_its_format(text, shape):
    assert workbook.number_format(read(text)) == shape


def test_nothing_in_the_workbook_calculates():
    found = odd()

    with ZipFile(BytesIO(exports.all_of(found)["xlsx"])) as inside:
        sheets = [inside.read(name) for name in inside.namelist() if name.startswith("xl/worksheets/sheet")]
    (sheet,) = opened(found).worksheets[1:-1]

    assert not [data for data in sheets if b"<f>" in data or b"<f " in data]
    assert [sheet.cell(row, 1).data_type for row in range(5, 5 + len(FORMULAS))] == ["s"] * len(FORMULAS)
    assert (sheet.cell(5, 1).value, sheet.cell(5, 2).value) == (FORMULAS[0], FORMULAS[0])
    assert [sheet.cell(5, at).value for at in (3, 4, 5, 6)] == [12, -1250, 0.667, "<5"]


def test_account_tells_the_standing_the_code_and_the_marks():
    document = usual()
    said = values(opened(document, stamp(document, established=MOMENT)).worksheets[0])

    for text in ("Mentoraat Zuid", "Rotterdam", "15 april 2007", "<5", "×", "te klein"):
        assert text in said
    assert "Vastgesteld op 20 april 2007, 11:30" in said
    assert any(exports.checksum(document.facts) in text for text in said)


def test_rules_are_those_of_the_report(book):
    assert {rule.text for rule in usual().rules} <= set(values(book.worksheets[-1]))


def test_rule_of_a_row_leads_to_its_definition(book):
    sheet = book.worksheets[1]
    cell = sheet.cell(5, sheet.max_column)

    row = int(cell.hyperlink.location.rpartition("A")[2])

    assert book[workbook.RULES].cell(row, 1).value == cell.value


@pytest.mark.parametrize("title", ["Was het [goed]: ja/nee? 'x'", "=1+1", "Zo"])
def test_name_of_a_sheet_is_one_that_excel_takes(title):
    name = workbook._sheet_name(grids.Grid(1, "", "a", title * 9, (), ()))

    assert len(name) <= 31
    assert not set(name) & set("[]:*?/\\'")
