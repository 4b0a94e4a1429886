"""What a partner was called before: who looks for the old name still finds it."""

from django.db import models
from django.db.models import F, Q

from mentoraat.models.base import Addressed, OfOrganisation, Owned
from partners.models.partner import Partner


class PartnerName(Owned, Addressed):
    """A name that a partner no longer has, or that people know it by; from when until when, where that is known."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    objects = OfOrganisation.as_manager()

    class Meta:
        ordering = [F("ends_on").desc(nulls_last=True), "name"]
        constraints = [
            models.UniqueConstraint(fields=["partner", "name", "ends_on"], name="partnername_once"),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True) | Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="partnername_ends_after_start",
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("name", "starts_on", "ends_on")

    def __str__(self):
        return self.name
