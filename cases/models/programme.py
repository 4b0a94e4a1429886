"""A programme: the kind of help that a case belongs to."""

from django.db import models

from mentoraat.models.base import Listed


class Programme(Listed):
    """Street mentoring, a group approach, a school programme."""

    # What its start measurements ask; empty: our own instrument.
    instrument = models.ForeignKey(
        "cases.Instrument", null=True, blank=True, on_delete=models.PROTECT, related_name="programmes"
    )
