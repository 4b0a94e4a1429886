"""The steps of the other side, as the youth tells them: reported, an appointment, a first talk, a decision."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.handover import Handover
from mentoraat.models.base import Addressed, Owned


class HandoverMilestoneQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of the youths that the person may see."""
        return self.filter(youths_of(user, "handover__case__youth__"))


class HandoverMilestone(Owned, Addressed):
    """A step that was taken on a day; each kind once."""

    class Kind(models.TextChoices):
        REPORTED = "reported", _("gemeld")
        APPOINTMENT = "appointment", _("afspraak gemaakt")
        FIRST_TALK = "first_talk", _("eerste gesprek")
        DECISION = "decision", _("besluit")

    ORDER = (Kind.REPORTED, Kind.APPOINTMENT, Kind.FIRST_TALK, Kind.DECISION)

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="milestones")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    on = models.DateField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = HandoverMilestoneQuerySet.as_manager()

    class Meta:
        ordering = ["on", "pk"]
        constraints = [models.UniqueConstraint(fields=["handover", "kind"], name="handover_milestone_once")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("kind", "on")

    def __str__(self):
        return f"{self.get_kind_display()} {self.on}"

    def get_absolute_url(self):
        return reverse("cases:handover-show", args=[self.handover.ref])
