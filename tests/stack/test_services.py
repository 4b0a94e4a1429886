"""A service that is missing or stops is named and fails the run; nothing is skipped because of it."""

import os
import subprocess
import sys

import pytest

from tests.guards.source import ROOT

pytestmark = pytest.mark.stack


def run_with_services(command, **changes):
    """Run a shell command beside the private services."""
    return subprocess.run(
        [sys.executable, ROOT / "tests/services.py", "sh", "-c", command],
        env=os.environ | changes,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize(("service", "setting"), [("Redis", "REDIS_SERVER"), ("PostgreSQL", "POSTGRES_BIN")])
def test_missing_service_fails_the_run_and_is_named(service, setting):
    done = run_with_services("exit 0", **{setting: "/nonexistent"})

    assert done.returncode == 1
    assert f"services: {service} is not there" in done.stderr


@pytest.mark.parametrize(
    ("service", "end_it"),
    [
        ("Redis", "redis-cli -u $REDIS_URL shutdown nosave"),
        ("PostgreSQL", "kill -INT $(head -1 $PGDATA/postmaster.pid)"),
    ],
)
def test_service_that_stops_fails_the_run_and_is_named(service, end_it):
    done = run_with_services(f"{end_it}; exec sleep 30")

    assert done.returncode == 1
    assert f"services: {service} stopped during the run" in done.stderr


def test_exit_code_is_the_commands():
    assert run_with_services("exit 7").returncode == 7
