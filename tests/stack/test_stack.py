"""The commands of the compose file, started by hand against real PostgreSQL and Redis, with a city's settings."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest

from tests import services as private
from tests.guards.source import ROOT
from tests.stack import compose

pytestmark = pytest.mark.stack

HOST = "mentoraat.example"
PATIENCE = 90  # seconds; the sweeper comes by every thirty
BY_MODELS = """
import django
from django.conf import settings
from django.core.management import call_command
settings.MIGRATION_MODULES = dict.fromkeys(("mentoraat", "partners", "cases", "outreach", "reports"))
django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
call_command("createcachetable", verbosity=0)
"""
LOOKS = """
SELECT table_name, column_name, concat_ws(' ', data_type, character_maximum_length, is_nullable, column_default)
FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT conrelid::regclass::text,
    CASE WHEN conname LIKE conrelid::regclass || '%_check' THEN 'named by the database' ELSE conname END,
    pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
"""


@pytest.fixture(scope="module")
def addresses():
    """Where PostgreSQL and Redis are: those of the run, or private ones when the run has none."""
    if os.environ.get("REDIS_URL") and os.environ.get("DATABASE_URL", "").startswith("postgres"):
        yield {name: os.environ[name] for name in ("DATABASE_URL", "REDIS_URL")}
        return
    with private.running() as (_, environment):
        yield environment


@pytest.fixture(scope="module")
def stack(addresses, tmp_path_factory):
    """The whole stack, running: a Stack."""
    with ExitStack() as closing:
        yield Stack(addresses, tmp_path_factory.mktemp("stack"), closing)


class Stack:
    """migrate, web, worker and beat as processes; each as the compose file says."""

    def __init__(self, addresses, folder, closing):
        self.folder, self.port = folder, private.spare_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.database = fresh_database(addresses["DATABASE_URL"], closing)
        variables = {
            **{"POSTGRES_PASSWORD": "x", "SECRET_KEY": "k" * 60, "MENTORAAT_HOST": HOST, "WEB_WORKERS": "1"},
            **{"EMAIL_URL": f"filemail:///{folder}/mail", "MENTORAAT_FROM": "a@mentoraat.example", "JOB_WORKERS": "1"},
        }
        self.services = compose.filled_in(compose.read()["services"], variables)
        own = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(folder)}
        moved = {"DATABASE_URL": self.database, "REDIS_URL": addresses["REDIS_URL"], "MENTORAAT_VAR": str(folder)}
        self.environment = {**self.services["web"]["environment"], **own, **moved}
        self.manage("collectstatic", "--noinput", "--verbosity=0")
        subprocess.run(self.services["migrate"]["command"], cwd=ROOT, env=self.environment, check=True)
        self.running = {name: self.start(name, closing) for name in ("web", "worker", "beat")}
        wait_for(lambda: self.get("/gezond/").status == 200, self.running)

    def start(self, name, closing):
        """Start one service's command, on this machine's ports and paths."""
        log = self.folder / f"{name}.log"
        command = self.moved_here(self.services[name]["command"])
        process = private.launch(name, command, log, cwd=ROOT, env=self.environment)
        closing.callback(private.stop, process, signal.SIGTERM)
        return process

    def moved_here(self, command):
        """The command with this machine's port and folder instead of the container's."""
        here = {"0.0.0.0:8000": f"127.0.0.1:{self.port}", "127.0.0.1:8000": f"127.0.0.1:{self.port}"}
        for there, instead in {**here, "/tmp": str(self.folder)}.items():
            command = [part.replace(there, instead) for part in command]
        return command

    def is_healthy(self, name):
        """Run a service's health check, as the container engine would."""
        how, *command = self.services[name]["healthcheck"]["test"]
        command = self.moved_here(["sh", "-c", *command] if how == "CMD-SHELL" else command)
        environment = {**self.environment, "HOSTNAME": socket.gethostname()}
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=60).returncode == 0

    def manage(self, *arguments):
        """Run a management command with the stack's settings."""
        subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=self.environment, check=True)

    def get(self, path, **headers):
        """An answer of the web process, read to its end as `body`; redirects are answers too."""
        request = urllib.request.Request(self.address + path, headers=headers)
        try:
            answer = urllib.request.build_opener(KeepRedirect).open(request, timeout=10)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            answer.body = answer.read().decode()
        return answer

    def mails(self):
        """What was mailed so far."""
        return "".join(path.read_text() for path in (self.folder / "mail").glob("*"))

    def job_state(self):
        """State of the newest job."""
        with psycopg.connect(self.database) as connection:
            return connection.execute("SELECT state FROM mentoraat_job ORDER BY id DESC LIMIT 1").fetchone()[0]


