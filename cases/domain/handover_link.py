"""The partner's link in the course of a handover: it lives as long as we may ask, and ends with the handover."""

from cases.models import Handover
from partners.domain import link as links
from partners.models import PublicLink

# How long the partner's link lives on after an answer, and after each next step, so that feedback can come by it.
LINK_DAYS = 60


def keep_link(handover, *, by):
    """Let the partner's link live on, so that what comes next can be told by it."""
    if handover.link:
        links.prolong(handover.link, days=LINK_DAYS, by=by)


def end_link(handover, *, by):
    """End the partner's link at once."""
    if handover.link:
        links.revoke(handover.link, by=by)


def living_link(handover, *, days, by):
    """Whether the partner can be reached by a link that works for `days` days from now.

    One whose maker left works no more: then the partner gets a fresh one. One that was ended by hand stays ended.
    """
    old = handover.link
    if not old or not handover.contact_person or not handover.contact_person.email:
        return False
    if not PublicLink.objects.filter(pk=old.pk, revoked_at__isnull=True).exists():
        return False
    if not PublicLink.objects.filter(pk=old.pk, made_by__is_active=False).exists():
        links.prolong(old, days=days, by=by)
        return True
    who = {"partner": handover.partner, "contact_person": handover.contact_person}
    handover.link, _token = links.make(**who, purpose="handover", days=days, by=handover.owner)
    links.revoke(old, by=by)
    Handover.objects.filter(pk=handover.pk).update(link=handover.link)
    return True
