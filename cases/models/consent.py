"""Consent: what a youth agreed to share, with whom, for what, until when, and how that was said."""

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, OfOrganisation, Owned


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
        OWN_WORDS = "own_words", _("in eigen woorden")
        SITUATION = "situation", _("hoe het nu gaat")
        HELPERS = "helpers", _("wie er nog meer helpen")
        SAFETY = "safety", _("veiligheid")
        HEALTH = "health", _("gezondheid")
        CRIMINAL = "criminal", _("politie en justitie")

    class GivenBy(models.TextChoices):
        YOUTH = "youth", _("de jongere")
        REPRESENTATIVE = "representative", _("ouder of voogd")

    MINIMUM = (Item.FIRST_NAME, Item.AGE, Item.QUESTION)  # ticked beforehand; more only when the question needs it
    # Written for one handover; the other items are words that we know already.
    WRITTEN = (Item.OWN_WORDS, Item.SITUATION, Item.HELPERS, Item.SAFETY, Item.HEALTH, Item.CRIMINAL)
    # Travel only when the organisation, the agreement with the partner and the youth all say so (UAVG art. 22, 32).
    SENSITIVE = (Item.HEALTH, Item.CRIMINAL)

    youth = models.ForeignKey(Youth, on_delete=models.PROTECT, related_name="consents")
    partner = models.ForeignKey("partners.Partner", on_delete=models.PROTECT, related_name="consents")
    items = models.JSONField(default=list)  # codes of Item
    purpose = models.CharField(max_length=300, blank=True)
    how = models.CharField(max_length=15, choices=How.choices)
    given_by = models.CharField(max_length=15, choices=GivenBy.choices, default=GivenBy.YOUTH)
    # Whether the youth was under the age of that day, or of unknown age, so that a representative had to be asked.
    asks_representative = models.BooleanField(default=False)
    representative = models.CharField(max_length=120, blank=True)
    relation = models.CharField(max_length=60, blank=True)  # mother, guardian
    no_representative_reason = models.CharField(max_length=300, blank=True)
    present = models.CharField(max_length=200, blank=True)  # who else was there
    given_on = models.DateField()
    until = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=200, blank=True)
    ending_told_on = models.DateField(null=True, blank=True)  # the owner heard, once, that it runs out

    objects = ConsentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("given_on")), name="consent_ends_after_given"
            ),
            models.CheckConstraint(
                condition=~Q(given_by="representative") | ~Q(representative=""),
                name="consent_representative_has_name",
            ),
            models.CheckConstraint(
                condition=Q(asks_representative=False) | Q(given_by="representative") | ~Q(no_representative_reason=""),
                name="consent_representative_or_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "until"], name="consent_by_end"),
            models.Index(fields=["organisation", "-given_on", "ref"], name="consent_by_day"),
        ]

    class Privacy:
        personal = (
            *("purpose", "withdrawn_reason", "representative", "relation", "no_representative_reason", "present"),
        )
        sensitive = ()
        plain = (
            "items",
            "how",
            "given_by",
            "asks_representative",
            "given_on",
            "until",
            "withdrawn_at",
            "ending_told_on",
        )

    def __str__(self):
        return f"{self.youth_id} → {self.partner}"

    def get_absolute_url(self):
        return reverse("cases:consent-show", args=[self.ref])


class ConsentAge(Owned):
    """Below which age a representative agrees, from which day on: a later law counts from its own day only.

    Without a row it is 16 (UAVG art. 5). Not certain: the Verzamelwet gegevensbescherming (36264) would give youths
    of 12 to 16 more say; whether it is in force was not clear in November 2026.
    """

    DEFAULT = 16

    age = models.PositiveSmallIntegerField(validators=[MaxValueValidator(18)])
    starts_on = models.DateField()

    objects = OfOrganisation.as_manager()

    class Meta:
        ordering = ["starts_on"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "starts_on"], name="consent_age_once_a_day"),
            models.CheckConstraint(condition=Q(age__lte=18), name="consent_age_at_most_18"),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("age", "starts_on")

    def __str__(self):
        return f"{self.age} ({self.starts_on})"
