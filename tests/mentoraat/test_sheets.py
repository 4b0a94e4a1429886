"""Text that looks like a formula stays text in a spreadsheet."""

import csv
import io
from datetime import date

import openpyxl
import pytest

from mentoraat.sheets import as_csv, as_xlsx, neutral


@pytest.mark.parametrize(
    "text", ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201"]
)
def test_start_of_a_formula_is_made_harmless(text):
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("value", ["Sam", "1-2", "", 3, "a=b"])
def test_other_text_stays_as_it_is(value):
    assert neutral(value) == str(value)


def test_nothing_is_an_empty_cell():
    assert neutral(None) == ""


def test_csv_is_as_dutch_spreadsheets_read_it():
    written = as_csv(("naam", "=kop"), [('Sam "de" Berg; x', "=1+1")])

    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(written.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert rows == [["naam", "'=kop"], ['Sam "de" Berg; x', "'=1+1"]]


def test_workbook_keeps_kinds_and_text_stays_text():
    day = date(2026, 11, 18)
    data = as_xlsx([("Een blad", ("naam", "dag", "aantal"), [("=1+1", day, 3), ("http://x", None, 1.5)])])

    sheet = openpyxl.load_workbook(io.BytesIO(data))["Een blad"]

    assert [cell.data_type for cell in sheet[2]] == ["s", "d", "n"]
    assert (sheet["A2"].value, sheet["B2"].value.date(), sheet["C2"].value) == ("=1+1", day, 3)
    assert (sheet["A3"].hyperlink, sheet["B3"].value, sheet["C3"].value) == (None, None, 1.5)
