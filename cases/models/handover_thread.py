"""What was said about a handover, and which reminders it had."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.handover import Handover
from mentoraat.models.base import Owned


class HandoverMessage(Owned):
    """A question or an answer between the partner and us; rows are only added."""

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="messages")
    at = models.DateTimeField(auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by_name = models.CharField(max_length=120)
    text = models.TextField()

    class Meta:
        ordering = ["at", "pk"]

    class Privacy:
        personal = ("by_name",)
        sensitive = ("text",)
        plain = ("at",)

    def __str__(self):
        return f"{self.by_name} {self.at:%d-%m-%Y}"


class HandoverReminder(Owned):
    """One rung of the ladder that we climbed for a handover, so that each is climbed once."""

    class Rung(models.TextChoices):
        OVERDUE = "overdue", _("antwoord te laat, gemeld aan ons")
        DAY_7 = "day_7", _("herinnerd na 7 dagen")
        DAY_14 = "day_14", _("herinnerd na 14 dagen")
        DAY_21 = "day_21", _("herinnerd na 21 dagen")
        NOBODY = "nobody", _("niemand antwoordde")

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="reminders")
    rung = models.CharField(max_length=10, choices=Rung.choices)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["handover", "rung"], name="handover_reminder_once")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("rung", "on")

    def __str__(self):
        return f"{self.get_rung_display()} {self.on}"
