"""Asking, some time after arrival, whether the youth is still there."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.handover import Handover
from mentoraat.models.base import Owned


class HandoverFeedback(Owned):
    """One round: so many days after arrival we ask, and by `due_on` we hear. Dates are Amsterdam dates."""

    class StillThere(models.TextChoices):
        YES = "yes", _("Ja, is er nog")
        NO = "no", _("Nee, niet meer")
        UNKNOWN = "unknown", _("Weet ik niet")

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="rounds")
    days = models.PositiveSmallIntegerField()
    asks_on = models.DateField()
    due_on = models.DateField()
    asked_on = models.DateField(null=True, blank=True)  # the mail went
    reminded_on = models.DateField(null=True, blank=True)  # once
    told_on = models.DateField(null=True, blank=True)  # our side heard that nothing came
    answered_on = models.DateField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    still_there = models.CharField(max_length=10, choices=StillThere.choices, blank=True)
    text = models.TextField(blank=True)
    by_name = models.CharField(max_length=120, blank=True)
    noted_by = models.ForeignKey(  # who of us wrote it down; nobody when the partner did it
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["days", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["handover", "days"], name="handover_feedback_once"),
            models.CheckConstraint(condition=Q(due_on__gte=F("asks_on")), name="handover_feedback_due_after_asking"),
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True, still_there="")
                | Q(answered_on__isnull=False) & ~Q(still_there=""),
                name="handover_feedback_answer_says_what",
            ),
        ]
        indexes = [
            models.Index(fields=["asks_on"], name="handover_feedback_open", condition=Q(answered_on__isnull=True)),
        ]

    class Privacy:
        personal = ("by_name",)
        sensitive = ("still_there", "text")
        plain = ("days", "asks_on", "due_on", "asked_on", "reminded_on", "told_on", "answered_on", "answered_at")

    def __str__(self):
        return f"{self.days}: {self.get_still_there_display()}"
