"""Mails to who refers: never a word about the youth."""

import pytest
from django.core import mail

from cases.domain import referral, referral_mail
from mentoraat.models import Job
from partners.domain import link as links
from tests import make


@pytest.mark.parametrize("kind", ["received", "news"])
def test_mail_holds_the_link_and_nobody(organisation, kind):
    item = make.referral(organisation)
    referral_mail.later(item, kind=kind, by=None)

    referral_mail.deliver(Job.objects.last())

    sent = mail.outbox[0]
    assert sent.to == ["s.kaya@example.org"]
    assert f"/a/{links.token_of(item.link)}/" in sent.body and organisation.name in sent.body
    assert "Romy" not in sent.subject + sent.body


def test_job_holds_no_token(organisation):
    item = make.referral(organisation)

    assert links.token_of(item.link) not in str(Job.objects.values("payload"))


def test_nothing_leaves_after_the_link_ended(organisation, coordinator):
    item = make.referral(organisation)
    referral.end_link(item, by=coordinator)

    referral_mail.deliver(Job.objects.get(kind="referral.mail"))

    assert not mail.outbox


def test_without_an_address_there_is_no_mail(organisation):
    item = make.referral(organisation, by_email="", by_phone="+31612345678")

    assert referral_mail.later(item, by=None) is None
    assert not Job.objects.filter(kind="referral.mail").exists()
