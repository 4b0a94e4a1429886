"""Who hears about a report, once, and without a word of what is in it."""

import pytest
from django.core import mail

from mentoraat import jobs
from mentoraat.access import Role
from mentoraat.models import Job, Notification
from reports.domain import quarter_report, report_news
from tests import make
from tests.reports.domain.report_life import *  # noqa: F403
from tests.reports.domain.report_life import QUARTER, done


def deliver():
    """Every mail that waits."""
    for job in Job.objects.filter(kind="report.mail", state="queued"):
        jobs.run(job.pk)
    return mail.outbox


def test_official_gets_a_link_and_nothing_of_what_is_in_it(standing, coordinator, official):
    quarter_report.publish(standing, by=coordinator)

    (message,) = deliver()

    assert message.to == [official.email]
    assert standing.get_absolute_url() in message.body and "2e kwartaal 2026" in message.body
    figures = {"caseload", "instroom", "%", "trajecten"}
    assert not any(word in message.body.lower() for word in figures)


def test_mail_of_a_job_that_runs_again_is_the_same_mail(standing, coordinator, official):
    quarter_report.publish(standing, by=coordinator)
    job = Job.objects.get(kind="report.mail")

    report_news.deliver(job)
    report_news.deliver(job)

    first, second = mail.outbox
    assert first.extra_headers["Message-ID"] == second.extra_headers["Message-ID"]


def test_official_who_left_gets_nothing(standing, coordinator, official):
    official.is_active = False
    official.save()

    quarter_report.publish(standing, by=coordinator)

    assert not Notification.objects.filter(user=official).exists() and deliver() == []


def test_official_of_another_municipality_hears_nothing(standing, coordinator, organisation):
    stranger = make.user("Ossi", make.municipality(organisation, name="Breda", slug="breda"), Role.OFFICIAL)

    quarter_report.publish(standing, by=coordinator)

    assert not Notification.objects.filter(user=stranger).exists()


def test_draft_that_somebody_asked_for_is_told_to_who_asked(draft, coordinator, organisation):
    make.user("Wim", organisation, Role.COORDINATOR)

    assert [row.user for row in Notification.objects.all()] == [coordinator]
    assert deliver() == []


def test_scheduled_draft_is_told_and_mailed_to_each_coordinator_with_what_is_missing(
    organisation, municipality, coordinator
):
    done(quarter_report.ask(organisation=organisation, municipality=municipality, period=QUARTER, by=None))

    (message,) = deliver()

    assert Notification.objects.get().user == coordinator
    assert "15 juli 2026" in message.body and "Je toelichting is nog leeg" in message.body


@pytest.mark.parametrize("kind", ["draft", "soon", "late", "held", "published"])
def test_each_mail_has_a_subject_on_one_line(asked, coordinator, kind):
    subject, body = report_news.compose(asked, coordinator, kind=kind)

    assert subject and "\n" not in subject
    assert asked.get_absolute_url() in body


def test_mail_about_a_person_who_is_gone_is_not_sent(standing, coordinator, official):
    quarter_report.publish(standing, by=coordinator)
    type(official).objects.filter(pk=official.pk).update(email=None)

    assert deliver() == []
