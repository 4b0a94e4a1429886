"""Consent: what a youth agreed to share, with whom, for what, until when, and how that was said."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned


class ConsentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The consents of the youths that the person may see; the privacy officer sees the organisation's."""
        if can(user, Permission.SEE_CONSENTS):
            return self.filter(organisation_id=user.access.organisation_id)
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def running(self, day):
        """Consents that count on the day."""
        return self.filter(withdrawn_at__isnull=True, given_on__lte=day).filter(
            Q(until__isnull=True) | Q(until__gte=day)
        )


class Consent(Owned, Addressed):
    """The youth's agreement to tell one partner certain things for one purpose (AVG art. 7)."""

    class How(models.TextChoices):
        SPOKEN = "spoken", _("mondeling, in gesprek")
        WRITTEN = "written", _("op papier")
        MESSAGE = "message", _("in een bericht")
        REPRESENTATIVE = "representative", _("door ouder of voogd")

    class Item(models.TextChoices):
        """What can be shared, in the order in which a partner reads it."""

        FIRST_NAME = "first_name", _("voornaam")
        SURNAME = "surname", _("achternaam")
        AGE = "age", _("leeftijd")
        PHONE = "phone", _("telefoon")
        AREA = "area", _("wijk")
        LANGUAGES = "languages", _("taal")
        SCHOOL = "school", _("school en diploma")
        HOUSING = "housing", _("hoe iemand woont")
        STRENGTHS = "strengths", _("waar iemand goed in is")
        QUESTION = "question", _("vraag en toelichting")

    MINIMUM = (Item.FIRST_NAME, Item.AGE, Item.QUESTION)  # ticked beforehand; more only when the question needs it

    youth = models.ForeignKey(Youth, on_delete=models.PROTECT, related_name="consents")
    partner = models.ForeignKey("partners.Partner", on_delete=models.PROTECT, related_name="consents")
    items = models.JSONField(default=list)  # codes of Item
    purpose = models.CharField(max_length=300, blank=True)
    how = models.CharField(max_length=15, choices=How.choices)
    given_on = models.DateField()
    until = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=200, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("given_on")), name="consent_ends_after_given"
            ),
        ]

    class Privacy:
        personal = ("purpose", "withdrawn_reason")
        sensitive = ()
        plain = ("items", "how", "given_on", "until", "withdrawn_at")

    def __str__(self):
        return f"{self.youth_id} → {self.partner}"
