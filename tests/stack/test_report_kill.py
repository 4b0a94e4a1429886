"""A worker killed at any named step leaves no half file, no second report and no second mail; the next one finishes."""

import ast
import json
import os
import subprocess
import sys
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from mentoraat import celery
from reports.domain import report_making, report_news, report_steps
from tests import services as private
from tests.guards.source import ROOT
from tests.stack.dies import POINTS, SIGNALS
from tests.stack.test_stack import fresh_database

pytestmark = pytest.mark.stack
CASES = [(work, step, name) for work, steps in POINTS.items() for step in steps for name in SIGNALS]
AFTER = {"make": "draft", "establish": "established", "mail": "published"}
DONE_BEFORE = ("report.made", "report.established", "report.published")


def deaths(database_url, folder):
    """What every death left, by case; the slowest is one real drawing."""
    environment = os.environ | {
        "DATABASE_URL": database_url,
        "MENTORAAT_VAR": str(folder),
        "REDIS_URL": "",
        "EMAIL_URL": f"filemail:///{folder}/mail",
        "DJANGO_SETTINGS_MODULE": "tests.environment",
    }
    command = [sys.executable, "-m", "tests.stack.dies"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stderr[-3000:]
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"case"')]
    return {tuple(row["case"]): row for row in rows}


@pytest.fixture(scope="module")
def on_postgresql(tmp_path_factory):
    """On the run's own PostgreSQL, or a private one."""
    with ExitStack() as closing:
        url = os.environ.get("DATABASE_URL", "")
        if not url.startswith("postgres"):
            url = closing.enter_context(private.running())[1]["DATABASE_URL"]
        yield deaths(fresh_database(url, closing), tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def on_sqlite(tmp_path_factory):
    """On a file."""
    folder = tmp_path_factory.mktemp("small-office")
    return deaths(f"sqlite:///{folder}/office.sqlite3", folder)


@pytest.mark.parametrize("database", ["on_postgresql", "on_sqlite"])
def test_there_is_a_death_for_each_step_and_signal(database, request):
    assert list(request.getfixturevalue(database)) == CASES


@pytest.mark.parametrize("database", ["on_postgresql", "on_sqlite"])
@pytest.mark.parametrize("case", CASES, ids="-".join)
def test_worker_that_dies_leaves_one_whole_report(database, case, request):
    work, _step, name = case
    left = request.getfixturevalue(database)[case]

    assert left["ended"] == (-SIGNALS[name] if name == "KILL" else 1)
    assert left["halves"] == []
    assert (left["between"], left["again"]) == ("running", 0)
    assert (left["state"], left["job"], left["reports"]) == (AFTER[work], "done", 1)
    assert left["files"] and all(left["files"])
    assert all(left["verbs"].count(verb) <= 1 for verb in DONE_BEFORE)
    assert left["told"] == left["verbs"].count("report.made") + left["verbs"].count("report.established") + (
        left["verbs"].count("report.published")
    )
    assert left["mail jobs"] == (2 if work == "mail" else 1)
    assert left["mails"] == (1 if work == "mail" else 0)


def test_every_named_step_has_its_death():
    assert set(report_steps.STEPS) == {step for steps in POINTS.values() for step in steps}


def test_every_step_that_is_said_has_a_name():
    said = set()
    for module in (report_making, report_news, report_steps):
        for node in ast.walk(ast.parse(Path(module.__file__).read_text())):
            if isinstance(node, ast.Call) and "reached" in ast.unparse(node):
                said |= {
                    one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)
                }

    assert said & set(report_steps.STEPS) == set(report_steps.STEPS)


def test_report_is_there_within_a_minute_of_the_restart(settings):
    lease = timedelta(seconds=settings.JOB_LEASE_SECONDS)
    sweep = next(row["schedule"] for row in celery.app.conf.beat_schedule.values() if "sweep" in row["task"])

    assert lease + timedelta(seconds=sweep) <= timedelta(seconds=45), "fifteen seconds are left for the making"
