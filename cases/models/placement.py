"""A placement: school or work during or after a case. The outcome class is derived from it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.case import Case
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned


class PlacementQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The placements of the youths that the person may see."""
        return self.filter(case__youth__in=Youth.objects.filter(youths_of(user)).values("pk"))


class Placement(Owned, Addressed):
    """A place in education, work or another activity, with its hours and dates (G14, G15)."""

    class Kind(models.TextChoices):
        SCHOOL = "school", _("school of opleiding")
        WORK = "work", _("werk")
        VOLUNTEERING = "volunteering", _("vrijwilligerswerk")
        DAY_ACTIVITY = "day_activity", _("dagbesteding")
        COURSE = "course", _("cursus")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="placements")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    detail = models.CharField(max_length=120, blank=True)
    hours_per_week = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="placement_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(hours_per_week__isnull=True) | Q(hours_per_week__gte=0, hours_per_week__lte=100),
                name="placement_hours_of_a_week",
            ),
        ]

    class Privacy:
        personal = ("detail",)
        sensitive = ()
        plain = ("kind", "hours_per_week", "starts_on", "ends_on")

    def __str__(self):
        return self.detail or self.get_kind_display()
