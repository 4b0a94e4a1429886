"""Workers that die at every named step of a report, by KILL and by TERM. Run by test_report_kill, once a database.

One process makes a small world and forks a worker for each death; it prints what was left as lines of JSON. Figures,
attack and drawing cost nothing here, but for one death in the middle of the real ones.
"""

import json
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

import django
from django.conf import settings

SIGNALS = {"KILL": signal.SIGKILL, "TERM": signal.SIGTERM}
MADE = ["claimed", "counted", "protected", "attacked", "drawn", "half a file", "whole file", "exported",
        "before the row", "mail queued", "after the row", "before done"]  # fmt: skip
POINTS = {
    "make": MADE,
    "establish": [name for name in MADE if name not in ("counted", "protected")],
    "mail": ["mail written", "mail sent"],
}
REAL = ("make", "half a file", "KILL")


class Office:
    """An organisation whose reports are made, established and published, each of another quarter."""

    def __init__(self):
        from django.core.management import call_command

        from mentoraat.access import Role
        from mentoraat.periods import Quarter
        from tests import make

        call_command("migrate", run_syncdb=True, verbosity=0)
        self.organisation = make.organisation(name="Mentoraat Zuid", slug="zuid")
        self.municipality = make.municipality(self.organisation)
        self.wil = make.user("Wil", self.organisation, Role.COORDINATOR)
        make.user("Otto", self.municipality, Role.OFFICIAL)
        self.quarter, self.drafts, self.standing = Quarter(1990, 1), [], []

    def job_for(self, work):
        """Something to do of this kind, with its report: drafts are what was made before, and so on."""
        from mentoraat.models import Job
        from reports.domain import quarter_report

        if work == "make":
            about = {"organisation": self.organisation, "municipality": self.municipality, "period": self.quarter}
            self.quarter = self.quarter.next()
            report = quarter_report.ask(**about, by=None)
            return report, report.job_id
        if work == "establish":
            report = quarter_report.establish(self.drafts.pop(0), by=self.wil)
            return report, report.job_id
        report = quarter_report.publish(self.standing.pop(0), by=self.wil)
        return report, Job.objects.get(kind="report.mail", payload__report=report.pk, payload__kind="published").pk

    def keep(self, report):
        """Let the next kind of work have it."""
        found = type(report).objects.get(pk=report.pk)
        for_next = {"draft": self.drafts, "established": self.standing}
        for_next.get(found.state, []).append(found)


def main():
    """Every death, one after another."""
    from reports.domain import release_gate, report_figures
    from reports.quarter import exports, paper

    really = cheap(report_figures, release_gate, paper, exports)
    office = Office()
    for work, steps in POINTS.items():
        for step in steps:
            for name in SIGNALS:
                if (work, step, name) == REAL:
                    with_real(really)
                print(json.dumps({"case": [work, step, name], **death(office, work, step, name)}), flush=True)
                if (work, step, name) == REAL:
                    cheap(report_figures, release_gate, paper, exports)


def cheap(report_figures, release_gate, paper, exports):
    """Let counting, attacking and drawing cost nothing; returns what they really are."""
    really = {(module, name): getattr(module, name) for module, name in (
        (report_figures, "of_scope"), (release_gate, "check"), (paper, "render"), (exports, "all_of"))}  # fmt: skip
    counted = {}

    def of_scope(scope, *, budget=None):
        return counted.setdefault("once", counted.get("once") or really[report_figures, "of_scope"](scope))

    report_figures.of_scope = of_scope
    release_gate.check = lambda facts, **_: release_gate.Verdict(facts, [], [], {})
    paper.render = lambda document, stamp: f"%PDF-1.7 {document.title} {stamp}\n%%EOF".encode()
    exports.all_of = lambda document, stamp: {"json": exports.as_json(document.facts)}
    return really


def with_real(really):
    """The real ones."""
    for (module, name), function in really.items():
        setattr(module, name, function)


def death(office, work, step, name):
    """A worker that dies there, and what the next one leaves."""
    from mentoraat.models import Job

    report, job_id = office.job_for(work)
    ended = forked(lambda: dying(job_id, step, name))
    halves = [path.name for path in folder().glob("*.pdf") if not path.read_bytes().rstrip().endswith(b"%%EOF")]
    between = Job.objects.get(pk=job_id).state
    Job.objects.filter(pk=job_id, state="running").update(lease_until=now() - timedelta(seconds=1))
    again = forked(lambda: run(job_id))
    office.keep(report)
    return {"ended": ended, "halves": halves, "between": between, "again": again, **left(report, job_id)}


def left(report, job_id):
    """What there is of a report in the end."""
    from mentoraat.models import AuditEvent, Job, Notification

    kept = type(report).objects.get(pk=report.pk)
    told = AuditEvent.objects.filter(thing="quarterreport", thing_id=report.pk)
    files = [path.read_text() for path in (settings.VAR / "mail").glob("*")]
    mails = [mail for file in files for mail in file.split("-" * 79)]
    mine = [mail for mail in mails if report.ref in mail]
    return {
        "state": kept.state,
        "job": Job.objects.get(pk=job_id).state,
        "files": [(folder().parent / name).exists() for name in (kept.file, *kept.downloads.values())],
        "reports": type(report).objects.same_as(report).count(),
        "verbs": list(told.order_by("pk").values_list("verb", flat=True)),
        "told": Notification.objects.filter(url=report.get_absolute_url()).count(),
        "mail jobs": Job.objects.filter(kind="report.mail", payload__report=report.pk).count(),
        "mails": len({line for mail in mine for line in mail.splitlines() if line.startswith("Message-ID")}),
    }


def forked(deed):
    """Do it in a process of its own; how that ended: an exit code, or minus the signal."""
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if not child:
        try:
            deed()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def dying(job_id, step, name):
    """Do the job up to the step. TERM ends a worker the way Celery does: by SystemExit, wherever it is."""
    from reports.domain import report_making, report_news, report_steps

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    really = report_steps.reached

    def reached(job, here):
        if here == step:
            os.kill(os.getpid(), SIGNALS[name])
        really(job, here)

    for module in (report_making, report_news, report_steps):
        module.reached = reached
    run(job_id)


def run(job_id):
    """What Celery does."""
    from mentoraat import jobs

    jobs.run(job_id)


def folder():
    """Where files of reports are."""
    return Path(settings.MENTORAAT_FILES) / "reports"


def now():
    """By our clock; the lease is by that of the database, on the same machine."""
    from django.utils import timezone

    return timezone.now()


class NoMigrations:
    """Tables are made from the models."""

    def __contains__(self, _app):
        return True

    def __getitem__(self, _app):
        return None


if __name__ == "__main__":
    settings.MIGRATION_MODULES = NoMigrations()
    django.setup()
    main()
