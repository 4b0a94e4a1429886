"""The files of a report over the web: for whom, under which name, and kept by no cache."""

import pytest
from django.urls import reverse

from mentoraat import files
from mentoraat.access import Role
from mentoraat.models import AuditEvent
from reports.domain.report_download import TYPES
from reports.quarter import exports, paper
from tests import make
from tests.reports.quarter.figures import busy
from tests.reports.quarter.shelf import published


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path, monkeypatch):
    """Files of one test; whoever makes one in a request is caught."""
    settings.MENTORAAT_FILES = tmp_path
    for module, name in ((paper, "render"), (exports, "all_of"), (exports, "tables")):
        monkeypatch.setattr(module, name, lambda *args: pytest.fail("made in the request"))


@pytest.fixture
def put(organisation, municipality):
    def one(**changes):
        downloads = {form: files.store(form.encode(), f".{form}") for form in ("xlsx", "csv", "json")}
        return published(organisation, municipality, busy(), **{"downloads": downloads} | changes)

    return one


def at(report, form):
    return reverse("reports:report-download" + ("" if form == "pdf" else f"-{form}"), args=[report.ref])


@pytest.mark.parametrize("form", TYPES)
def test_file_has_its_own_name_and_type_and_no_cache_keeps_it(client_of, official, put, form):
    answer = client_of(official).get(at(put(), form))

    assert answer.content == (b"%PDF-1.7" if form == "pdf" else form.encode())
    assert answer["Content-Type"] == TYPES[form]
    assert answer["Content-Disposition"] == f'attachment; filename="kwartaalrapport-2007-1-zuid.{form}"'
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_who_has_the_file_already_gets_it_not_again(client_of, official, put):
    client, report = client_of(official), put()
    code = client.get(at(report, "csv"))["ETag"]

    answer = client.get(at(report, "csv"), headers={"If-None-Match": code})

    assert (answer.status_code, answer.content) == (304, b"")
    assert answer["Cache-Control"] == "no-store"
    assert AuditEvent.objects.filter(verb="report.fetched").count() == 2


def test_file_that_is_not_there_yet_says_so(client_of, official, put):
    answer = client_of(official).get(at(put(downloads={"csv": "dit.csv"}), "xlsx"))

    assert answer.status_code == 409
    assert "Dit bestand is er nog niet." in answer.content.decode()


@pytest.mark.parametrize("form", TYPES)
def test_draft_is_not_there_for_the_official(client_of, official, coordinator, put, form):
    draft = put(state="draft")

    assert client_of(official).get(at(draft, form)).status_code == 404
    assert client_of(coordinator).get(at(draft, form)).status_code == 200


@pytest.mark.parametrize("form", TYPES)
def test_report_of_others_is_not_there(client_of, outsider, put, form):
    stranger, report = make.user("Ossi", make.municipality(), Role.OFFICIAL), put()

    assert client_of(stranger).get(at(report, form)).status_code == 404
    assert client_of(outsider).get(at(report, form)).status_code in (403, 404)
    assert not AuditEvent.objects.filter(verb="report.fetched").exists()


def test_mentor_gets_no_file(client_of, mentor, put):
    assert client_of(mentor).get(at(put(), "json")).status_code == 403
