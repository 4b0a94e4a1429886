"""manage.py import_register: exit codes, lines of JSON, and the two registers of the contract."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command

from cases.models import Case, Youth
from mentoraat.models import Area, Organisation, User
from outreach.models import Contact
from partners.models import Partner
from tests.reports.imports.registers import as_xlsx, plain

DATA = Path(__file__).resolve().parents[2] / "data"
WHOLE, FAULTY = DATA / "rotterdam-2007.xlsx", DATA / "rotterdam-2007-faults.xlsx"


@pytest.fixture
def run(capsys, db):
    """Run the command; returns its exit code and the faults that it printed."""

    def command(*arguments):
        code = 0
        try:
            call_command("import_register", *map(str, arguments))
        except SystemExit as stop:
            code = stop.code
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return command


def test_register_is_brought_into_a_new_organisation(run, tmp_path):
    path = as_xlsx(tmp_path / "a.xlsx", plain())

    assert run(path, "--organisation", "mentoraat-zuid", "--create") == (0, [])
    assert Organisation.objects.get().name == "Mentoraat Zuid"
    assert Youth.objects.count() == 1


def test_dry_run_writes_nothing(run, tmp_path):
    path = as_xlsx(tmp_path / "a.xlsx", plain())

    assert run(path, "--organisation", "zuid", "--create", "--dry-run") == (0, [])
    assert not Organisation.objects.exists()


@pytest.mark.parametrize("arguments", [("--dry-run",), ()])
def test_fault_is_a_line_of_json(run, tmp_path, organisation, arguments):
    path = as_xlsx(tmp_path / "a.xlsx", plain(jongeren={"geslacht": "man"}))

    code, faults = run(path, "--organisation", "zuid", *arguments)

    message = "“man”: Dit staat niet in de lijst. Kies uit: m, v, x, onbekend."
    assert (code, faults) == (1, [{"sheet": "jongeren", "row": 2, "column": "geslacht", "message": message}])
    assert not Youth.objects.exists()


def test_organisation_that_is_not_there_is_said(run, tmp_path):
    code, faults = run(as_xlsx(tmp_path / "a.xlsx", plain()), "--organisation", "zuid")

    assert code == 1
    assert "--create" in faults[0]["message"]


def test_file_that_is_not_there_is_said(run, tmp_path):
    code, faults = run(tmp_path / "nergens.xlsx", "--organisation", "zuid", "--create")

    assert code == 1
    assert "nergens.xlsx" in faults[0]["message"]


@pytest.mark.slow
def test_register_of_2007_comes_in_whole_and_once(run):
    assert run(WHOLE, "--organisation", "rotterdam", "--create") == (0, [])
    assert run(WHOLE, "--organisation", "rotterdam") == (0, [])

    counted = {model.__name__: model.objects.count() for model in (User, Partner, Youth, Case, Contact, Area)}
    assert counted == {"User": 14, "Partner": 62, "Youth": 650, "Case": 686, "Contact": 5940, "Area": 13}
    assert Contact.objects.filter(youths=None).count() == 65
    assert not Contact.objects.unfinished().exists()
    assert not Youth.objects.filter(last_seen_at=None).exists()


@pytest.mark.slow
def test_faults_of_2007_are_the_planted_ones_and_what_they_cause_and_nothing_is_written(run):
    code, faults = run(FAULTY, "--organisation", "rotterdam", "--create")

    planted = json.loads((DATA / "rotterdam-2007-faults.json").read_text())
    places = {(fault["sheet"], fault["row"], fault["column"]) for fault in planted}
    others = [fault for fault in faults if (fault["sheet"], fault["row"], fault["column"]) not in places]
    caused = [fault for fault in others if "M00003" in fault["message"] or fault["sheet"] == "medewerkers"]
    assert code == 1
    assert places <= {(fault["sheet"], fault["row"], fault["column"]) for fault in faults}
    assert others == caused
    assert "111222333" not in str(faults)
    assert not Organisation.objects.exists()
