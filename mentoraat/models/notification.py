"""What is new for somebody."""

from django.db import models

from mentoraat.models.base import Addressed, Owned
from mentoraat.models.user import User


class NotificationQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Only one's own."""
        return self.filter(user=user)

    def unread(self):
        """Not seen yet, newest first."""
        return self.filter(read_at__isnull=True).order_by("-created")


class Notification(Owned, Addressed):
    """A sentence for one person, with the page it is about."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notifications")
    text = models.CharField(max_length=200)
    url = models.CharField(max_length=200, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["user", "read_at", "-created"], name="notification_unread")]

    class Privacy:
        personal = ("text", "url")
        sensitive = ()
        plain = ("read_at",)

    def __str__(self):
        return self.text
