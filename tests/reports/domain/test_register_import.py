"""Bringing a workbook: kept, checked, brought in when somebody says so."""

import pytest
from django.core.files.base import ContentFile

from mentoraat import files
from mentoraat.models import AuditEvent, Job
from mentoraat.states import Refused
from reports.domain import register_import
from reports.models import RegisterImport


@pytest.fixture
def item(coordinator, tmp_path, settings):
    """An upload that waits for its check."""
    settings.MENTORAAT_FILES = tmp_path
    return register_import.upload(workbook=ContentFile(b"PK", name="../Register 2026.XLSX"), by=coordinator)


def test_upload_keeps_the_file_and_asks_for_a_check(item, coordinator):
    job = Job.objects.get()

    assert files.path_of(item.file).read_bytes() == b"PK"
    assert (item.name, item.state, item.organisation) == ("Register 2026.XLSX", "checking", coordinator.organisation)
    assert (job.kind, job.payload, item.job) == ("import.check", {"import": item.pk}, job)
    assert AuditEvent.objects.get(verb="import.uploaded").actor_id == coordinator.pk


def test_apply_asks_for_the_import_once(item, coordinator):
    RegisterImport.objects.update(state="ready")
    item.refresh_from_db()

    register_import.apply(item, by=coordinator)

    assert Job.objects.filter(kind="import.apply").count() == 1
    assert AuditEvent.objects.filter(verb="import.applied").exists()
    with pytest.raises(Refused):
        register_import.apply(item, by=coordinator)


@pytest.mark.parametrize("state", ["checking", "faulty", "applying", "done"])
def test_apply_is_refused_unless_it_is_ready(item, coordinator, state):
    RegisterImport.objects.update(state=state)
    item.refresh_from_db()

    with pytest.raises(Refused):
        register_import.apply(item, by=coordinator)


def test_trying_again_is_refused_while_it_is_busy(item, coordinator):
    with pytest.raises(Refused):
        register_import.try_again(item, by=coordinator)


def test_trying_again_is_written_down(item, coordinator):
    Job.objects.update(state="failed")
    item.job.refresh_from_db()

    register_import.try_again(item, by=coordinator)

    assert AuditEvent.objects.filter(verb="import.tried_again").exists()


def test_faults_are_grouped_per_sheet(item):
    item.faults = [
        {"sheet": None, "row": None, "column": None, "value": "", "message": "leeg"},
        {"sheet": "jongeren", "row": 5, "column": "geslacht", "value": "man", "message": "Kies"},
        {"sheet": "jongeren", "row": 6, "column": "nummer", "value": "=1", "message": "Kies"},
    ]

    first, second = register_import.fault_groups(item)

    assert (first["sheet"], second["sheet"]) == ("Het bestand", "jongeren")
    assert second["rows"][0] == (5, "geslacht", "man", "Kies")
    assert b"'=1" in register_import.faults_as_csv(item)


def test_list_is_of_the_own_organisation(item, coordinator, outsider):
    assert list(register_import.list_for(coordinator)) == [item]
    assert not list(register_import.list_for(outsider))
