"""Text that looks like a formula stays text in a spreadsheet."""

import csv

import pytest

from mentoraat.sheets import as_csv, neutral


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
