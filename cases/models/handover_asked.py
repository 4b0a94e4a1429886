"""What a handover asks and gives: the columns that are filled in before it is sent."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Asked(models.Model):
    """The question to a partner, what goes with it, and why it may not wait."""

    class UrgentKind(models.TextChoices):
        """Why somebody cannot wait (R31)."""

        INCOME_GONE = "income_gone", _("inkomen valt weg")
        ON_THE_STREET = "on_the_street", _("op straat")
        CRISIS_AT_HOME = "crisis_at_home", _("crisis thuis")
        DEADLINE = "deadline", _("een laatste dag")
        OTHER = "other", _("iets anders")

    question = models.CharField(max_length=300)
    message = models.TextField(blank=True)
    parts = models.JSONField(default=dict)  # what was written for this partner, by Consent.WRITTEN
    shared = models.JSONField(default=dict)  # what the partner gets, by Consent.Item: frozen at sending
    urgent = models.BooleanField(default=False)
    urgent_kind = models.CharField(max_length=15, choices=UrgentKind.choices, blank=True)
    urgent_reason = models.CharField(max_length=200, blank=True)
    # The colleague who watches over an urgent one.
    urgent_coordinator = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    responsible_until = models.DateField(null=True, blank=True)  # our side stays the one to call at least until then
    meeting_at = models.DateTimeField(null=True, blank=True)  # the planned joint meeting
    meeting_place = models.CharField(max_length=120, blank=True)

    class Meta:
        abstract = True
