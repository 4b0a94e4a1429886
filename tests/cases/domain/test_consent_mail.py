"""The mail that asks to delete: whose question of which day, and nothing of the youth."""

from django.core import mail

from cases.domain import consent as consents
from cases.domain import consent_mail
from cases.models import Handover
from mentoraat import jobs
from mentoraat.models import Job
from mentoraat.periods import now
from mentoraat.templatetags.mentoraat import date_long
from tests import make


def test_mail_names_mentor_and_day_and_no_youth(case):
    subject, body = consent_mail.compose(make.sent_handover(case))

    assert "Nina van Mentoraat Zuid" in body
    assert date_long(now()) in body
    assert "Wilt u wissen wat u kreeg?" in body
    assert not [word for word in ("Sam", "Inkomen", "19 jaar") if word in subject + body]


def test_withdrawing_mails_the_receiver_once(case, mentor):
    item = make.sent_handover(case)
    Handover.objects.update(mailed_at=now())

    consents.withdraw(item.consent, by=mentor)
    for job in Job.objects.filter(kind="consent.withdrawn"):
        jobs.run(job.pk)
        jobs.run(job.pk)

    assert [letter.to for letter in mail.outbox] == [[item.contact_person.email]]
    assert mail.outbox[0].subject == "Graag wissen: een vraag van Mentoraat Zuid"
