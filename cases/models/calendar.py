"""A private address at which a mentor's own calendar reads their appointments."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from mentoraat.models.base import Owned


class CalendarFeed(Owned):
    """Who holds the token may read when and where, never with whom. Only the token's hash is kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="calendar_feeds")
    token_hash = models.CharField(max_length=64, unique=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(ended_at__isnull=True), name="calendar_feed_one_running"
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ("token_hash",)
        plain = ("ended_at",)

    def __str__(self):
        return str(self.user)
