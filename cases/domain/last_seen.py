"""When a youth was last seen: kept on the youth, so that lists need not look through all contacts."""

from django.db import transaction
from django.db.models import Q

from cases.models import Youth


def saw(youth, *, at, by):
    """Keep the latest moment at which somebody saw or spoke to the youth; an earlier one changes nothing."""
    earlier = Q(last_seen_at__isnull=True) | Q(last_seen_at__lt=at)
    if Youth.objects.filter(earlier, pk=youth.pk).update(last_seen_at=at):
        youth.last_seen_at = at
    return youth


@transaction.atomic
def correct(youth, *, at, by):
    """Set the moment anew after a contact was undone or changed. The caller read `at` while holding `lock`."""
    Youth.objects.filter(pk=youth.pk).update(last_seen_at=at)
    youth.last_seen_at = at
    return youth


def lock(youth):
    """Hold the youth's row until the transaction ends, so that no contact slips in between reading and writing."""
    return Youth.objects.select_for_update().get(pk=youth.pk)
