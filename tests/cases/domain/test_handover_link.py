"""The link lives as long as we may ask, and ends with the handover."""

from datetime import timedelta

from django.utils import timezone

from cases.domain import handover_link
from mentoraat.models import AuditEvent, User
from partners.domain import link as links
from tests import make


def test_living_link_is_made_to_live_on(case, mentor):
    item = make.sent_handover(case)

    assert handover_link.living_link(item, days=60, by=None)

    item.link.refresh_from_db()
    assert item.link.expires_at > timezone.now() + timedelta(days=59)


def test_link_of_who_left_is_replaced(case, mentor, other_mentor):
    item = make.sent_handover(case, owner=other_mentor)
    User.objects.filter(pk=mentor.pk).update(is_active=False)
    old = item.link

    assert handover_link.living_link(item, days=60, by=None)

    item.refresh_from_db()
    assert item.link != old
    assert not links.find(links.token_of(item.link)).gone
    assert AuditEvent.objects.filter(verb="link.revoked").exists()


def test_ended_or_missing_link_stays_so(case):
    item = make.sent_handover(case)
    handover_link.end_link(item, by=None)
    assert not handover_link.living_link(item, days=60, by=None)

    item.link = None
    assert not handover_link.living_link(item, days=60, by=None)
