"""The worker's part: made once whatever happens to a worker, clear when it cannot be, and the same bytes each time."""

import errno
import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest

from mentoraat import files, jobs
from mentoraat.models import Job, Notification
from reports.domain import quarter_report, release_gate, report_collect, report_drawing, report_making, report_steps
from reports.models import QuarterReport
from tests import make
from tests.reports.domain.report_life import *  # noqa: F403
from tests.reports.domain.report_life import State, done, established, job_of, verbs
from tests.reports.quarter.printed import first_layout

MAKING = ["claimed", "counted", "protected", "attacked", "drawn", "half a file", "whole file", "exported",
          "before the row", "mail queued", "after the row", "before done"]  # fmt: skip


@pytest.fixture
def held(monkeypatch):
    """A gate that lets nothing through."""
    verdict = {"path": "outflow.by_class.positive", "how": "", "why": "uit te rekenen"}
    monkeypatch.setattr(release_gate, "check", lambda facts, **_: release_gate.Verdict(facts, [], [verdict], {}))


def steps_of(monkeypatch):
    """Keeps the names of the steps that are reached."""
    reached, really = [], report_steps.reached
    for module in (report_making, report_steps):
        monkeypatch.setattr(module, "reached", lambda job, name: (reached.append(name), really(job, name)))
    return reached


def test_make_leaves_a_draft_with_its_files(draft, own_files):
    assert draft.state == State.DRAFT
    assert draft.as_of == date(2026, 7, 15)
    assert draft.definition_version == 1
    assert (own_files / draft.file).read_bytes().startswith(b"%PDF-1.7")
    assert (own_files / draft.downloads["json"]).exists()
    assert verbs() == ["report.asked", "report.made"]
    assert Notification.objects.get().user == draft.asked_by


def test_make_reaches_each_step_in_order(asked, monkeypatch):
    reached = steps_of(monkeypatch)

    done(asked)

    assert reached == MAKING


def test_establish_reaches_the_same_steps_without_counting(draft, monkeypatch, coordinator):
    reached = steps_of(monkeypatch)

    established(draft, coordinator)

    assert reached == [name for name in MAKING if name not in ("counted", "protected")]


def test_make_twice_has_one_effect(asked, drawn):
    report_making.make(job_of(asked))
    report_making.make(job_of(asked))

    assert len(drawn) == 1
    assert verbs().count("report.made") == 1


def test_make_builds_the_document_once_for_all_its_files(asked, monkeypatch):
    built, build = [], report_drawing.document
    monkeypatch.setattr(report_drawing, "document", lambda *args: built.append(args) or build(*args))

    report_making.make(job_of(asked))

    assert len(built) == 1


def test_make_by_two_workers_keeps_one_draft(asked, monkeypatch):
    job, pdf = job_of(asked), report_drawing.pdf

    def other_worker_is_faster(*args):
        monkeypatch.setattr(report_drawing, "pdf", pdf)
        report_making.make(job)
        return pdf(*args)

    monkeypatch.setattr(report_drawing, "pdf", other_worker_is_faster)
    report_making.make(job)

    assert QuarterReport.objects.get().state == State.DRAFT
    assert verbs().count("report.made") == 1


def test_a_worker_that_comes_back_after_a_remake_has_nothing_to_say(asked, monkeypatch, coordinator):
    job, pdf = job_of(asked), report_drawing.pdf

    def slow(*args):
        monkeypatch.setattr(report_drawing, "pdf", pdf)
        quarter_report.remake(done(asked), by=coordinator)
        QuarterReport.objects.update(state=State.BEING_MADE)
        return pdf(*args)

    monkeypatch.setattr(report_drawing, "pdf", slow)
    report_making.make(job)

    assert QuarterReport.objects.get().state == State.BEING_MADE


@pytest.mark.parametrize("step", MAKING)
def test_make_killed_and_started_again_leaves_one_whole_report(asked, monkeypatch, own_files, step):
    job, really = job_of(asked), report_steps.reached

    def killed(job, name):
        if name == step:
            raise SystemExit
        really(job, name)

    with monkeypatch.context() as dying:
        dying.setattr(report_making, "reached", killed)
        dying.setattr(report_steps, "reached", killed)
        with pytest.raises(SystemExit):
            report_making.make(job)
    report_making.make(job)

    assert QuarterReport.objects.get().state == State.DRAFT
    assert sorted(path.suffix for path in (own_files / "reports").iterdir()) == [".json", ".pdf"]
    assert verbs().count("report.made") == 1
    assert Notification.objects.count() == 1


def test_make_failing_for_the_last_time_says_so_and_can_be_tried_again(asked, monkeypatch, coordinator):
    with monkeypatch.context() as broken:
        broken.setattr(report_collect, "count", lambda *_, **__: 1 / 0)
        for _attempt in range(jobs.MAX_ATTEMPTS):
            Job.objects.update(run_after=datetime(2026, 7, 1, tzinfo=UTC))
            jobs.run(asked.job_id)
    failed = QuarterReport.objects.get()
    assert failed.state == State.FAILED and "niet gelukt" in failed.trouble
    assert verbs()[-1] == "report.stuck"

    quarter_report.remake(failed, by=coordinator)

    assert done(failed).state == State.DRAFT


