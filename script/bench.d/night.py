"""A night of reports: many organisations, one report each, made by two real worker processes."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from pathlib import Path

import copies
import data
import databases
import measure
import world
from tables import show

from mentoraat import jobs
from mentoraat.models import Commission, Municipality, Organisation
from mentoraat.periods import Quarter, today
from reports.domain import quarter_report, report_making
from reports.models import QuarterReport

WORKERS = 2
PATIENCE = 1800  # seconds
ROOT = Path(__file__).resolve().parents[2]
ENDS = (QuarterReport.State.DRAFT, QuarterReport.State.HELD, QuarterReport.State.FAILED)
HUNDRED = 100


def run(connection, count):
    """Fill `count` organisations, look where the time of one report goes, then let the workers make all the others."""
    filled = data.fill(world.FULL[0])
    QuarterReport.objects.all().delete()  # these are for lists alone: nothing is in them
    organisations = copies.organisations(filled, count + 1)
    databases.settle(connection)
    rows = sum(filled.counts.values())
    print(f"  {count + 1} organisations of {world.FULL[0]} youths each; {rows:,} rows")
    municipalities = [_municipality(organisation) for organisation in organisations]
    period = Quarter.of(today()).previous()
    pairs = list(zip(organisations, municipalities, strict=True))
    _parts(connection, pairs[0], period)
    with _ringing_nobody():
        reports = [_ask(*pair, period) for pair in pairs[1:]]
    made = _by_workers(connection, reports)
    return 0 if made == count else 1


def _municipality(organisation):
    found = Municipality.objects.filter(commissions__organisation=organisation).first()
    if found is None:
        found = Municipality.objects.create(name=f"Stad {organisation.pk}", slug=f"stad-{organisation.pk}")
        Commission.objects.create(organisation=organisation, municipality=found, starts_on=date(2000, 1, 1))
    return found


def _ask(organisation, municipality, period):
    return quarter_report.ask(organisation=organisation, municipality=municipality, period=period, by=None)


@contextmanager
def _ringing_nobody():
    """Jobs are written down, and nobody is told yet."""
    ring, jobs.ring = jobs.ring, lambda job_id: None
    try:
        yield
    finally:
        jobs.ring = ring


def _parts(connection, pair, period):
    """Table 4: the steps of one report in this process, the second time, when everything was loaded once."""
    with _ringing_nobody():
        report = _ask(*pair, period)
    for again in (False, True):
        if again:
            quarter_report.remake(QuarterReport.objects.get(pk=report.pk), by=None)
            report.refresh_from_db()
        with _noting() as times, measure.Statements(connection) as asked:
            jobs.run(report.job_id)
            report.job.refresh_from_db()
            assert not report.job.error, report.job.error
    total = times[-1][1] - times[0][1]
    rows = [
        (f"… {name}", f"{1000 * (to[1] - since[1]):.0f}", f"{(to[1] - since[1]) / total:.0%}")
        for since, to in pairwise(times)
        for name in [to[0]]
    ]
    notes = [f"{len(asked.seen)} statements; time of this process alone, without the database server"]
    show("4. One report, step by step", ("until", "work, ms", "share"), rows, notes)


@contextmanager
def _noting():
    """Note the work that was done until each named step."""
    times, reached = [], report_making.reached

    def note(job, name):
        times.append((name, time.process_time()))
        reached(job, name)

    report_making.reached = note
    try:
        yield times
    finally:
        report_making.reached = reached


def _by_workers(connection, reports):
    """Table 5. Returns how many were made."""
    begun, seen = time.monotonic(), {}
    with _workers():
        _await_workers()
        started = time.monotonic()
        for report in reports:
            jobs.ring(report.job_id)
        while len(seen) < len(reports) and time.monotonic() - begun < PATIENCE:
            time.sleep(0.5)
            _look(reports, seen, started)
    last = max(seen.values(), default=0)
    made = QuarterReport.objects.filter(pk__in=[one.pk for one in reports], state=QuarterReport.State.DRAFT).count()
    each = last / max(len(seen), 1)
    row = (f"{len(reports)} organisations", made, f"{last:.0f}", f"{60 / each:.1f}" if each else "", f"{each:.1f}")
    heads = ("reports", "made", "seconds", "a minute", "seconds each", "a hundred would take, minutes")
    show(f"5. Reports by {WORKERS} workers", heads, [(*row, f"{each * HUNDRED / 60:.0f}")])
    return made


def _look(reports, seen, started):
    """Say of each report when it is done."""
    rows = QuarterReport.objects.filter(pk__in=[one.pk for one in reports]).select_related("organisation", "job")
    for row in rows.order_by("job__finished_at"):
        if row.pk not in seen and row.state in ENDS and row.job.finished_at:
            seen[row.pk] = time.monotonic() - started
            print(f"  {seen[row.pk]:6.1f} s  {len(seen):3} of {len(reports)}  {row.organisation.name}: {row.state}")


@contextmanager
def _workers():
    command = [sys.executable, "-m", "celery", "--quiet", "-A", "mentoraat", "worker", "--concurrency", str(WORKERS)]
    command += ["--without-gossip", "--without-mingle", "--loglevel", "WARNING"]
    path = os.pathsep.join([str(Path(__file__).parent), str(ROOT)])
    worker = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": path})
    try:
        yield
    finally:
        worker.terminate()
        worker.wait(30)


def _await_workers():
    """Until a job that does nothing was done: starting is not the night's work."""
    house = Organisation.objects.first()
    probe = jobs.enqueue("report.make", organisation=house, payload={"report": 0}, by=None)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        time.sleep(0.2)
        probe.refresh_from_db()
        if probe.finished_at:
            return
    raise SystemExit("bench: the workers do not begin")
