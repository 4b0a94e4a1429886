"""What the clock does: drafts on the first day, each reminder once, and what was given up said aloud."""

from datetime import UTC, datetime

import pytest

from mentoraat.models import Job, Notification
from mentoraat.periods import Year
from reports.domain import report_profile, report_watch
from reports.models import QuarterReport
from tests import make
from tests.reports.domain.report_life import *  # noqa: F403
from tests.reports.domain.report_life import QUARTER, State, established, verbs


def on(clock, day, month=7):
    """Let it be that morning."""
    clock.move_to(datetime(2026, month, day, 5, tzinfo=UTC))


def kinds():
    """The mails that wait, in order."""
    return [job.payload["kind"] for job in Job.objects.filter(kind="report.mail").order_by("pk")]


def test_first_day_after_the_quarter_asks_for_each_agreement_once(organisation, municipality, now):
    on(now, 1)

    report_watch.look()
    report_watch.look()

    report = QuarterReport.objects.get()
    assert (report.period, report.municipality, report.asked_by) == (QUARTER, municipality, None)
    assert verbs() == ["report.asked"]


def test_last_day_of_the_quarter_asks_for_nothing_new(organisation, municipality, now):
    on(now, 30, month=6)

    report_watch.look()

    assert not QuarterReport.objects.filter(number=2).exists()


def test_morning_that_was_missed_is_made_up_for_within_a_month(organisation, municipality, now):
    on(now, 31)
    assert report_watch.ask_due(organisation) == 1
    QuarterReport.objects.all().delete()
    on(now, 1, month=8)

    assert report_watch.ask_due(organisation) == 0


def test_profile_of_a_year_gets_its_draft_after_the_year(organisation, now):
    now.move_to(datetime(2027, 1, 1, 5, tzinfo=UTC))
    profile = make.report_profile(organisation, period="year")

    report_watch.look()

    report = QuarterReport.objects.get()
    assert (report.profile, report.period) == (profile, Year(2026))


def test_other_beat_that_was_first_is_no_fault(organisation, municipality, now, asked, monkeypatch):
    on(now, 1)
    monkeypatch.setattr(report_watch, "_is_there", lambda *_: False)

    assert report_watch.ask_due(organisation) == 0


@pytest.mark.parametrize(
    ("day", "kind"), [(9, None), (10, "soon"), (12, "soon"), (13, "soon"), (14, "soon"), (15, "late"), (28, "late")]
)
def test_reminder_of_the_day_goes_once(draft, organisation, coordinator, now, day, kind):
    on(now, day)

    report_watch.remind(organisation)
    report_watch.remind(organisation)

    assert kinds() == ([kind] if kind else [])
    assert verbs().count("report.reminded") == bool(kind)


def test_each_reminder_has_its_day(draft, organisation, coordinator, now):
    for day in range(1, 32):
        on(now, day)
        report_watch.remind(organisation)

    assert kinds() == ["soon", "soon", "late"]
    assert "te laat" in Notification.objects.filter(user=coordinator).last().text


def test_established_report_needs_no_reminder(standing, organisation, now):
    on(now, 15)

    assert report_watch.remind(organisation) == 0


def test_report_about_long_ago_needs_no_reminder(draft, organisation, now):
    on(now, 20, month=10)

    assert report_watch.remind(organisation) == 0


def test_deadline_of_a_profile_moves_the_reminders(draft, organisation, now):
    QuarterReport.objects.update(profile=make.report_profile(organisation, deadline_days=30))
    on(now, 15)
    assert report_watch.remind(organisation) == 0
    on(now, 25)

    assert report_watch.remind(organisation) == 1


def test_correction_needs_no_reminder(standing, organisation, coordinator, now):
    QuarterReport.objects.update(revision=2, state=State.DRAFT)
    on(now, 15)

    assert report_watch.remind(organisation) == 0


def test_fault_at_one_organisation_stops_no_other(organisation, municipality, other_organisation, now, monkeypatch):
    on(now, 1)
    make.municipality(other_organisation, slug="ergens", name="Ergens")
    due = report_profile.due
    broken = organisation.pk
    monkeypatch.setattr(report_profile, "due", lambda one, day: 1 / 0 if one.pk == broken else due(one, day))

    report_watch.look()

    assert QuarterReport.objects.get().organisation == other_organisation


@pytest.mark.parametrize(("state", "after"), [("being_made", "failed"), ("establishing", "draft")])
def test_given_up_is_said_aloud_and_can_be_tried_again(draft, state, after):
    QuarterReport.objects.update(state=state)
    Job.objects.update(state="failed")

    assert report_watch.give_up() == 1
    assert report_watch.give_up() == 0

    report = QuarterReport.objects.get()
    assert report.state == after and "niet gelukt" in report.trouble
    assert verbs()[-1] == "report.stuck"


def test_waiting_is_one_query(draft, organisation, now, django_assert_num_queries):
    on(now, 10)

    with django_assert_num_queries(1):
        (row,) = report_watch.waiting(organisation)
        assert str(row.deadline) == "2026-07-15"


def test_established_late_is_established(draft, coordinator):
    assert established(draft, coordinator).state == State.ESTABLISHED
