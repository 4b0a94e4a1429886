"""A trial with a partner after a conscious yes (tip 7): it ends in a decision, never by itself."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mentoraat.models.base import Addressed, OfOrganisation, Owned
from partners.models.partner import Partner


class PilotQuerySet(OfOrganisation):
    def undecided(self):
        """Those that still wait for a decision."""
        return self.filter(decision="")


class Pilot(Owned, Addressed):
    """From when, looked back upon when, and decided when; and what came of it."""

    class Decision(models.TextChoices):
        GO_ON = "go_on", _("doorgaan")
        STOP = "stop", _("stoppen")
        STAY_FRIENDS = "stay_friends", _("vrienden blijven")

    WARN_DAYS = (60, 14)  # how long before a day we say so

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="pilots")
    aim = models.CharField(max_length=300)  # what we want to know at the end
    starts_on = models.DateField()
    evaluates_on = models.DateField()
    decides_on = models.DateField()
    decision = models.CharField(max_length=20, choices=Decision.choices, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)  # when that was written down
    reason = models.TextField(blank=True)
    evaluation_warned = models.PositiveSmallIntegerField(null=True, blank=True)  # the last of WARN_DAYS that was told
    decision_warned = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = PilotQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["partner"], condition=Q(decision=""), name="pilot_one_undecided"),
            models.CheckConstraint(
                condition=Q(evaluates_on__gte=F("starts_on"), decides_on__gte=F("evaluates_on")),
                name="pilot_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(decision="", decided_on__isnull=True, decided_at__isnull=True)
                | ~Q(decision="") & ~Q(reason="") & Q(decided_on__gte=F("starts_on")),
                name="pilot_decided_with_a_reason",
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = (
            *("aim", "starts_on", "evaluates_on", "decides_on", "decision", "decided_on", "decided_at"),
            *("reason", "evaluation_warned", "decision_warned"),
        )

    def __str__(self):
        return f"{self.partner} · {self.starts_on}"
