"""Which of our figures stand behind each line of a yearly effect report: settings, for its form changes every year."""

from django.db import models

from mentoraat.models.base import OfOrganisation, Owned


class EffectMapping(Owned):
    """The lines of one year's effect report, in order: each a label and the paths of the figures added up in it."""

    year = models.PositiveSmallIntegerField()
    rows = models.JSONField(default=list)

    objects = OfOrganisation.as_manager()

    class Meta:
        ordering = ["-year", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "year"], name="effectmapping_once_a_year"),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("year", "rows")

    def __str__(self):
        return str(self.year)
