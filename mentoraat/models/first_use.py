"""The first days of somebody new: what still helps them on their way."""

from django.db import models

from mentoraat.models.base import Owned
from mentoraat.models.user import User


class FirstUse(Owned):
    """Stands from the invitation until all is done or the person puts it away; who was here before has none."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="first_use")
    invited_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    home_screen_at = models.DateTimeField(null=True, blank=True)
    dismissed_at = models.DateTimeField(null=True, blank=True)

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("home_screen_at", "dismissed_at")

    def __str__(self):
        return str(self.user)
