"""What tests of a report's life share: its own folder, a day, a drawing that costs nothing, and steps to a state."""

import copy
from datetime import UTC, datetime

import pytest
import time_machine

from mentoraat import jobs
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import Quarter
from reports.domain import quarter_report, release_gate, report_figures
from reports.models import QuarterReport
from reports.quarter import exports, paper

State = QuarterReport.State
QUARTER = Quarter(2026, 2)
REALLY = paper.render, exports.all_of, report_figures.of_scope
_COUNTED = {}


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    """Where the files of one test go."""
    settings.MENTORAAT_FILES = tmp_path
    return tmp_path


@pytest.fixture(autouse=True)
def now():
    """The quarter is over, and so are the days to wait."""
    with time_machine.travel(datetime(2026, 7, 20, 9, tzinfo=UTC), tick=False) as clock:
        yield clock


@pytest.fixture(autouse=True)
def drawn(monkeypatch):
    """Keeps what was drawn, and makes it small."""
    made = []

    def render(document, stamp):
        made.append(document)
        return f"%PDF-1.7 {document.explanation} {stamp}".encode()

    monkeypatch.setattr(paper, "render", render)
    monkeypatch.setattr(exports, "all_of", lambda document, stamp: {"json": exports.as_json(document.facts)})
    return made


@pytest.fixture(autouse=True)
def counted(monkeypatch):
    """Figures are counted once for all tests, of an organisation where nothing happened; `really_counted` counts."""

    def of_scope(scope, *, budget=None):
        key = (scope.start, scope.end, scope.as_of, scope.is_whole)
        if key not in _COUNTED:
            _COUNTED[key] = REALLY[2](scope, budget=budget)
        return copy.deepcopy(_COUNTED[key])

    monkeypatch.setattr(report_figures, "of_scope", of_scope)


@pytest.fixture
def really_counted(monkeypatch):
    """What happens in the test counts."""
    monkeypatch.setattr(report_figures, "of_scope", REALLY[2])


@pytest.fixture(autouse=True)
def open_gate(monkeypatch):
    """Nothing is attacked: the gate has its own tests, and of next to nothing one case more can be worked out."""
    monkeypatch.setattr(release_gate, "check", lambda facts, **_: release_gate.Verdict(facts, [], [], {}))


@pytest.fixture
def really_drawn(monkeypatch):
    """The real thing, for the tests that look inside it."""
    monkeypatch.setattr(paper, "render", REALLY[0])
    monkeypatch.setattr(exports, "all_of", REALLY[1])


@pytest.fixture
def asked(organisation, municipality, coordinator):
    """A report that waits for a worker."""
    return quarter_report.ask(organisation=organisation, municipality=municipality, period=QUARTER, by=coordinator)


@pytest.fixture
def draft(asked):
    """What the worker left."""
    return done(asked)


@pytest.fixture
def standing(draft, coordinator):
    """Established."""
    return established(draft, coordinator)


def done(report):
    """The report after its job."""
    jobs.run(QuarterReport.objects.get(pk=report.pk).job_id)
    return QuarterReport.objects.get(pk=report.pk)


def established(report, by):
    """Established as the product does it: asked for by a person, done by a worker."""
    return done(quarter_report.establish(report, by=by))


def job_of(report):
    """The job of a report."""
    return Job.objects.get(pk=QuarterReport.objects.get(pk=report.pk).job_id)


def verbs():
    """What stands in the trail, in order."""
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))
