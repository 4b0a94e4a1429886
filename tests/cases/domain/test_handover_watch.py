"""The ladder: late, 7, 14, 21 days, and in the end an honest word. Each rung once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases import tasks
from cases.domain import handover_ball, handover_watch
from cases.models import Handover, HandoverReminder
from mentoraat.models import AuditEvent, Job, Notification
from mentoraat.periods import today
from partners.domain import agreement
from tests import make


@pytest.fixture
def sent(case):
    """Sent today, its answer due in two days."""
    return make.sent_handover(case, answer_due_on=today() + timedelta(days=2))


def climb(days):
    return handover_watch.climb(on=today() + timedelta(days=days))


def rungs():
    return list(HandoverReminder.objects.order_by("pk").values_list("rung", flat=True))


def test_every_rung_once_however_often_it_is_looked_at(sent):
    for day in range(40):
        climb(day)
        climb(day)

    assert rungs() == ["overdue", "day_7", "day_14", "day_21", "nobody"]
    assert Job.objects.filter(kind="handover.mail").count() == 3
    assert list(Notification.objects.order_by("pk").values_list("text", flat=True)) == [
        "Jongerenloket antwoordde nog niet op de vraag van Sam. Bel even.",
        "Niemand bij Jongerenloket antwoordde op de vraag van Sam",
    ]
    assert AuditEvent.objects.filter(verb="handover.reminded").count() == 5


@pytest.mark.parametrize(
    ("day", "climbed"),
    [
        (2, []),
        (3, ["overdue"]),
        (6, ["overdue"]),
        (7, ["overdue", "day_7"]),
        (15, ["overdue", "day_14"]),
        (28, ["nobody"]),
    ],
)
def test_after_days_without_a_worker_only_the_last_goes_out(sent, day, climbed):
    climb(day)

    assert rungs() == climbed


def test_reminder_keeps_the_link_alive(sent):
    climb(7)
    climb(14)

    sent.link.refresh_from_db()
    assert sent.link.expires_at >= timezone.now() + timedelta(days=13)
    assert [job.payload["kind"] for job in Job.objects.all()] == ["reminder", "reminder"]


def test_nobody_tells_whom_the_agreement_names_and_brings_the_ball_home(sent, administrator):
    agreement.set(sent.partner, answer_working_days=3, escalation_email="chef@example.org", by=administrator)

    climb(28)

    sent.refresh_from_db()
    job = Job.objects.get(kind="mail")
    assert job.payload["to"] == "chef@example.org"
    assert "Sam" not in job.payload["body"]
    assert handover_ball.ball(sent).ours


@pytest.mark.parametrize("state", ["accepted", "refused", "withdrawn", "draft"])
def test_whoever_answered_is_left_in_peace(sent, state):
    Handover.objects.update(state=state)

    assert climb(28) == 0


def test_without_a_link_nobody_is_mailed(case):
    make.sent_handover(case, link=None)

    climb(7)

    assert not Job.objects.exists()


def test_task_climbs(sent):
    Handover.objects.update(sent_on=today() - timedelta(days=30), consent_on=today() - timedelta(days=30))

    tasks.watch_handovers()

    assert rungs() == ["nobody"]
