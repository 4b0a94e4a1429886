"""Fetching a file: as it was stored, noted, and never made."""

import pytest

from mentoraat import files
from mentoraat.models import AuditEvent
from mentoraat.states import Refused
from reports.domain import report_download
from tests.reports.quarter.figures import busy
from tests.reports.quarter.shelf import published


@pytest.fixture
def report(organisation, municipality, settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path
    downloads = {form: files.store(form.encode(), f".{form}") for form in ("xlsx", "csv", "json")}
    return published(organisation, municipality, busy(), downloads=downloads)


@pytest.mark.parametrize("form", report_download.TYPES)
def test_file_is_what_was_stored_under_its_own_name(report, official, form):
    file = report_download.fetch(report, form=form, by=official)

    assert file.data == (b"%PDF-1.7" if form == "pdf" else form.encode())
    assert file.name == f"kwartaalrapport-2007-1-{report.organisation.slug}.{form}"
    assert file.code in report_download.stored(report, form)


def test_fetching_is_noted_with_the_kind_of_file(report, official):
    report_download.fetch(report, form="csv", by=official)

    event = AuditEvent.objects.get(verb="report.fetched")
    assert (event.fields, event.thing_id) == (["csv"], report.pk)


@pytest.mark.parametrize(("state", "said"), [("draft", "nog niet"), ("published", "alleen een PDF")])
def test_file_that_is_not_there_is_refused_and_not_noted(state, said, report, official):
    report.downloads, report.state = {}, state

    with pytest.raises(Refused, match=said):
        report_download.fetch(report, form="xlsx", by=official)

    assert not AuditEvent.objects.filter(verb="report.fetched").exists()
    assert [offer.form for offer in report_download.offered(report)] == ["pdf"]


def test_file_that_was_lost_is_said_to_be_lost(report, official):
    files.forget(report.downloads["csv"])

    with pytest.raises(Refused, match="kwijt"):
        report_download.fetch(report, form="csv", by=official)


def test_every_kind_is_offered_with_the_pdf_first(report):
    assert [offer.form for offer in report_download.offered(report)] == ["pdf", "xlsx", "csv", "json"]
