"""Between which providers a youth could choose, what it became, and why, in their own words (R39)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned


class ProviderChoiceQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The choices of the youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))


class ProviderChoice(Owned, Addressed):
    """A choice on a day. `chosen` is empty when it was none of them, or not decided yet."""

    class Outcome(models.TextChoices):
        CHOSEN = "chosen", _("koos een partner")
        NONE = "none", _("geen van deze")
        LATER = "later", _("nog niet")

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="provider_choices")
    offered = models.TextField()  # the names of the options as they were on that day
    options = models.ManyToManyField("partners.Partner", related_name="+")
    chosen = models.ForeignKey(
        "partners.Partner", null=True, blank=True, on_delete=models.PROTECT, related_name="chosen_by_youths"
    )
    outcome = models.CharField(max_length=6, choices=Outcome.choices)
    about = models.CharField(max_length=120)  # what for
    why = models.CharField(max_length=300, blank=True)  # in the youth's own words
    on = models.DateField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = ProviderChoiceQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="chosen", chosen__isnull=False) | ~Q(outcome="chosen") & Q(chosen__isnull=True),
                name="providerchoice_chosen_is_somebody",
            ),
        ]

    class Privacy:
        personal = ("about", "why")
        sensitive = ()
        plain = ("offered", "outcome", "on")

    def __str__(self):
        return f"{self.youth_id} · {self.chosen or self.get_outcome_display()}"
