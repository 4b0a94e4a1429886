"""Where a mentor goes: their own choice out of the places of the organisation."""

from django.conf import settings
from django.db import models

from mentoraat.models.base import Owned
from outreach.models.place import Place


class OwnPlace(Owned):
    """One place of one mentor."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="own_places")
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "place"], name="own_place_once")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ()

    def __str__(self):
        return f"{self.user} · {self.place}"
