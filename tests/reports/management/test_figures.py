"""manage.py figures: the JSON that others hold against their own count."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from mentoraat.periods import Quarter
from reports.domain.figures import figures
from tests import make


def run(*words):
    out = StringIO()
    call_command("figures", *words, stdout=out)
    return json.loads(out.getvalue())


def test_command_prints_the_figures(organisation, case):
    assert run("2026-Q4", "--organisation", "zuid") == figures(organisation, Quarter(2026, 4))


def test_command_takes_area_programme_and_day(organisation, case):
    area = make.area(organisation, "Charlois")
    words = ["--area", "Charlois", "--programme", "Straatmentoraat", "--as-of", "2027-06-01"]

    found = run("2026-Q4", "--organisation", "zuid", *words)

    assert found == figures(organisation, Quarter(2026, 4), area=area, programme=case.programme, as_of=date(2027, 6, 1))
    assert "I25_all_ever_reached" not in found


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["2026-Q5", "--organisation", "zuid"], "Geen kwartaal: 2026-Q5. Schrijf het als 2007-Q1."),
        (["2026-Q4", "--organisation", "west"], "Onbekende organisatie: west. Kies uit: zuid."),
        (["2026-Q4", "--organisation", "zuid", "--area", "Noord"], "Onbekende wijk: Noord. Kies uit: –."),
        (["2026-Q4", "--organisation", "zuid", "--programme", "X"], "Onbekend programma: X. Kies uit: –."),
        (["2026-Q4", "--organisation", "zuid", "--as-of", "gisteren"], "Geen datum: gisteren. Schrijf het als"),
    ],
)
def test_command_says_what_is_wrong(organisation, words, fault):
    with pytest.raises(CommandError) as raised:
        run(*words)

    assert fault in str(raised.value)
    assert raised.value.returncode == 1
