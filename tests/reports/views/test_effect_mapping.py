"""The effect report on screen: who reads it, who changes its lines."""

import pytest
from django.urls import reverse

from mentoraat import jobs
from mentoraat.access import Role
from mentoraat.models import Job
from mentoraat.periods import Year
from reports.models import EffectMapping
from reports.quarter import effect
from tests import make
from tests.reports.quarter.figures import busy
from tests.reports.quarter.shelf import published


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path


@pytest.fixture
def year(organisation, municipality):
    return published(organisation, municipality, busy(), period=Year(2025))


def at(name, report):
    return reverse(f"reports:effect-mapping-{name}", args=[report.ref])


def sent(**changes):
    rows = effect.shipped()
    data = {f"label_{place}": row["label"] for place, row in enumerate(rows)}
    data |= {path: str(place) for place, row in enumerate(rows) for path in row["figures"]}
    return data | {f"label_{len(rows)}": "", f"label_{len(rows) + 1}": ""} | changes


def test_official_reads_the_table_and_cannot_change_it(client_of, official, year):
    client = client_of(official)

    page = client.get(at("show", year)).content.decode()

    assert "In traject of in begeleiding" in page and ">210<" in page
    assert at("edit", year) not in page
    assert client.get(at("edit", year)).status_code == 403


@pytest.mark.parametrize("name", ["show", "edit", "xlsx", "csv"])
def test_table_of_another_organisation_is_not_there(client_of, outsider, year, name):
    assert client_of(outsider).get(at(name, year)).status_code == 404


def test_table_of_another_municipality_or_of_a_draft_is_not_there(
    client_of, official, organisation, municipality, year
):
    stranger = make.user("Ossi", make.municipality(), Role.OFFICIAL)
    draft = published(organisation, municipality, busy(), period=Year(2026), state="draft")

    assert client_of(stranger).get(at("show", year)).status_code == 404
    assert client_of(official).get(at("show", draft)).status_code == 404


def test_table_is_of_a_year_alone(client_of, coordinator, organisation, municipality):
    assert client_of(coordinator).get(at("show", published(organisation, municipality, busy()))).status_code == 404


def test_edit_keeps_words_and_figures_and_drops_a_line_without_words(client_of, coordinator, year):
    answer = client_of(coordinator).post(at("edit", year), sent(label_0="", label_1="Weer op school"))

    assert answer.status_code == 302
    rows = EffectMapping.objects.get().rows
    assert rows[0] == {"label": "Weer op school", "figures": ["destinations.school"]}
    assert len(rows) == len(effect.shipped()) - 1


def test_edit_asks_words_for_a_line_with_figures(client_of, coordinator, year):
    answer = client_of(coordinator).post(at("edit", year), sent(label_1=""))

    assert answer.status_code == 422
    assert "Geef deze regel een naam" in answer.content.decode()
    assert not EffectMapping.objects.exists()


def test_edit_refuses_a_bsn(client_of, coordinator, year):
    assert client_of(coordinator).post(at("edit", year), sent(label_1="111222333")).status_code == 422


def test_edit_warns_of_a_figure_that_fell_out(client_of, coordinator, year):
    client = client_of(coordinator)
    client.post(at("edit", year), sent(**{"destinations.work": ""}))

    assert "Niet elk cijfer staat in een regel" in client.get(at("show", year)).content.decode()


def test_download_is_the_stored_file(client_of, coordinator, official, year):
    client_of(coordinator).post(at("edit", year), sent())
    jobs.run(Job.objects.get(kind="report.effect").pk)

    answer = client_of(official).get(at("xlsx", year))

    assert answer.content.startswith(b"PK")
    assert answer["Cache-Control"] == "no-store"
    assert answer["Content-Disposition"] == 'attachment; filename="effectrapportage-2025-zuid.xlsx"'


def test_download_that_is_not_there_yet_is_a_plain_page(client_of, official, year):
    assert client_of(official).get(at("xlsx", year)).status_code == 409
