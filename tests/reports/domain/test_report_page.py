"""What the page of a report shows: to the coordinator with the rows behind it, to the official without."""

import pytest

from mentoraat import files
from reports.domain import report_page
from tests.reports.quarter.figures import busy
from tests.reports.quarter.shelf import published


@pytest.fixture
def report(organisation, municipality, settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path
    downloads = {form: files.store(form.encode(), f".{form}") for form in ("xlsx", "csv")}
    return published(organisation, municipality, busy(), downloads=downloads)


def test_coordinator_is_led_to_the_rows_behind_a_number(report, coordinator):
    assert "caseload.I3_inflow" in report_page.of(report, by=coordinator)["behind"]


def test_official_is_led_to_no_rows(report, official):
    assert report_page.of(report, by=official)["behind"] == {}


def test_files_are_those_that_were_stored(report, official):
    assert [offer.form for offer in report_page.of(report, by=official)["files"]] == ["pdf", "xlsx", "csv"]


def test_account_tells_the_control_code_of_the_version(report, official):
    shown = report_page.of(report, by=official)

    code = report.checksum or shown["stamp"].checksum
    assert any(code in str(line) for line in shown["account"])
    assert shown["document"].facts["period"] == "2007-Q1"


def test_newer_version_is_told_of_an_old_one(report, official, organisation, municipality):
    newer = published(organisation, municipality, busy(), revision=2)

    assert report_page.of(report, by=official)["newer"] == newer
    assert report_page.of(newer, by=official)["newer"] is None
