"""Named spots where youths are met; never a position on a map."""

from django.db import models

from mentoraat.models.base import Addressed, Choices, Owned


class Place(Owned, Addressed):
    """A square, a station, a school yard; it lies in an area."""

    name = models.CharField(max_length=80)
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.SET_NULL, related_name="places")
    active = models.BooleanField(default=True)

    objects = Choices.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name", "area"], name="place_name_once")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("name", "active")

    def __str__(self):
        return self.name
