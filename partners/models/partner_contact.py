"""Contact with a partner about working together (tip 3): not about a youth."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from mentoraat.models.base import Addressed, OfOrganisation, Owned
from mentoraat.periods import today
from partners.models.partner import Partner


class PartnerContactQuerySet(OfOrganisation):
    def waiting(self):
        """Those of which the next step is not done yet."""
        return self.exclude(next_step="").filter(done_on__isnull=True)


class PartnerContact(Owned, Addressed):
    """When, who of us, with whom, about what, and what follows."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="contacts")
    on = models.DateField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    with_whom = models.CharField(max_length=200)
    about = models.TextField()
    next_step = models.CharField(max_length=200, blank=True)
    next_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)  # when that was written down

    objects = PartnerContactQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(next_on__isnull=True) | ~Q(next_step="") & Q(next_on__gte=F("on")),
                name="partnercontact_step_after_contact",
            ),
            models.CheckConstraint(
                condition=Q(next_step="") | Q(next_on__isnull=False), name="partnercontact_step_has_a_day"
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, done_at__isnull=True)
                | ~Q(next_step="") & Q(done_on__gte=F("on"), done_at__isnull=False),
                name="partnercontact_done_was_a_step",
            ),
        ]

    class Privacy:
        personal = ("with_whom", "about", "next_step")
        sensitive = ()
        plain = ("on", "next_on", "done_on", "done_at")

    def __str__(self):
        return f"{self.partner} · {self.on}"

    @property
    def is_late(self):
        """Whether its next step should have been done."""
        return self.next_on is not None and self.done_on is None and self.next_on < today()
