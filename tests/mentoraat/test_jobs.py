"""Work in the background is never lost, never done twice, and one fault stops nothing else."""

import time
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from mentoraat import jobs
from mentoraat.models import Job

State = Job.State
done = []


def handler(job):
    """What the jobs of these tests do."""
    done.append(job.payload["n"])
    if job.payload.get("fails", 0) >= job.attempts:
        raise RuntimeError("stuk")


@pytest.fixture(autouse=True)
def known_kind(monkeypatch):
    """A kind of job of our own, and a clean sheet."""
    done.clear()
    monkeypatch.setitem(jobs.HANDLERS, "test", f"{__name__}.handler")


@pytest.fixture
def queued(db):
    """A job that waits."""
    return jobs.enqueue("test", payload={"n": 1}, by=None)


def again(job):
    """The row as it stands now."""
    return Job.objects.get(pk=job.pk)


def test_handler_is_found_for_every_kind():
    from django.utils.module_loading import import_string

    assert all(callable(import_string(path)) for kind, path in jobs.HANDLERS.items() if kind != "test")


def test_enqueue_rings_after_commit_only(db, django_capture_on_commit_callbacks, monkeypatch):
    rung = []
    monkeypatch.setattr(jobs, "ring", rung.append)

    with django_capture_on_commit_callbacks(execute=True):
        job = jobs.enqueue("test", by=None)
        assert rung == []

    assert rung == [job.pk]


def test_enqueue_that_is_rolled_back_leaves_nothing(db):
    with pytest.raises(RuntimeError), transaction.atomic():
        jobs.enqueue("test", by=None)
        raise RuntimeError

    assert not Job.objects.exists()


def test_enqueue_with_a_key_that_is_open_returns_the_open_one(db):
    first = jobs.enqueue("test", once_key="rapport 1", by=None)

    assert jobs.enqueue("test", once_key="rapport 1", by=None) == first


def test_broker_that_is_away_costs_nothing(queued, monkeypatch):
    from mentoraat.tasks import run_job

    def away(**kwargs):
        raise ConnectionError

    monkeypatch.setattr(run_job, "delay", away)

    jobs.ring(queued.pk)

    assert again(queued).state == State.QUEUED


def test_run_does_it_once(queued):
    jobs.run(queued.pk)
    jobs.run(queued.pk)

    assert done == [1]
    assert (again(queued).state, again(queued).progress, again(queued).attempts) == (State.DONE, 100, 1)


def test_run_before_its_time_waits(db):
    job = jobs.enqueue("test", payload={"n": 1}, run_after=timezone.now() + timedelta(seconds=60), by=None)

    jobs.run(job.pk)

    assert done == []


def test_fault_is_kept_and_the_job_waits_for_another_try(db):
    job = jobs.enqueue("test", payload={"n": 1, "fails": 1}, by=None)

    jobs.run(job.pk)

    assert again(job).state == State.QUEUED
    assert again(job).error == "RuntimeError: stuk"
    assert again(job).run_after > timezone.now()


def test_fault_three_times_gives_up_with_the_error(db):
    job = jobs.enqueue("test", payload={"n": 1, "fails": 9}, by=None)

    for _try in range(5):
        Job.objects.filter(pk=job.pk).update(run_after=timezone.now() - timedelta(seconds=1))
        jobs.run(job.pk)

    assert (again(job).state, again(job).attempts, len(done)) == (State.FAILED, 3, 3)


def test_lease_of_a_dead_worker_is_taken_over(queued):
    jobs.claim(queued.pk)
    assert jobs.claim(queued.pk) is None

    Job.objects.filter(pk=queued.pk).update(lease_until=timezone.now() - timedelta(seconds=1))

    assert jobs.claim(queued.pk).attempts == 2


def test_sweep_rings_for_what_waits_and_what_was_left(queued, monkeypatch):
    rung = []
    monkeypatch.setattr(jobs, "ring", rung.append)
    left = jobs.enqueue("test", by=None)
    Job.objects.filter(pk=left.pk).update(
        state=State.RUNNING, attempts=1, lease_until=timezone.now() - timedelta(seconds=1)
    )

    jobs.sweep()

    assert sorted(rung) == sorted([queued.pk, left.pk])


def test_sweep_gives_up_on_a_job_that_killed_its_worker_three_times(queued):
    over = timezone.now() - timedelta(seconds=1)
    Job.objects.filter(pk=queued.pk).update(state=State.RUNNING, attempts=3, lease_until=over)

    jobs.sweep()

    assert again(queued).state == State.FAILED
    assert "Drie keer geprobeerd" in again(queued).error


def test_progress_keeps_the_lease_alive(queued):
    job = jobs.claim(queued.pk)
    Job.objects.filter(pk=job.pk).update(lease_until=timezone.now())

    jobs.progress(job, 40, "Cijfers geteld")

    assert (again(job).progress, again(job).message) == (40, "Cijfers geteld")
    assert again(job).lease_until > timezone.now()


def test_retry_starts_a_failed_job_from_a_clean_sheet(queued):
    Job.objects.filter(pk=queued.pk).update(state=State.FAILED, attempts=3, error="stuk")

    assert jobs.retry(again(queued), by=None)

    assert (again(queued).state, again(queued).attempts, again(queued).error) == (State.QUEUED, 0, "")


@pytest.mark.django_db(transaction=True)
def test_kept_alive_prolongs_the_lease_until_it_is_over(settings):
    settings.JOB_LEASE_SECONDS = 0.15
    job = jobs.claim(jobs.enqueue("test", by=None).pk)

    with jobs.kept_alive(job):
        time.sleep(0.2)

    assert again(job).lease_until > job.lease_until
    time.sleep(0.1)
    left = again(job).lease_until
    time.sleep(0.1)
    assert again(job).lease_until == left


def test_kept_alive_does_nothing_inside_a_transaction(queued, settings, monkeypatch):
    monkeypatch.setattr(jobs.threading, "Thread", None)

    with jobs.kept_alive(queued):
        assert again(queued).state == State.QUEUED
