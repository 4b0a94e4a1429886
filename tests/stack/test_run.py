"""script/run as a newcomer meets it: nothing set, a page at the end, Ctrl-C, and again."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import threading
import urllib.request
from pathlib import Path

import pytest

from tests.guards.source import ROOT
from tests.services import spare_port

pytestmark = pytest.mark.stack

PATIENCE = 300  # seconds until the page; the demo world takes most of it on a busy machine
NOT_A_NEWCOMERS = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "EMAIL_URL", "STATICFILES", "DJANGO_SETTINGS_MODULE")


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    """The folder for data; kept between two starts."""
    return tmp_path_factory.mktemp("var")


@pytest.fixture
def start(var, monkeypatch):
    """Start script/run on a spare port; whatever is left of it is ended after the test."""
    for name in (*NOT_A_NEWCOMERS, "MENTORAAT_LOCAL_HTTP", "MENTORAAT_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    started = []

    def start(*arguments, port=None, var=var):
        environment = {**os.environ, "MENTORAAT_VAR": str(var), "PORT": str(port or spare_port())}
        process = subprocess.Popen(
            # Ctrl-C works for a newcomer, also when this run of the tests itself was started without it.
            ["env", "--default-signal=INT", ROOT / "script/run", *arguments],
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            process_group=0,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
    for pid in processes_of(var):
        os.kill(pid, signal.SIGKILL)


def output_until_page(process):
    """What it says until the page is there, and the page's address."""
    said = ""
    alarm = threading.Timer(PATIENCE, process.kill)
    alarm.start()
    for line in process.stdout:
        said += line
        if found := re.search(r"Mentoraat is at (\S+)", line):
            alarm.cancel()
            return said, found[1]
    raise AssertionError(f"no page; it said:\n{said}")


def processes_of(var):
    """Processes that work on this folder."""
    pids = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if f"MENTORAAT_VAR={var}\0" in (entry / "environ").read_text(errors="replace"):
                pids.append(int(entry.name))
        except OSError:
            continue  # gone meanwhile, or somebody else's
    return pids


@pytest.mark.parametrize("times", ["first", "second"])
def test_run_ends_at_a_page_and_stops_on_ctrl_c(start, var, times):
    process = start()
    said, address = output_until_page(process)
    with urllib.request.urlopen(address, timeout=30) as page:
        assert page.status == 200

    process.send_signal(signal.SIGINT)

    assert process.wait(30) == 0
    assert "run: stopped" in process.stdout.read()
    assert not processes_of(var)
    assert ("making the demo world" in said) == (times == "first")
    assert re.search(r"\S+@\S+", said), "no sign-in was printed"
    with sqlite3.connect(var / "mentoraat.sqlite3") as database:
        # of the first start, still there at the second
        database.execute(f"CREATE TABLE {'kept' if times == 'first' else 'kept_too'} (x)")
        assert database.execute("SELECT count(*) FROM kept").fetchone()


def test_run_says_that_its_port_is_taken(start):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = start(port=taken.getsockname()[1])
        said, _ = process.communicate(timeout=60)

    assert process.returncode == 1
    assert "is taken" in said
    assert "PORT=8001 script/run" in said


def test_run_stops_what_it_started_when_it_is_ended(start, var):
    process = start("--no-demo")
    output_until_page(process)

    process.terminate()

    assert process.wait(PATIENCE) == 0
    assert not processes_of(var)


def test_run_can_be_stopped_while_it_prepares(start, tmp_path):
    process = start(var=tmp_path)
    for line in process.stdout:
        if "preparing" in line:
            break

    process.send_signal(signal.SIGINT)

    assert process.wait(PATIENCE) == 0
    assert not processes_of(tmp_path)
