"""The mentor file: certificate of conduct and how many youths somebody can guide."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from mentoraat.models.base import Addressed, Owned


class MentorFile(Owned, Addressed):
    """Facts about a person as a mentor in one organisation."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="mentor_files")
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    vog_on = models.DateField(null=True, blank=True)
    hours_per_week = models.PositiveSmallIntegerField(null=True, blank=True)
    caseload_norm = models.PositiveSmallIntegerField(null=True, blank=True)  # agreed; goes before the rule per fte

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "user"], name="mentor_file_once"),
            models.CheckConstraint(
                condition=Q(hours_per_week__isnull=True) | Q(hours_per_week__gte=1, hours_per_week__lte=60),
                name="mentor_file_hours_of_a_week",
            ),
        ]

    class Privacy:
        personal = ("vog_on",)
        sensitive = ()
        plain = ("hours_per_week", "caseload_norm")

    def __str__(self):
        return str(self.user)
