"""Where the bench keeps its rows: two databases of its own, gone afterwards. The product always asks the one in use."""

import os
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

NAMES = ("small", "large")


@contextmanager
def somewhere(postgres):
    """Set the environment that leads to two empty databases: SQLite, DATABASE_URL's server, or one of our own."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mentoraat-bench-")))
        url = os.environ.get("DATABASE_URL", "")
        if postgres:
            url = stack.enter_context(_server())
        if url.startswith("postgres"):
            small, large = (stack.enter_context(_database(url, name)) for name in NAMES)
        else:
            small, large = (f"sqlite:///{folder / name}.sqlite3" for name in NAMES)
        os.environ |= {"DATABASE_URL": small, "BENCH_LARGE_URL": large, "MENTORAAT_VAR": str(folder)}
        os.environ |= {"MENTORAAT_LOCAL_HTTP": "1", "SECRET_KEY": "only for the bench " * 3, "DEBUG": "0"}
        os.environ |= {"EMAIL_URL": "memorymail://", "REDIS_URL": "", "DJANGO_SETTINGS_MODULE": "settings"}
        os.environ["STATICFILES"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
        try:
            yield
        finally:
            _hang_up()


@contextmanager
def _server():
    """A private PostgreSQL, as the tests have."""
    import signal

    from tests import services

    with tempfile.TemporaryDirectory(prefix="mentoraat-bench-pg-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        process, url = services.start_postgresql(folder)
        try:
            yield url
        finally:
            services.stop(process, signal.SIGINT)


@contextmanager
def _database(url, name):
    """A database beside the one of the URL."""
    import psycopg

    name = f"mentoraat_bench_{os.getpid()}_{name}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
    try:
        yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
    finally:
        with psycopg.connect(url, autocommit=True) as server:
            server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _hang_up():
    from django.db import connections

    connections.close_all()


def prepare():
    """Make the tables in both; returns their connections."""
    from django.core.management import call_command
    from django.db import connections

    both = [connections["default"], connections["large"]]
    for connection in both:
        use(connection)
        call_command("migrate", run_syncdb=True, verbosity=0)
        call_command("createcachetable", verbosity=0)
    return both


def use(connection):
    """From now on every query goes there."""
    from django.db import connections

    connections["default"] = connection


def settle(connection):
    """What a server does by itself some minutes after so many new rows."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def version(connection):
    """Which database this is."""
    sql = "SELECT sqlite_version()" if connection.vendor == "sqlite" else "SHOW server_version"
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return f"{connection.display_name} {cursor.fetchone()[0].split()[0]}"