def test_make_without_room_says_so_at_once_and_succeeds_when_there_is_room(asked, monkeypatch, coordinator):
    with monkeypatch.context() as full:
        full.setattr(files.os, "fsync", lambda _handle: (_ for _ in ()).throw(OSError(errno.ENOSPC, "vol")))
        failed = done(asked)
    assert failed.state == State.FAILED and "geen ruimte" in failed.trouble
    assert Job.objects.get(pk=asked.job_id).state == Job.State.FAILED

    quarter_report.remake(failed, by=coordinator)

    again = done(failed)
    assert (again.state, again.trouble) == (State.DRAFT, "")


def test_establish_without_room_leaves_the_draft_as_it_was(draft, monkeypatch, coordinator, own_files):
    with monkeypatch.context() as full:
        full.setattr(files.os, "fsync", lambda _handle: (_ for _ in ()).throw(OSError(errno.ENOSPC, "vol")))
        back = established(draft, coordinator)

    assert (back.state, back.file, back.established_at) == (State.DRAFT, draft.file, None)
    assert "geen ruimte" in back.trouble
    assert established(back, coordinator).state == State.ESTABLISHED


def test_make_what_can_be_worked_out_is_held_with_nothing_to_read(held, asked):
    report = done(asked)

    assert (report.state, report.figures, report.file) == (State.HELD, None, "")
    assert report.gate["held"][0]["path"] == "outflow.by_class.positive"
    assert verbs()[-1] == "report.held"


def test_held_can_be_tried_again(held, asked, coordinator):
    report = done(asked)

    assert quarter_report.remake(report, by=coordinator).state == State.QUEUED


def test_establish_what_can_be_worked_out_by_now_is_held(draft, coordinator, held):
    assert established(draft, coordinator).state == State.HELD


def test_the_gate_sees_what_the_reader_has_already(standing, monkeypatch, coordinator):
    seen, check = [], release_gate.check
    monkeypatch.setattr(
        release_gate, "check", lambda facts, **more: (seen.extend(more["earlier"]), check(facts, **more))[1]
    )

    done(quarter_report.correct(standing, reason="Een traject was vergeten.", by=coordinator))

    assert seen == [(standing.organisation_id, standing.figures)]


def test_establish_freezes_all_with_a_control_code(really_drawn, draft, coordinator, own_files, youth):
    story = make.story(youth, by=coordinator)
    quarter_report.explain(draft, explanation="Er kwam een mentor bij.", stories=[story], by=coordinator)

    frozen = established(draft, coordinator)

    assert (frozen.state, frozen.established_by) == (State.ESTABLISHED, coordinator)
    with pikepdf.open(BytesIO((own_files / frozen.file).read_bytes())) as file:
        data = file.attachments["cijfers.json"].get_file().read_bytes()
    assert frozen.checksum == hashlib.sha256(data).hexdigest()
    assert json.loads(data) == frozen.figures
    assert frozen.figures["texts"]["explanation"] == "Er kwam een mentor bij."
    assert frozen.figures["texts"]["stories"][0]["text"] == story.text
    assert verbs()[-1] == "report.established"


def test_a_story_taken_back_before_establishing_is_not_told(draft, coordinator, youth):
    story = make.story(youth, by=coordinator)
    quarter_report.explain(draft, explanation="", stories=[story], by=coordinator)
    type(story).objects.update(state="withdrawn", withdrawn_on=date(2026, 7, 19))

    assert established(draft, coordinator).figures["texts"]["stories"] == []


def test_same_data_same_bytes(draft, coordinator):
    again = done(quarter_report.remake(draft, by=coordinator))

    assert (again.file, again.downloads) == (draft.file, draft.downloads)


def test_establishing_begun_again_makes_the_same_bytes(draft, coordinator, drawn, now):
    quarter_report.establish(draft, by=coordinator)
    with pytest.raises(ZeroDivisionError), pytest.MonkeyPatch.context() as patch:
        patch.setattr(report_making, "_freeze", lambda *_: 1 / 0)
        report_making.establish(job_of(draft))
    (half,) = (path for path in files.path_of("reports").glob("*.pdf") if path.name not in draft.file)
    now.shift(3600)

    report_making.establish(job_of(draft))

    assert QuarterReport.objects.get().file == f"reports/{half.name}"


def test_give_up_for_who_was_killed_each_time(asked):
    QuarterReport.objects.update(state=State.BEING_MADE)

    assert report_making.give_up(QuarterReport.objects.get(), by=None)

    assert QuarterReport.objects.get().state == State.FAILED


def test_earlier_of_a_report_that_is_not_kept_is_nothing(standing, organisation):
    stranger = replace(standing.period, number=1)

    assert report_making.earlier(QuarterReport(organisation=organisation, year=stranger.year, number=1)) == []


def test_establish_a_draft_of_the_first_layout_in_that_of_today(draft, coordinator):
    old = first_layout() | {"quarter": str(draft.period)}
    QuarterReport.objects.filter(pk=draft.pk).update(figures=old, downloads={}, gate=None)
    draft.refresh_from_db()

    frozen = established(draft, coordinator)

    assert (frozen.state, frozen.figures["layout"], frozen.figures["period"]) == (State.ESTABLISHED, 2, "2026-Q2")
    assert frozen.figures["now"] == old["now"]