class KeepRedirect(urllib.request.HTTPRedirectHandler):
    """Shows a redirect instead of following it."""

    def redirect_request(self, *args, **kwargs):
        return None


def fresh_database(url, closing, kind="stack"):
    """A database of our own on that server, gone afterwards."""
    name, server = f"{kind}_{os.getpid()}", url.rsplit("/", 1)[0]

    def tell(statement):
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(statement)

    tell(f"CREATE DATABASE {name}")
    closing.callback(tell, f"DROP DATABASE {name} WITH (FORCE)")
    return f"{server}/{name}"


def looks_of(database):
    """Every column, constraint and index of a database."""
    with psycopg.connect(database) as connection:
        return set(connection.execute(LOOKS))


def wait_for(happened, running):
    """Wait until `happened()` is true; a process that ended meanwhile fails the test with its name."""
    deadline = time.monotonic() + PATIENCE
    while True:
        private.check_alive(running)
        try:
            if happened():
                return
        except OSError:
            pass  # nobody listens yet
        assert time.monotonic() < deadline, f"not within {PATIENCE} s"
        time.sleep(0.2)


def test_migrations_make_the_tables_of_the_models(stack, addresses):
    with ExitStack() as closing:
        fresh = fresh_database(addresses["DATABASE_URL"], closing, "models")
        command = [sys.executable, "-c", BY_MODELS]
        environment = {**stack.environment, "DATABASE_URL": fresh, "DJANGO_SETTINGS_MODULE": "mentoraat.settings"}
        subprocess.run(command, cwd=ROOT, env=environment, check=True)

        assert looks_of(stack.database) ^ looks_of(fresh) == set()


def test_web_answers_over_https_only(stack):
    plain = stack.get("/inloggen/", Host=HOST)
    secure = stack.get("/inloggen/", Host=HOST, **{"X-Forwarded-Proto": "https"})

    assert (plain.status, plain.headers["Location"]) == (301, f"https://{HOST}/inloggen/")
    assert secure.status == 200
    assert secure.headers["Strict-Transport-Security"]
    assert all("Secure" in cookie for cookie in secure.headers.get_all("Set-Cookie"))


def test_web_refuses_another_name(stack):
    assert stack.get("/gezond/", Host="elsewhere.example").status == 400


def test_static_files_come_with_the_web_process(stack):
    page = stack.get("/inloggen/", Host=HOST, **{"X-Forwarded-Proto": "https"}).body
    sheet = page.split('rel="stylesheet" href="')[1].split('"')[0]

    answer = stack.get(sheet, Host=HOST, **{"X-Forwarded-Proto": "https"})

    assert answer.status == 200
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["web", "worker", "beat"])
def test_health_check_sees_that_all_is_well(stack, name):
    # As the container engine does: asked again while a service is still coming up.
    wait_for(lambda: stack.is_healthy(name), stack.running)


def test_worker_does_a_job_that_it_is_told_of(stack):
    stack.manage(
        "shell", "-c", "from mentoraat import notify; notify.mail('a@b.nl', 'Told', 'x', organisation=None, by=None)"
    )

    wait_for(lambda: stack.job_state() == "done", stack.running)

    assert "Subject: Told" in stack.mails()


def test_beat_finds_a_job_that_nobody_told_of(stack):
    stack.manage(
        "shell",
        "-c",
        "from django.utils import timezone; from mentoraat.models import Job;"
        "payload = {'to': 'a@b.nl', 'subject': 'Forgotten', 'body': 'x'};"
        "Job.objects.create(kind='mail', payload=payload, run_after=timezone.now())",
    )

    wait_for(lambda: stack.job_state() == "done", stack.running)

    assert "Subject: Forgotten" in stack.mails()


@pytest.mark.parametrize("name", ["worker", "beat", "web"])
def test_service_stops_when_asked(stack, name):
    process = stack.running.pop(name)

    process.send_signal(signal.SIGTERM)

    assert process.wait(20) == 0
    assert name == "beat" or not stack.is_healthy(name)  # beat's own sign of life fades after ten minutes
