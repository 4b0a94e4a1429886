"""Moves: only those in the table, and of two who try at once one wins."""

import pytest

from mentoraat import states
from mentoraat.models import Job
from mentoraat.states import Refused


@pytest.fixture
def job(db):
    """A job that waits."""
    from django.utils import timezone

    return Job.objects.create(kind="mail", run_after=timezone.now())


@pytest.mark.parametrize("source", Job.State)
@pytest.mark.parametrize("target", Job.State)
def test_move_follows_the_table(job, source, target):
    Job.objects.filter(pk=job.pk).update(state=source)
    job.refresh_from_db()

    if target in Job.MOVES[source]:
        assert states.move(job, to=target).state == target
    else:
        with pytest.raises(Refused):
            states.move(job, to=target)


def test_move_writes_what_changes_beside_it(job):
    states.move(job, to=Job.State.RUNNING, attempts=1)

    job.refresh_from_db()
    assert (job.state, job.attempts) == (Job.State.RUNNING, 1)


def test_move_of_a_stale_copy_is_refused(job):
    stale = Job.objects.get(pk=job.pk)
    states.move(job, to=Job.State.RUNNING)

    with pytest.raises(Refused, match="net voor"):
        states.move(stale, to=Job.State.RUNNING)
