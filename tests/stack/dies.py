"""A worker that dies at a chosen moment of making a report, as after kill -9. Run by test_report_kill.

python -m tests.stack.dies ask            asks for the report of each past quarter, prints the jobs
python -m tests.stack.dies run JOB POINT  does the job and dies there; without a POINT it does it whole
python -m tests.stack.dies over JOB       lets the dead worker's lease run out
"""

import os
import signal
import sys
from datetime import date, timedelta

import django


def die(*args, **kwargs):
    """No goodbye: nothing is closed, flushed or rolled back by us."""
    os.kill(os.getpid(), signal.SIGKILL)


def after(function):
    """The function, and then death."""

    def last(*args, **kwargs):
        function(*args, **kwargs)
        die()

    return last


def points():
    """Every moment at which something has just changed, or is about to: (module, name, what replaces it)."""
    from mentoraat import files, jobs
    from reports.domain import quarter_report

    return {
        "claimed": (quarter_report, "collect", die),
        "counted": (quarter_report, "_paper", die),
        "half a file": (files.os, "replace", die),
        "whole file": (files, "_sync_folder", after(files._sync_folder)),
        "before the row": (quarter_report, "_keep_draft", die),
        "after the row": (quarter_report, "_keep_draft", after(quarter_report._keep_draft)),
        "before done": (jobs, "_finish", die),
    }


def ask():
    """A small world, and a report asked for as many quarters as there are points."""
    from mentoraat.access import Role
    from mentoraat.periods import Quarter
    from reports.domain import quarter_report
    from tests import make

    organisation = make.organisation(name="Mentoraat Zuid", slug="zuid")
    municipality = make.municipality(organisation)
    wil = make.user("Wil", organisation, Role.COORDINATOR)
    make.case(youth=make.youth(known_by=wil), casemanager=wil, opened_on=date(2020, 1, 1))
    quarter = Quarter(2024, 1)
    for _point in points():
        report = quarter_report.ask(organisation=organisation, municipality=municipality, quarter=quarter, by=wil)
        print(report.job_id)
        quarter = quarter.next()


def run(job, point=""):
    """Do the job, up to the point."""
    from mentoraat import jobs

    if point:
        module, name, instead = points()[point]
        setattr(module, name, instead)
    jobs.run(int(job))


def over(job):
    """What half a minute does."""
    from django.utils import timezone

    from mentoraat.models import Job

    Job.objects.filter(pk=job, state="running").update(lease_until=timezone.now() - timedelta(seconds=1))


if __name__ == "__main__":
    django.setup()
    {"ask": ask, "run": run, "over": over}[sys.argv[1]](*sys.argv[2:])
