"""A programme: the kind of help that a case belongs to."""

from django.db import models

from mentoraat.models.base import Addressed, Choices, Owned


class Programme(Owned, Addressed):
    """Street mentoring, a group approach, a school programme."""

    name = models.CharField(max_length=80)
    active = models.BooleanField(default=True)
    # What its start measurements ask; empty: our own instrument.
    instrument = models.ForeignKey(
        "cases.Instrument", null=True, blank=True, on_delete=models.PROTECT, related_name="programmes"
    )

    objects = Choices.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="programme_name_once")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("name", "active")

    def __str__(self):
        return self.name
