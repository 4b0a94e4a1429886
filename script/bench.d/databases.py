"""Where the bench keeps its rows: databases of its own, gone afterwards. The product always asks the one in use."""

import json
import os
import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit


@contextmanager
def somewhere(postgres, count):
    """Set the environment that leads to some empty databases: SQLite, DATABASE_URL's server, or one of our own."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mentoraat-bench-")))
        url = os.environ.get("DATABASE_URL", "")
        if postgres:
            url = stack.enter_context(_server())
        if url.startswith("postgres"):
            first, *more = (stack.enter_context(_database(url, number)) for number in range(count))
        else:
            first, *more = (f"sqlite:///{folder / f'{number}.sqlite3'}" for number in range(count))
        urls = {f"bench_{number}": url for number, url in enumerate(more, 1)}
        os.environ |= {"DATABASE_URL": first, "BENCH_URLS": json.dumps(urls), "MENTORAAT_VAR": str(folder)}
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
def _database(url, number):
    """A database beside the one of the URL."""
    import psycopg

    name = f"mentoraat_bench_{os.getpid()}_{number}"
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
    """Make the tables in each; returns their connections."""
    from django.db import connections

    first, *others = connections.all()
    _make_tables(first)
    for connection in others:
        if first.vendor == "sqlite":
            shutil.copy(first.settings_dict["NAME"], connection.settings_dict["NAME"])
        else:
            _make_tables(connection)
    return [first, *others]


def _make_tables(connection):
    from django.core.management import call_command

    use(connection)
    call_command("migrate", run_syncdb=True, verbosity=0)
    call_command("createcachetable", verbosity=0)
    if connection.vendor == "sqlite":  # all of it in one file
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


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
