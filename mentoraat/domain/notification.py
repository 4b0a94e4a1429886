"""What is new for somebody: seen, and then gone from the list."""

from django.db import transaction
from django.utils import timezone

from mentoraat.models import Notification


@transaction.atomic
def read(notification, *, by):
    """The person saw it. Seeing it again changes nothing."""
    Notification.objects.visible_to(by).filter(pk=notification.pk, read_at__isnull=True).update(read_at=timezone.now())
    notification.refresh_from_db()
    return notification


@transaction.atomic
def read_all(*, by):
    """The person saw everything that was new."""
    return Notification.objects.visible_to(by).filter(read_at__isnull=True).update(read_at=timezone.now())
