"""Named spots where youths are met; never a position on a map."""

from django.db import models

from mentoraat.models.base import Addressed, Owned


class PlaceQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The places of the reader's organisation."""
        return self.filter(organisation_id=user.access.organisation_id)

    def active(self):
        """Places that one can choose."""
        return self.filter(active=True)


class Place(Owned, Addressed):
    """A square, a station, a school yard; it lies in an area."""

    name = models.CharField(max_length=80)
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.SET_NULL, related_name="places")
    active = models.BooleanField(default=True)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name", "area"], name="place_name_once")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("name", "active")

    def __str__(self):
        return self.name
