"""The dry run as a whole: sheets, columns, numbers, references, and what is known already."""

from datetime import date

import pytest

from reports.imports import check, run
from reports.imports.faults import Faults
from tests import make
from tests.reports.imports import registers
from tests.reports.imports.registers import plain, row_of


def test_plain_register_has_no_faults(faults_of):
    assert not faults_of(plain())


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_register_as_csv_has_no_faults(tmp_path, db, delimiter):
    path = registers.as_csv_zip(tmp_path / "register.zip", plain(), delimiter)

    result = run.dry_run(path, None)

    assert not result.faults
    assert result.new == 8


def test_sheet_that_is_missing_stops_the_import(faults_of):
    register = plain()
    del register["nazorg"]

    assert "Dit blad ontbreekt" in faults_of(register)["nazorg", None, None]


def test_column_that_is_missing_stops_the_import(faults_of):
    found = faults_of(plain(), headings={"jongeren": ["roepnaam"]})

    assert "Deze kolom ontbreekt" in found["jongeren", 1, "nummer"]


def test_empty_sheet_without_heading_is_a_fault(faults_of):
    assert ("nazorg", 1, None) in faults_of(plain(nazorg=[]), headings={"nazorg": [""]})


def test_column_that_stands_twice_is_a_fault(faults_of):
    found = faults_of(plain(), headings={"jongeren": ["nummer", "roepnaam", "Roepnaam"]})

    assert set(found) == {("jongeren", 1, "roepnaam")}


def test_sheet_that_stands_twice_is_a_fault(tmp_path, db):
    register = plain() | {" Jongeren": plain()["jongeren"]}

    result = run.dry_run(registers.as_csv_zip(tmp_path / "a.zip", register), None)

    assert [fault.sheet for fault in result.faults.items] == ["jongeren"]


def test_names_are_matched_whatever_their_order_and_capitals(tmp_path, db):
    register = {sheet.upper(): rows for sheet, rows in reversed(plain().items())}
    headings = {"JONGEREN": ["ACHTERNAAM", "Roepnaam", " Nummer "]}
    register["JONGEREN"] = [{"ACHTERNAAM": "Berg", "Roepnaam": "Sam", " Nummer ": "J1"}]

    result = run.dry_run(registers.as_xlsx(tmp_path / "a.xlsx", register, headings), None)

    assert not result.faults
    assert result.new == 8


def test_unknown_sheets_and_columns_are_reported_and_ignored(tmp_path, db):
    register = plain(jongeren={"kleur": "blauw"}) | {"kladblok": [{"a": 1}]}

    result = run.dry_run(registers.as_xlsx(tmp_path / "a.xlsx", register), None)

    assert not result.faults
    assert result.ignored == ["jongeren › kleur", "kladblok"]


def test_bsn_in_an_unknown_column_is_refused_too(faults_of):
    found = faults_of(plain(jongeren={"bsn": 111222333}))

    assert set(found) == {("jongeren", 2, None)}
    assert "111222333" not in str(found)


def test_bsn_in_a_heading_is_refused_and_not_repeated(tmp_path, db):
    register = plain(jongeren={"bsn 111222333": "x"}) | {"111222333": []}

    result = run.dry_run(registers.as_xlsx(tmp_path / "a.xlsx", register), None)

    assert len(result.faults) == 1
    assert "111222333" not in str(result.faults.items) + str(result.ignored)


def test_number_that_stands_twice_is_a_fault_in_both_rows(faults_of):
    rows = [row_of("jongeren"), row_of("jongeren", roepnaam="Bo")]

    assert set(faults_of(plain(jongeren=rows))) == {("jongeren", 2, "nummer"), ("jongeren", 3, "nummer")}


def test_empty_rows_are_skipped_and_rows_keep_their_numbers(faults_of):
    rows = [row_of("jongeren"), {}, {}, row_of("jongeren", nummer="J2", geslacht="man")]

    assert set(faults_of(plain(jongeren=rows))) == {("jongeren", 5, "geslacht")}


def test_sheets_without_rows_are_fine(faults_of):
    assert not faults_of(plain(**{sheet: [] for sheet in check.SHEETS}))


def test_file_that_cannot_be_read_is_one_fault(tmp_path, db):
    path = tmp_path / "a.xlsx"
    path.write_text("nummer")

    result = run.dry_run(path, None)

    assert [(fault.sheet, fault.row) for fault in result.faults.items] == [(None, None)]


@pytest.mark.parametrize(
    ("sheet", "changes", "column"),
    [
        ("metingen", {"wonen": 6}, "wonen"),
        ("metingen", {"wonen": 0}, "wonen"),
        ("metingen", {"soort": "nulmeting"}, "soort"),
        ("metingen", {"traject": "T9"}, "traject"),
        ("nazorg", {"peilmoment": 4}, "peilmoment"),
        ("nazorg", {"datum": date(2099, 1, 1)}, "datum"),
        ("medewerkers", {"rol": "baas"}, "rol"),
        ("medewerkers", {"caseload_norm": -1}, "caseload_norm"),
        ("partners", {"laag": 5}, "laag"),
        ("partners", {"email": "geen"}, "email"),
        ("partners", {"telefoon": "111222333"}, "telefoon"),
        ("jongeren", {"geboortedatum": "31-02-1988"}, "geboortedatum"),
        ("jongeren", {"achternaam": "burger 111222333"}, "achternaam"),
        ("jongeren", {"roepnaam": "x" * 61}, "roepnaam"),
    ],
)
def test_fault_is_found_at_its_column(faults_of, sheet, changes, column):
    assert set(faults_of(plain(**{sheet: changes}))) == {(sheet, 2, column)}


def test_row_of_an_earlier_workbook_may_be_named(bring_in, faults_of, organisation):
    bring_in(plain(), organisation)
    later = plain(jongeren=[], contacten=[row_of("contacten", nummer="C2")])

    assert not faults_of(later, organisation)
    assert ("contacten", 2, "jongere") in faults_of(later, make.organisation())


def test_open_case_that_is_already_here_counts(bring_in, faults_of, organisation):
    still_open = {"einde": None, "wijze_einde": None}
    bring_in(plain(trajecten=still_open, nazorg=[]), organisation)
    another = plain(trajecten=still_open | {"nummer": "T2"}, overdrachten=[], metingen=[], nazorg=[])

    assert set(faults_of(another, organisation)) == {("trajecten", 2, "einde")}
    assert not faults_of(plain(trajecten=still_open, nazorg=[]), organisation)


def test_number_of_a_case_made_here_is_taken(faults_of, mentor, case):
    type(case).objects.update(number="T1")

    assert set(faults_of(plain(), mentor.organisation)) == {("trajecten", 2, "nummer")}


def test_faults_are_counted_beyond_those_that_are_kept(monkeypatch):
    monkeypatch.setattr("reports.imports.faults.KEPT", 2)
    faults = Faults()

    for row in range(5):
        faults.add("jongeren", row, "nummer", "x")

    assert (len(faults), len(faults.items)) == (5, 2)
