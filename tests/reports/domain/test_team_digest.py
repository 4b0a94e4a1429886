"""Coordinators get one mail a week, with counts and a link, and nothing that tells who."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mentoraat import jobs, periods
from mentoraat.access import Role
from mentoraat.models import AuditEvent, Job
from reports.domain import team, team_digest
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def slid_away(mentor):
    """Somebody whom nobody saw for forty days."""
    youth = make.youth(known_by=mentor, first_name="Kanarie", last_seen_at=timezone.now() - timedelta(days=40))
    return make.case(youth=youth, casemanager=mentor)


def mails():
    return [job.payload for job in Job.objects.filter(kind="mail").order_by("pk")]


def test_mail_counts_and_leads_to_team_without_a_name(coordinator, slid_away):
    assert team_digest.send() == 1

    (mail,) = mails()
    assert mail["to"] == coordinator.email and mail["subject"] == "Je team deze week"
    assert "Uit beeld: 1\n" in mail["body"] and "/team/" in mail["body"]
    assert "Kanarie" not in mail["body"] and "Nina" not in mail["body"]


def test_mail_comes_once_a_week_however_often_it_runs(coordinator):
    assert [team_digest.send() for _time in range(3)] == [1, 0, 0]

    with periods.pretend(timezone.now() + timedelta(days=7)):
        assert team_digest.send() == 1


def test_mail_can_be_switched_off(coordinator):
    team_digest.switch(digest=False, by=coordinator)

    assert team_digest.send() == 0 and not team_digest.wanted(coordinator)
    assert AuditEvent.objects.filter(verb="digest.switched").exists()


def test_nobody_else_gets_it(mentor, administrator, official, organisation):
    make.user("Weg", organisation, Role.COORDINATOR, is_active=False)
    left = make.user("Gestopt", organisation, Role.COORDINATOR)
    left.memberships.update(ends_on=periods.today())
    make.user("Stil", organisation, Role.COORDINATOR, email=None)

    assert team_digest.send() == 0


def test_fault_at_one_stops_no_other(coordinator, organisation, outsider, monkeypatch):
    def count(of):
        if of == organisation:
            raise OSError
        return [("beeld", "Uit beeld", 0)]

    monkeypatch.setattr(team, "counts", count)

    assert team_digest.send() == 1
    assert [mail["to"] for mail in mails()] == [outsider.email]


def test_mail_that_fails_stops_no_other(coordinator, outsider, mailoutbox, monkeypatch):
    from django.core.mail import EmailMessage

    send = EmailMessage.send
    monkeypatch.setattr(EmailMessage, "send", lambda mail: 1 / 0 if mail.to == [coordinator.email] else send(mail))

    team_digest.send()
    for job in Job.objects.filter(kind="mail"):
        jobs.run(job.pk)

    assert [mail.to for mail in mailoutbox] == [[outsider.email]]
