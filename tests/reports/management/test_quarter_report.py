"""manage.py quarter_report writes the PDF."""

import re

import pytest
from django.core.management import CommandError, call_command

from reports.domain import quarter_report
from reports.models import QuarterReport
from tests import make


@pytest.fixture
def asked_for(monkeypatch):
    """Draws nothing: keeps what the paper would be about."""
    found = []
    monkeypatch.setattr(quarter_report, "paper_of", lambda *of, **about: found.append((*of[1:], about)) or b"%PDF")
    return found


def write(tmp_path, *words):
    out = tmp_path / "rapport.pdf"
    call_command("quarter_report", "2007-Q1", "--organisation", "zuid", "--out", str(out), *words)
    return out


def test_command_writes_the_pdf_and_keeps_nothing(organisation, municipality, tmp_path):
    out = write(tmp_path)

    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.pdf"]
    assert not QuarterReport.objects.exists()


def test_command_takes_a_programme_or_an_area(asked_for, organisation, municipality, tmp_path):
    programme, area = make.programme(organisation, name="Boksschool"), make.area(organisation, "Charlois")

    write(tmp_path, "--programme", "Boksschool")
    write(tmp_path, "--area", "Charlois")

    usual = {"municipality": municipality, "programme": None, "area": None}
    assert [about for _period, about in asked_for] == [usual | {"programme": programme}, usual | {"area": area}]


def test_command_takes_a_profile(asked_for, organisation, tmp_path):
    profile = make.report_profile(organisation, name="ESF+")

    write(tmp_path, "--profile", "ESF+")

    assert [about for _period, about in asked_for] == [{"profile": profile}]


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["--profile", "ESF"], "Onbekende afspraak over rapporten: ESF. Kies uit: ESF+, Fonds."),
        (["--programme", "Schaken"], "Onbekend programma: Schaken. Kies uit: Boksschool."),
        (["--area", "Noord"], "Onbekende wijk: Noord. Kies uit: Charlois."),
        (["--municipality", "west"], "Geen gemeente die om rapporten vraagt: west. Kies uit: gemeente-"),
        (["--area", "Charlois", "--programme", "Boksschool"], "Kies een programma of een wijk, niet allebei."),
        (["--profile", "ESF+", "--area", "Charlois"], "zegt zelf voor wie"),
        (["--organisation", "niemand"], "Onbekende organisatie: niemand. Kies uit: "),
    ],
)
def test_command_says_what_is_wrong_and_what_there_is(words, fault, organisation, municipality, tmp_path):
    make.area(organisation, "Charlois")
    make.programme(organisation, name="Boksschool")
    make.area(make.organisation(), "Andermans wijk")
    for name in ("Fonds", "ESF+"):
        make.report_profile(organisation, name=name)

    with pytest.raises(CommandError, match=re.escape(fault)):
        write(tmp_path, *words)

    assert not list(tmp_path.iterdir())


def test_command_asks_which_municipality_when_several_ask(asked_for, organisation, municipality, tmp_path):
    other = make.municipality(organisation)

    with pytest.raises(CommandError, match="--municipality"):
        write(tmp_path)
    write(tmp_path, "--municipality", other.slug)

    assert asked_for[0][1]["municipality"] == other


def test_command_says_what_a_quarter_looks_like(organisation, tmp_path):
    with pytest.raises(CommandError):
        call_command("quarter_report", "2007-Q5", organisation="zuid", out=tmp_path / "rapport.pdf")
