"""How far a handover is in the receiver's own system."""

from django.db import models
from django.db.models import Q

from cases.models.handover import Handover, HandoverStep
from cases.models.municipal_link import MunicipalLink
from mentoraat.models.base import Owned


class HandoverDelivery(Owned):
    """What we know of a handover over there; each fact is written as soon as it is so, before the next one is asked."""

    handover = models.OneToOneField(Handover, on_delete=models.CASCADE, related_name="delivery")
    link = models.ForeignKey(MunicipalLink, on_delete=models.PROTECT, related_name="deliveries")
    external_ref = models.CharField(max_length=1000, blank=True)  # the address of the case over there
    document_ref = models.CharField(max_length=1000, blank=True)
    attached_at = models.DateTimeField(null=True, blank=True)
    # The last step of ours that they know.
    told = models.ForeignKey(HandoverStep, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    ours = models.JSONField(default=list)  # addresses of statuses that we set
    heard = models.JSONField(default=list)  # steps that came from them, which we do not tell back
    seen = models.JSONField(default=list)  # addresses of statuses of theirs that we dealt with
    tried_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)  # in plain Dutch, for our page

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(attached_at__isnull=True) | ~Q(external_ref=""), name="handover_delivery_case_before_paper"
            ),
        ]
        indexes = [models.Index(fields=["tried_at"], name="handover_delivery_by_try")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = (
            *("external_ref", "document_ref", "attached_at", "ours", "heard", "seen", "tried_at", "read_at", "error"),
        )

    def __str__(self):
        return f"{self.handover_id} → {self.external_ref or '-'}"
