"""A worker killed at any moment of making a report leaves no half file and no second report; the next one finishes."""

import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from mentoraat import celery
from tests import services as private
from tests.guards.source import ROOT
from tests.stack.test_stack import fresh_database

pytestmark = pytest.mark.stack
POINTS = ("claimed", "counted", "half a file", "whole file", "before the row", "after the row", "before done")


class Office:
    """A database and a folder of files, with a report asked for each point."""

    def __init__(self, database_url, folder):
        self.database, self.folder = database_url, folder
        self.environment = os.environ | {
            "DATABASE_URL": database_url,
            "MENTORAAT_VAR": str(folder),
            "REDIS_URL": "",
            "DJANGO_SETTINGS_MODULE": "tests.environment",
        }
        subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=ROOT, env=self.environment, check=True)
        self.jobs = dict(zip(POINTS, self.worker("ask").stdout.split(), strict=True))

    def worker(self, *words):
        """A process of its own."""
        command = [sys.executable, "-m", "tests.stack.dies", *words]
        return subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=120)

    def report(self, job):
        """State and file of the reports of a job, and the job's own state."""
        with psycopg.connect(self.database) as connection:
            return connection.execute(
                "SELECT r.state, r.file, j.state FROM reports_quarterreport r JOIN mentoraat_job j ON j.id = r.job_id"
                " WHERE j.id = %s",
                [job],
            ).fetchall()

    def whole_files(self):
        """Every file that has a final name; a half one fails the test."""
        files = list((self.folder / "files" / "reports").glob("*.pdf"))
        assert all(file.read_bytes().rstrip().endswith(b"%%EOF") for file in files)
        return {f"reports/{file.name}" for file in files}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """On the run's own PostgreSQL, or a private one."""
    with ExitStack() as closing:
        url = os.environ.get("DATABASE_URL", "")
        if not url.startswith("postgres"):
            url = closing.enter_context(private.running())[1]["DATABASE_URL"]
        yield Office(fresh_database(url, closing), Path(tmp_path_factory.mktemp("office")))


@pytest.mark.parametrize("point", POINTS)
def test_worker_killed_while_making_a_report(office, point):
    job = office.jobs[point]

    assert office.worker("run", job, point).returncode == -signal.SIGKILL
    office.whole_files()
    office.worker("over", job)
    assert office.worker("run", job).returncode == 0

    ((report, file, state),) = office.report(job)
    assert (report, state) == ("draft", "done")
    assert file in office.whole_files()


def test_report_is_there_within_a_minute_of_the_restart(settings):
    lease = timedelta(seconds=settings.JOB_LEASE_SECONDS)
    sweep = next(row["schedule"] for row in celery.app.conf.beat_schedule.values() if "sweep" in row["task"])

    assert lease + timedelta(seconds=sweep) <= timedelta(seconds=45), "fifteen seconds are left for the making"
