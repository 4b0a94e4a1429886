"""What the clock does with referrals; twice has one effect."""

from datetime import timedelta

import pytest

from cases.domain import referral, referral_watch
from cases.models import Referral
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import add_months, now, today
from tests import make


@pytest.fixture
def item(organisation, coordinator):
    made = make.referral(organisation)
    Notification.objects.all().delete()
    return made


def test_overdue_is_told_once(item, coordinator):
    referral_watch.watch(by=None)
    assert not Notification.objects.exists()
    Referral.objects.update(due_on=today() - timedelta(days=1))

    referral_watch.watch(by=None)
    referral_watch.watch(by=None)

    assert Notification.objects.get().user == coordinator
    assert AuditEvent.objects.filter(verb="referral.overdue").count() == 1


def test_waiting_for_their_answer_is_not_overdue(item):
    Referral.objects.update(due_on=today() - timedelta(days=9), state="asked")

    assert referral_watch.tell_overdue(by=None) == 0


def test_link_ends_sixty_days_after_our_no(item, coordinator):
    referral.decline(item, reason="full", by=coordinator)
    Referral.objects.update(settled_at=now() - timedelta(days=62))

    referral_watch.tend_links(by=None)

    item.link.refresh_from_db()
    assert item.link.revoked_at


def test_link_that_nears_its_end_is_prolonged(item):
    item.link.expires_at = now() + timedelta(days=3)
    item.link.save()

    referral_watch.tend_links(by=None)

    item.link.refresh_from_db()
    assert item.link.expires_at > now() + timedelta(days=80)


def test_what_we_did_not_take_up_is_forgotten_after_six_months(item, coordinator):
    referral.decline(item, reason="full", by=coordinator)
    Referral.objects.update(received_on=add_months(today(), -6))
    referral_watch.forget(by=None)
    assert Referral.objects.get().name == "Romy"

    Referral.objects.update(received_on=add_months(today(), -6) - timedelta(days=1))
    referral_watch.forget(by=None)
    referral_watch.forget(by=None)

    left = Referral.objects.get()
    assert (left.name, left.text, left.by_name, left.by_organisation) == ("", "", "", "Jongerenwerk Zuid")
    assert AuditEvent.objects.filter(verb="referral.forgotten").count() == 1
