"""Private PostgreSQL and Redis on spare ports, for as long as a command runs.

    python tests/services.py pytest -q

The command gets DATABASE_URL, REDIS_URL and PGDATA. A service that is not there, does not come up or stops meanwhile
is named and fails the run: nothing is skipped. POSTGRES_BIN (a folder) and REDIS_SERVER (a program) say where to look
elsewhere.
"""

import ctypes
import glob
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

PATIENCE = 60  # seconds before a service counts as not coming up; a busy machine takes ten
GOODBYE = 15  # seconds between asking a program to stop and ending it
PR_SET_PDEATHSIG = 1


class ServiceFailed(Exception):
    """Says which service failed, and why."""


@contextmanager
def running():
    """Start both services; yields {name: process} and the environment that leads to them. Ends with both gone."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mentoraat-")))
        folder.chmod(0o755)
        postgres, database_url = start_postgresql(folder)
        stack.callback(stop, postgres, signal.SIGINT)  # "fast shutdown": does not wait for clients
        redis, redis_url = start_redis(folder)
        stack.callback(stop, redis, signal.SIGTERM)
        leads = {"DATABASE_URL": database_url, "REDIS_URL": redis_url, "PGDATA": str(folder / "pg")}
        yield {"PostgreSQL": postgres, "Redis": redis}, leads


def start_postgresql(folder):
    """A fresh cluster in `folder`; returns its process and URL."""
    port, data, log = spare_port(), folder / "pg", folder / "postgresql.log"
    account = unprivileged()
    data.mkdir(mode=0o700)
    if account:
        os.chown(data, account["user"], account["group"])
    run_once(
        "PostgreSQL",
        [postgresql_program("initdb"), "-D", data, "-U", "mentoraat", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"],
        account,
    )
    # Speed before safety: this cluster lives for one run.
    unsafe = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=100"]
    options = [f"-c{option}" for option in [*unsafe, "listen_addresses=127.0.0.1", "unix_socket_directories="]]
    process = launch(
        "PostgreSQL", [postgresql_program("postgres"), "-D", data, "-p", str(port), *options], log, **account
    )
    url = f"postgres://mentoraat@127.0.0.1:{port}/postgres"
    await_answer("PostgreSQL", process, log, lambda: ask_postgresql(url))
    return process, url


def start_redis(folder):
    """A Redis that keeps nothing on disk; returns its process and URL."""
    port, log = spare_port(), folder / "redis.log"
    program = os.environ.get("REDIS_SERVER", "redis-server")
    options = f"--port {port} --bind 127.0.0.1 --appendonly no --maxmemory-policy noeviction".split()
    process = launch("Redis", [program, *options, "--save", "", "--dir", folder], log)
    url = f"redis://127.0.0.1:{port}/0"
    await_answer("Redis", process, log, lambda: ask_redis(url))
    return process, url


def ask_postgresql(url):
    """Raises unless PostgreSQL answers a query."""
    import psycopg

    with psycopg.connect(url, connect_timeout=2) as connection:
        connection.execute("SELECT 1")


def ask_redis(url):
    """Raises unless Redis answers."""
    import redis

    with redis.Redis.from_url(url, socket_timeout=2) as client:
        client.ping()


def postgresql_program(name):
    """Debian keeps the server programs outside PATH, one folder for each version: the newest counts."""
    if "POSTGRES_BIN" in os.environ:
        return Path(os.environ["POSTGRES_BIN"]) / name
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda folder: float(folder.split("/")[4]))
    return shutil.which(name, path=os.pathsep.join([*reversed(folders), os.environ["PATH"]])) or name


def unprivileged():
    """PostgreSQL refuses to run as root: the account to use instead; empty when we are not root."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise ServiceFailed("PostgreSQL cannot run as root, and there is no account postgres or nobody")


def run_once(name, command, account):
    """Run a command to its end; a failure is the service's failure."""
    try:
        done = subprocess.run(list(map(str, command)), cwd="/", capture_output=True, text=True, **account)
    except OSError as error:
        raise ServiceFailed(f"{name} is not there: {error}") from error
    if done.returncode:
        raise ServiceFailed(f"{name} could not be set up: {done.stderr.strip()}")


def launch(name, command, log, **options):
    """Start a program that goes when we go, in a group of its own so that Ctrl-C does not reach it before us."""
    try:
        with log.open("wb") as output:
            return subprocess.Popen(
                list(map(str, command)),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                process_group=0,
                preexec_fn=die_with_parent,
                **{"cwd": "/", **options},
            )
    except OSError as error:
        raise ServiceFailed(f"{name} is not there: {error}") from error


def die_with_parent():
    """So that even a killed test run leaves no server behind (Linux only; elsewhere nothing happens)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def await_answer(name, process, log, ask):
    """Wait until the service answers `ask`; else say what its log says."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return ask()
        except Exception as error:  # each client has its own; all of them mean "not yet"
            gone = process.poll() is not None
            if gone or time.monotonic() > deadline:
                stop(process, signal.SIGKILL)
                tail = log.read_text(errors="replace")[-2000:].strip()
                why = f"ended with {process.returncode}" if gone else f"no answer in {PATIENCE} s ({error})"
                raise ServiceFailed(f"{name} did not come up: {why}\n{tail}") from error
        time.sleep(0.1)


def stop(process, by):
    """Ask a program to stop; end it when it does not."""
    if process.poll() is None:
        process.send_signal(by)
        try:
            process.wait(GOODBYE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def spare_port():
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run_beside(services, command, environment):
    """Run the command; its exit code, or ServiceFailed as soon as a service is gone."""
    child = subprocess.Popen(command, env={**os.environ, **environment})
    try:
        while (code := child.poll()) is None:
            check_alive(services)
            time.sleep(0.2)
        check_alive(services)
        return code
    finally:
        stop(child, signal.SIGTERM)


def check_alive(services):
    """Raises when a service has stopped."""
    for name, process in services.items():
        if process.poll() is not None:
            raise ServiceFailed(f"{name} stopped during the run (exit {process.returncode})")


def main(command):
    """Exit code: the command's, or 1 when a service failed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with running() as (services, environment):
            return run_beside(services, command, environment)
    except ServiceFailed as failure:
        print(f"\nservices: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
