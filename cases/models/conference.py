"""A conference: who sat at the table about a youth, what they might know, and what was agreed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from cases.access import youths_of
from cases.models.case import Case
from cases.models.consent import Consent
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned


class ConferenceQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The conferences about the youths that the person may see."""
        return self.filter(case__youth__in=Youth.objects.filter(youths_of(user)).values("pk"))


class Conference(Owned, Addressed):
    """One meeting (R13). What was agreed stands in its steps, each with an owner and a day."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="conferences")
    at = models.DateTimeField()
    place = models.CharField(max_length=120, blank=True)
    online = models.BooleanField(default=False)
    # The youth: was there, or why not; and, when there, whether they agreed that all of them talked about it.
    youth_there = models.BooleanField(default=False)
    youth_absent_why = models.CharField(max_length=200, blank=True)
    youth_agreed = models.BooleanField(default=False)
    discussed = models.TextField(blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = ConferenceQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(online=True) | ~Q(place=""), name="conference_was_somewhere"),
            models.CheckConstraint(
                condition=Q(youth_there=True, youth_absent_why="") | Q(youth_there=False) & ~Q(youth_absent_why=""),
                name="conference_youth_there_or_why_not",
            ),
            models.CheckConstraint(
                condition=Q(youth_agreed=False) | Q(youth_there=True), name="conference_agreed_at_the_table"
            ),
        ]
        indexes = [models.Index(fields=["case", "-at"], name="conference_by_case")]

    class Privacy:
        personal = ("at", "place", "youth_there", "youth_absent_why", "youth_agreed")
        sensitive = ("discussed",)
        plain = ("online",)

    def __str__(self):
        return f"{self.case_id} · {self.at:%d-%m-%Y}"

    def get_absolute_url(self):
        return reverse("cases:conference-show", args=[self.ref])


class ConferenceSeat(Owned):
    """Somebody at the table: a colleague, or somebody of a partner with the consent that covered them."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="seats")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    contact_person = models.ForeignKey(
        "partners.ContactPerson", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # Empty for a partner: the youth sat there too and agreed.
    consent = models.ForeignKey(Consent, null=True, blank=True, on_delete=models.PROTECT, related_name="seats")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False, contact_person__isnull=True)
                | Q(user__isnull=True, contact_person__isnull=False),
                name="conference_seat_of_one",
            ),
            models.CheckConstraint(
                condition=Q(consent__isnull=True) | Q(contact_person__isnull=False),
                name="conference_consent_of_partner",
            ),
            models.UniqueConstraint(fields=["conference", "user"], name="conference_colleague_once"),
            models.UniqueConstraint(fields=["conference", "contact_person"], name="conference_partner_once"),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ()

    def __str__(self):
        return f"{self.user or self.contact_person} · {self.conference_id}"
