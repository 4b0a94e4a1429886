"""The quarter report from asking to publishing: frozen when established, made once whatever happens to a worker."""

import hashlib
import json
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest
import time_machine
from django.db import InternalError, connection, transaction

from mentoraat import jobs
from mentoraat.models import AuditEvent, Job, Notification
from mentoraat.periods import Quarter
from mentoraat.states import Refused
from reports.domain import quarter_report
from reports.models import QuarterReport
from reports.quarter import paper
from tests import make

State = QuarterReport.State
QUARTER = Quarter(2026, 2)
REALLY = paper.render


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path
    return tmp_path


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(datetime(2026, 7, 20, 9, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def asked(organisation, municipality, coordinator):
    return quarter_report.ask(organisation=organisation, municipality=municipality, quarter=QUARTER, by=coordinator)


@pytest.fixture
def draft(asked):
    jobs.run(asked.job_id)
    asked.refresh_from_db()
    return asked


@pytest.fixture(autouse=True)
def drawn(monkeypatch):
    """Counts how often a PDF is made, and makes it small."""
    made = []

    def render(document, stamp):
        made.append(document)
        return f"%PDF-1.7 {document.explanation} {stamp}".encode()

    monkeypatch.setattr(paper, "render", render)
    return made


@pytest.fixture
def really_drawn(monkeypatch):
    """The real thing, for the tests that look inside it."""
    monkeypatch.setattr(paper, "render", REALLY)


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_ask_queues_a_job(asked, coordinator):
    assert (asked.state, asked.period, asked.asked_by) == (State.QUEUED, QUARTER, coordinator)
    assert Job.objects.get().payload == {"report": asked.pk}
    assert verbs() == ["report.asked"]


def test_ask_twice_refused(asked, organisation, municipality, coordinator):
    with pytest.raises(Refused):
        quarter_report.ask(organisation=organisation, municipality=municipality, quarter=QUARTER, by=coordinator)

    assert QuarterReport.objects.count() == 1


def test_ask_running_quarter_refused(organisation, municipality, coordinator):
    with pytest.raises(Refused, match="nog niet voorbij"):
        quarter_report.ask(
            organisation=organisation, municipality=municipality, quarter=Quarter(2026, 3), by=coordinator
        )


def test_make_leaves_a_draft_with_its_file(really_drawn, draft, own_files):
    assert draft.state == State.DRAFT
    assert draft.as_of == date(2026, 7, 15)
    assert draft.definition_version == 1
    assert (own_files / draft.file).read_bytes().startswith(b"%PDF-1.7")
    assert verbs() == ["report.asked", "report.made"]
    assert Notification.objects.get().user == draft.asked_by


def test_make_twice_has_one_effect(asked, drawn):
    job = Job.objects.get()

    quarter_report.make(job)
    quarter_report.make(job)

    assert len(drawn) == 1
    assert verbs().count("report.made") == 1


def test_make_by_two_workers_keeps_one_draft(asked, drawn, monkeypatch):
    job = Job.objects.get()
    store = quarter_report.files.store

    def other_worker_is_faster(data, suffix):
        monkeypatch.setattr(quarter_report.files, "store", store)
        quarter_report.make(job)
        return store(data, suffix)

    monkeypatch.setattr(quarter_report.files, "store", other_worker_is_faster)
    quarter_report.make(job)

    assert QuarterReport.objects.get().state == State.DRAFT
    assert verbs().count("report.made") == 1


@pytest.mark.parametrize("step", ["collect", "_paper", "_keep_draft"])
def test_make_killed_and_started_again_leaves_one_whole_report(asked, drawn, monkeypatch, own_files, step):
    job, whole = Job.objects.get(), getattr(quarter_report, step)

    def killed(*_args, **_more):
        raise SystemExit

    monkeypatch.setattr(quarter_report, step, killed)
    with pytest.raises(SystemExit):
        quarter_report.make(job)
    assert QuarterReport.objects.get().file == ""

    monkeypatch.setattr(quarter_report, step, whole)
    quarter_report.make(job)

    assert QuarterReport.objects.get().state == State.DRAFT
    assert [path.suffix for path in (own_files / "reports").iterdir()] == [".pdf"]


def test_make_failing_for_the_last_time_says_so_and_can_be_tried_again(asked, drawn, monkeypatch, coordinator):
    monkeypatch.setattr(quarter_report, "collect", lambda *_: 1 / 0)
    for _attempt in range(jobs.MAX_ATTEMPTS):
        Job.objects.update(run_after=datetime(2026, 7, 1, tzinfo=UTC))
        jobs.run(asked.job_id)
    asked.refresh_from_db()
    assert asked.state == State.FAILED and asked.has_failed

    monkeypatch.undo()
    quarter_report.remake(asked, by=coordinator)

    assert asked.state == State.QUEUED and asked.is_busy


def test_remake_after_a_worker_that_was_killed_each_time(asked, coordinator):
    QuarterReport.objects.update(state=State.BEING_MADE)
    Job.objects.update(state=Job.State.FAILED)
    asked = QuarterReport.objects.get()
    assert asked.has_failed

    quarter_report.remake(asked, by=coordinator)

    assert QuarterReport.objects.get().state == State.QUEUED


def test_explain_a_draft(draft, coordinator):
    quarter_report.explain(draft, explanation="Er kwam een mentor bij.", by=coordinator)

    assert QuarterReport.objects.get().explanation == "Er kwam een mentor bij."
    assert verbs()[-1] == "report.explained"


def test_establish_freezes_with_control_code(really_drawn, draft, coordinator, own_files):
    quarter_report.explain(draft, explanation="Er kwam een mentor bij.", by=coordinator)
    before = draft.file

    quarter_report.establish(draft, by=coordinator)

    frozen = QuarterReport.objects.get()
    assert (frozen.state, frozen.established_by) == (State.ESTABLISHED, coordinator)
    assert frozen.file != before
    with pikepdf.open(BytesIO((own_files / frozen.file).read_bytes())) as file:
        data = file.attachments["cijfers.json"].get_file().read_bytes()
    assert frozen.checksum == hashlib.sha256(data).hexdigest()
    assert json.loads(data) == frozen.figures
    assert verbs()[-1] == "report.established"


def test_explain_after_establishing_refused(draft, coordinator):
    quarter_report.establish(draft, by=coordinator)

    with pytest.raises(Refused):
        quarter_report.explain(draft, explanation="Toch anders", by=coordinator)

    assert QuarterReport.objects.get().explanation == ""


def test_establish_a_draft_that_changed_meanwhile_refused(draft, coordinator):
    stale = QuarterReport.objects.get()
    quarter_report.explain(draft, explanation="Nieuwer.", by=coordinator)

    with pytest.raises(Refused, match="intussen"):
        quarter_report.establish(stale, by=coordinator)

    assert QuarterReport.objects.get().state == State.DRAFT


def test_publish_tells_the_official(draft, coordinator, official):
    quarter_report.establish(draft, by=coordinator)

    quarter_report.publish(draft, by=coordinator)

    assert QuarterReport.objects.visible_to(official).get() == draft
    assert Notification.objects.filter(user=official).count() == 1
    assert verbs()[-1] == "report.published"


def test_publish_a_draft_refused(draft, coordinator):
    with pytest.raises(Refused):
        quarter_report.publish(draft, by=coordinator)


def test_correct_makes_a_revision_and_leaves_the_old_one(draft, coordinator):
    quarter_report.establish(draft, by=coordinator)
    code = draft.checksum

    revision = quarter_report.correct(draft, reason="Een traject was vergeten.", by=coordinator)

    draft.refresh_from_db()
    assert (draft.state, draft.checksum) == (State.ESTABLISHED, code)
    assert (revision.revision, revision.state) == (2, State.QUEUED)
    assert verbs()[-1] == "report.corrected"


def test_correct_twice_refused(draft, coordinator):
    quarter_report.establish(draft, by=coordinator)
    quarter_report.correct(draft, reason="Een traject was vergeten.", by=coordinator)

    with pytest.raises(Refused):
        quarter_report.correct(draft, reason="Nog een.", by=coordinator)


def test_fetch_is_noted(draft, official):
    path = quarter_report.fetch(draft, by=official)

    assert path.name.endswith(".pdf")
    assert verbs()[-1] == "report.fetched"


def test_document_of_a_frozen_report_asks_nothing_of_the_database(draft, django_assert_num_queries):
    report = QuarterReport.objects.select_related("organisation", "municipality").get()

    with django_assert_num_queries(0):
        quarter_report.document(report)


def test_paper_of_a_draft_is_the_file_that_the_job_made(draft, organisation, municipality, own_files):
    made = quarter_report.paper_of(organisation, municipality, QUARTER)

    assert made == (own_files / draft.file).read_bytes()


def test_paper_of_a_frozen_quarter_is_the_frozen_file(draft, organisation, municipality, coordinator, own_files):
    quarter_report.establish(draft, by=coordinator)

    made = quarter_report.paper_of(organisation, municipality, QUARTER)

    assert made == (own_files / draft.file).read_bytes()


@pytest.mark.django_db(transaction=True)
def test_make_outside_any_transaction_counts_in_one_that_writes_nothing(draft):
    with transaction.atomic():
        quarter_report._see_one_moment()
        if connection.vendor == "postgresql":
            with pytest.raises(InternalError):
                QuarterReport.objects.update(explanation="geschreven")

    assert draft.state == State.DRAFT


def test_next_quarter_keeps_the_frozen_figures_beside_its_own(draft, coordinator, organisation):
    quarter_report.establish(draft, by=coordinator)
    QuarterReport.objects.update(figures={**draft.figures, "now": draft.figures["now"] | {"reach": {"first_time": 777}}})

    facts = quarter_report.collect(organisation, QUARTER.next())

    assert facts["history"][-1]["figures"]["reach.first_time"] == 777


def test_revision_tells_what_changed(draft, coordinator, mentor):
    quarter_report.establish(draft, by=coordinator)
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=QUARTER.start)

    revision = quarter_report.correct(draft, reason="Een traject was vergeten.", by=coordinator)
    jobs.run(revision.job_id)

    revision.refresh_from_db()
    assert ["2026-Q2", "caseload.I3_inflow", 0, 1] in revision.figures["corrections"]
