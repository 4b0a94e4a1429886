"""Measurements: how a youth says life goes, per area, at the start and later."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.case import Case
from cases.models.instrument import FilledInBy, Instrument, LifeArea
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned


class OfCase(models.QuerySet):
    def visible_to(self, user):
        """The rows of the youths that the person may see."""
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
    filled_in_by = models.CharField(max_length=8, choices=FilledInBy.choices, blank=True)  # empty: not recorded
    own_words = models.TextField(blank=True)  # what the youth says about it
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = OfCase.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["case", "kind", "taken_on"], name="measurement_by_case"),
            models.Index(fields=["case", "taken_on"], condition=Q(finished_at__isnull=False), name="measurement_done"),
            models.Index(fields=["organisation", "kind", "taken_on", "case"], name="measurement_by_day"),
        ]

    class Privacy:
        personal = ()
        sensitive = ("own_words",)
        plain = ("kind", "taken_on", "filled_in_by", "finished_at")

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
            # How many steps there are is up to the instrument; none has more than seven.
            models.CheckConstraint(condition=Q(step__range=(1, Instrument.MOST_STEPS)), name="score_1_to_7"),
        ]

    class Privacy:
        personal = ()
        sensitive = ("step", "note")
        plain = ()

    def __str__(self):
        return f"{self.area_id}: {self.step}"


class MeasurementGap(Owned, Addressed):
    """Why a measurement that was due is missing: it stays missing, but we know the reason."""

    class Reason(models.TextChoices):
        NOT_WANTED = "not_wanted", _("jongere wil niet")
        NOT_REACHED = "not_reached", _("jongere niet bereikt")
        NO_TIME = "no_time", _("geen tijd")
        OTHER = "other", _("iets anders")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="measurement_gaps")
    kind = models.CharField(max_length=10, choices=Measurement.Kind.choices)
    due_on = models.DateField()
    reason = models.CharField(max_length=12, choices=Reason.choices)
    note = models.CharField(max_length=200, blank=True)
    recorded_on = models.DateField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = OfCase.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "kind", "due_on"], name="measurement_gap_once"),
            models.CheckConstraint(condition=~Q(reason="other") | ~Q(note=""), name="measurement_gap_other_says_what"),
        ]

    class Privacy:
        personal = ()
        sensitive = ("reason", "note")
        plain = ("kind", "due_on", "recorded_on")

    def __str__(self):
        return f"{self.get_kind_display()} {self.due_on}: {self.get_reason_display()}"
