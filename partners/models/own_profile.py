"""Who we are ourselves, before we look for partners (tips 3 and 5)."""

from django.db import models
from django.db.models import Q

from mentoraat.models.base import Owned
from partners.models.partner import Partner


class OwnProfile(Owned):
    """One of each organisation: our place in the pyramid, what we stand for, and what is not ours."""

    layer = models.PositiveSmallIntegerField(null=True, blank=True, choices=Partner.Layer.choices)
    core_values = models.TextField(blank=True)
    not_ours = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation"], name="ownprofile_once"),
            models.CheckConstraint(
                condition=Q(layer__isnull=True) | Q(layer__range=(1, 4)), name="ownprofile_layer_1_to_4"
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("layer", "core_values", "not_ours")

    def __str__(self):
        return str(self.organisation)
