"""A step of the work has a name; reaching it tells how far the work is, and keeps the lease."""

from itertools import pairwise

import pytest

from mentoraat import jobs
from mentoraat.models import Job
from reports.domain import report_steps
from tests.reports.domain.report_life import *  # noqa: F403
from tests.reports.domain.report_life import job_of


def test_a_step_that_has_no_name_raises(asked):
    with pytest.raises(KeyError):
        report_steps.reached(job_of(asked), "ergens")


def test_a_step_tells_how_far_and_keeps_the_lease(asked, settings):
    job = jobs.claim(asked.job_id)

    report_steps.reached(job, "protected")

    said = Job.objects.get(pk=job.pk)
    assert (said.progress, said.message) == (40, "We proberen verborgen aantallen uit te rekenen.")
    assert said.lease_until > job.lease_until


def test_work_never_goes_back_while_a_report_is_made():
    made = [step.progress for name, step in report_steps.STEPS.items() if not name.startswith("mail ")]

    assert all(first < second for first, second in pairwise(made))


def test_store_says_each_step(asked, monkeypatch, own_files):
    said = []
    monkeypatch.setattr(
        report_steps, "reached", lambda job, name: said.append((name, len(list(own_files.rglob("*.pdf")))))
    )

    report_steps.store(job_of(asked), b"%PDF-1.7")

    assert said == [("half a file", 0), ("whole file", 1)]
