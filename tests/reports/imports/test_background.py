"""The jobs behind the upload page: each may run twice and has one effect."""

import pytest
from django.core.files.base import ContentFile

from cases.models import Youth
from mentoraat import files, jobs
from mentoraat.models import AuditEvent, Job, Notification
from reports.domain import register_import
from reports.imports import aftercare
from reports.models import RegisterImport
from tests.reports.imports import registers
from tests.reports.imports.registers import plain


@pytest.fixture
def uploaded(tmp_path, coordinator, settings):
    """Upload a register as the coordinator; the check has still to run."""
    settings.MENTORAAT_FILES = tmp_path / "files"

    def upload(register):
        path = registers.as_xlsx(tmp_path / "register.xlsx", register)
        return register_import.upload(workbook=ContentFile(path.read_bytes(), name="register.xlsx"), by=coordinator)

    return upload


def run(item, times=1):
    """Run the import's job and read the import again."""
    for _time in range(times):
        jobs.run(item.job_id)
    return RegisterImport.objects.select_related("job").get(pk=item.pk)


def test_check_says_what_would_come_in(uploaded, coordinator):
    item = run(uploaded(plain()))

    assert (item.state, item.new_rows, item.job.state) == ("ready", 8, "done")
    assert not Youth.objects.exists()
    assert files.path_of(item.file).is_file()
    assert Notification.objects.get(user=coordinator).text == "register.xlsx: klaar om in te lezen"


def test_check_keeps_the_faults_and_forgets_the_file(uploaded, django_capture_on_commit_callbacks):
    item = uploaded(plain(jongeren={"geslacht": "man"}))

    with django_capture_on_commit_callbacks(execute=True):
        item = run(item)

    assert (item.state, item.fault_count, item.faults[0]["column"]) == ("faulty", 1, "geslacht")
    assert not files.path_of(item.file).exists()


def test_check_that_runs_twice_concludes_once(uploaded):
    item = run(uploaded(plain()))
    Job.objects.update(state="queued")

    assert run(item).state == "ready"
    assert Notification.objects.count() == 1


def test_apply_brings_everything_in_and_forgets_the_file(uploaded, coordinator, django_capture_on_commit_callbacks):
    item = register_import.apply(run(uploaded(plain())), by=coordinator)

    with django_capture_on_commit_callbacks(execute=True):
        item = run(item)

    assert (item.state, Youth.objects.count()) == ("done", 1)
    assert not files.path_of(item.file).exists()
    assert AuditEvent.objects.get(verb="register.imported").actor_id == coordinator.pk


@pytest.mark.django_db(transaction=True)
def test_apply_that_breaks_off_leaves_nothing_and_is_finished_by_the_next(uploaded, coordinator, monkeypatch):
    item = register_import.apply(run(uploaded(plain())), by=coordinator)
    with monkeypatch.context() as broken:
        broken.setattr(aftercare, "write", lambda rows, register: 1 / 0)
        item = run(item)
    assert (item.state, item.job.state, Youth.objects.count()) == ("applying", "queued", 0)

    Job.objects.update(run_after=item.created)
    item = run(item, times=2)

    assert (item.state, item.job.attempts, Youth.objects.count()) == ("done", 2, 1)


def test_apply_that_runs_twice_changes_nothing_more(uploaded, coordinator):
    item = run(register_import.apply(run(uploaded(plain())), by=coordinator))
    Job.objects.update(state="queued")

    assert run(item).state == "done"
    assert Youth.objects.count() == 1


def test_register_that_meanwhile_clashes_is_not_brought_in(uploaded, coordinator, case):
    item = run(uploaded(plain()))
    type(case).objects.update(number="T1")

    item = run(register_import.apply(item, by=coordinator))

    assert (item.state, item.faults[0]["column"]) == ("faulty", "nummer")
    assert Youth.objects.count() == 1


def test_job_that_gave_up_can_be_tried_again(uploaded, coordinator):
    item = uploaded(plain())
    Job.objects.update(state="failed", attempts=3)
    item.job.refresh_from_db()
    assert item.has_stopped

    register_import.try_again(item, by=coordinator)

    assert run(item).state == "ready"
