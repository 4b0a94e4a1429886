"""Measurements: how a youth says life goes, per area, at the start and later."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.case import Case
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Base, Owned


class Instrument(Base):
    """A set of life areas with worded steps, in one version; ours ships, licensed ones do not."""

    slug = models.SlugField()
    version = models.PositiveSmallIntegerField(default=1)
    name = models.CharField(max_length=80)
    steps = models.JSONField(default=list)  # the words of step 1 to 5

    class Meta:
        constraints = [models.UniqueConstraint(fields=["slug", "version"], name="instrument_version_once")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("slug", "version", "name", "steps")

    def __str__(self):
        return self.name


class LifeArea(Base):
    """One area of life in an instrument, with the question that is asked."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="areas")
    code = models.SlugField()
    label = models.CharField(max_length=40)
    question = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "code"], name="life_area_once"),
            models.UniqueConstraint(fields=["instrument", "position"], name="life_area_position_once"),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("code", "label", "question", "position")

    def __str__(self):
        return self.label


class MeasurementQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The measurements of the youths that the person may see."""
        return self.filter(case__youth__in=Youth.objects.filter(youths_of(user)).values("pk"))


class Measurement(Owned, Addressed):
    """One sitting: a start measurement (baseline) or a later one (follow-up)."""

    class Kind(models.TextChoices):
        BASELINE = "baseline", _("startmeting")
        FOLLOW_UP = "follow_up", _("vervolgmeting")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="measurements")
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    taken_on = models.DateField()
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = MeasurementQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["case", "kind", "taken_on"], name="measurement_by_case")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("kind", "taken_on", "finished_at")

    def __str__(self):
        return f"{self.get_kind_display()} {self.taken_on}"

    def get_absolute_url(self):
        return reverse("cases:measurement-show", args=[self.ref])


class Score(Owned):
    """The step that the youth chose in one area; empty rows do not exist: missing is missing."""

    measurement = models.ForeignKey(Measurement, on_delete=models.CASCADE, related_name="scores")
    area = models.ForeignKey(LifeArea, on_delete=models.PROTECT, related_name="+")
    step = models.PositiveSmallIntegerField()
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["measurement", "area"], name="score_once_per_area"),
            models.CheckConstraint(condition=Q(step__range=(1, 5)), name="score_1_to_5"),
        ]

    class Privacy:
        personal = ()
        sensitive = ("step", "note")
        plain = ()

    def __str__(self):
        return f"{self.area_id}: {self.step}"
