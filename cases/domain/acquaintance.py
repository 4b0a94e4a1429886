"""Who of our people knows a youth from meeting them, and when the youth was last seen."""

from django.db import transaction
from django.db.models import Q

from cases.models import Acquaintance, Youth
from cases.models.youth import ALWAYS
from mentoraat import audit

CONTACT = Acquaintance.How.CONTACT


@transaction.atomic
def meet(youth, *, by):
    """Somebody logged a contact with the youth, and so may see them (design 5)."""
    row, new = Acquaintance.objects.get_or_create(
        youth=youth, user=by, how=CONTACT, defaults={"organisation_id": youth.organisation_id}
    )
    if not new and row.until != ALWAYS:
        row.until, new = ALWAYS, True
        row.save(update_fields=["until", "updated"])
    if new:
        audit.record("youth.met", youth, youth=youth, by=by)
    return row


@transaction.atomic
def unmeet(youth, *, user, by):
    """The contacts through which somebody knew the youth were undone; other ways of knowing stay."""
    gone, _ = Acquaintance.objects.filter(youth=youth, user=user, how=CONTACT).delete()
    if gone:
        audit.record("youth.unmet", youth, youth=youth, by=by)
    return gone


def saw(youth, *, at, by):
    """Keep the latest moment at which somebody saw or spoke to the youth; an earlier one changes nothing."""
    earlier = Q(last_seen_at__isnull=True) | Q(last_seen_at__lt=at)
    if Youth.objects.filter(earlier, pk=youth.pk).update(last_seen_at=at):
        youth.last_seen_at = at
    return youth


@transaction.atomic
def correct_last_seen(youth, *, at, by):
    """Set the moment anew after a contact was undone or changed. The caller read `at` while holding `lock`."""
    Youth.objects.filter(pk=youth.pk).update(last_seen_at=at)
    youth.last_seen_at = at
    return youth


def lock(youth):
    """Hold the youth's row until the transaction ends, so that no contact slips in between reading and writing."""
    return Youth.objects.select_for_update().get(pk=youth.pk)
