"""The lines of an effect report as settings, and its files."""

import pytest
from django.http import Http404

from mentoraat import files, jobs
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import Year
from mentoraat.states import Refused
from reports.domain import effect_mapping
from reports.models import EffectMapping, QuarterReport
from reports.quarter import effect
from tests.reports.quarter.figures import busy
from tests.reports.quarter.shelf import published

ROWS = [{"label": "In begeleiding", "figures": ["caseload.I4_open_at_end"]}]


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path


@pytest.fixture
def year(organisation, municipality):
    return published(organisation, municipality, busy(), period=Year(2025), downloads={"xlsx": "reports/eigen.xlsx"})


def changed(year, coordinator):
    effect_mapping.change(report=year, rows=ROWS, by=coordinator)
    jobs.run(Job.objects.get(kind="report.effect").pk)
    return QuarterReport.objects.get(pk=year.pk)


def test_lines_are_the_shipped_until_somebody_makes_others(year, coordinator):
    assert effect_mapping.rows_of(year) == effect.shipped()

    effect_mapping.change(report=year, rows=ROWS, by=coordinator)

    assert effect_mapping.rows_of(year) == ROWS
    assert AuditEvent.objects.filter(verb="effect_mapping.changed", actor_id=coordinator.pk).exists()


def test_lines_of_the_year_before_go_on(organisation, municipality, year, coordinator):
    effect_mapping.change(report=year, rows=ROWS, by=coordinator)

    assert effect_mapping.rows_of(published(organisation, municipality, busy(), period=Year(2026))) == ROWS
    assert effect_mapping.rows_of(published(organisation, municipality, busy(), period=Year(2024))) != ROWS


def test_lines_of_another_organisation_are_not_ours(year, outsider, coordinator):
    EffectMapping.objects.create(organisation=outsider.organisation, year=2025, rows=ROWS)

    assert effect_mapping.rows_of(year) == effect.shipped()


def test_change_has_the_files_made_by_a_worker_and_leaves_the_report_alone(year, coordinator):
    report = changed(year, coordinator)

    assert set(report.downloads) == {"xlsx", "effect_xlsx", "effect_csv"}
    assert "In begeleiding" in files.path_of(report.downloads["effect_csv"]).read_text(encoding="utf-8-sig")
    assert (report.figures, report.checksum, report.file) == (year.figures, year.checksum, year.file)


def test_change_takes_the_old_files_away_at_once(year, coordinator):
    changed(year, coordinator)

    effect_mapping.change(report=year, rows=effect.shipped(), by=coordinator)

    assert set(QuarterReport.objects.get(pk=year.pk).downloads) == {"xlsx"}


def test_files_are_the_same_when_made_again(year):
    assert effect_mapping.made(year, year.figures) == effect_mapping.made(year, year.figures)


def test_files_are_for_a_year_alone(organisation, municipality):
    quarter = published(organisation, municipality, busy())

    assert effect_mapping.made(quarter, quarter.figures) == {}
    with pytest.raises(Http404):
        effect_mapping.about_year(quarter)


def test_fetch_notes_who_did_and_never_makes_a_file(year, coordinator, official):
    with pytest.raises(Refused):
        effect_mapping.fetch(year, form="csv", by=official)

    file = effect_mapping.fetch(changed(year, coordinator), form="csv", by=official)

    assert file.name == "effectrapportage-2025-zuid.csv"
    assert AuditEvent.objects.get(verb="report.fetched").fields == ["effect_csv"]


def test_file_that_was_lost_is_said_to_be_lost(year, coordinator, official):
    report = changed(year, coordinator)
    files.forget(report.downloads["effect_csv"])

    with pytest.raises(Refused, match="kwijt"):
        effect_mapping.fetch(report, form="csv", by=official)

    assert not AuditEvent.objects.filter(verb="report.fetched").exists()


def test_hidden_numbers_leave_no_trace_in_the_file(year, coordinator):
    effect_mapping.change(report=year, rows=effect.shipped(), by=coordinator)
    jobs.run(Job.objects.get(kind="report.effect").pk)
    name = QuarterReport.objects.get(pk=year.pk).downloads["effect_csv"]
    lines = files.path_of(name).read_text(encoding="utf-8-sig").splitlines()

    assert (
        '"Doorverwezen naar zorg of hulp";"niet getoond";"Afgesloten: overgedragen aan een andere organisatie"' in lines
    )
