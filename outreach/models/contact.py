"""A contact: when, where and how a mentor met or tried to meet somebody."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models import Youth
from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned


class ContactQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own contacts and those with youths that one may see."""
        mine = self.filter(organisation_id=user.access.organisation_id)
        if can(user, Permission.SEE_ALL_YOUTHS):
            return mine
        # Not what was written before the day that was agreed when they took over (cases.domain.history).
        open_to = Youth.objects.filter(youths_of(user, notes_of=OuterRef("at"))).values("pk")
        return mine.filter(Q(mentor=user) | Q(youths__in=open_to)).distinct()

    def kept(self):
        """Contacts that were not undone."""
        return self.filter(undone_at__isnull=True)

    def two_way(self):
        """Contacts in which both sides took part (I1)."""
        return self.filter(outcome__in=Contact.TWO_WAY)

    def unfinished(self):
        """Without an outcome yet, or met somebody whose name we do not have ("Nog afmaken")."""
        may_be_named = self.kept().filter(anonymised_at__isnull=True)
        return may_be_named.filter(Q(outcome="") | Q(outcome__in=Contact.SEEN, finished_at__isnull=True, named=False))


class Contact(Owned, Addressed):
    """Logged first, completed later: only the outcome is compulsory, and it is the button."""

    class Channel(models.TextChoices):
        STREET = "street", _("op straat")
        NETWORK = "network", _("via iemand anders")
        SELF = "self", _("kwam zelf")
        PHONE = "phone", _("telefoon")
        APP = "app", _("app")
        HOME_VISIT = "home_visit", _("huisbezoek")
        EVENT = "event", _("activiteit")
        OTHER = "other", _("anders")

    class Outcome(models.TextChoices):
        SPOKEN = "spoken", _("gesproken")
        APPOINTMENT = "appointment", _("afspraak gemaakt")
        ONLY_SEEN = "only_seen", _("alleen gezien")
        FAILED = "failed", _("niet gelukt")

    TWO_WAY = (Outcome.SPOKEN, Outcome.APPOINTMENT)
    SEEN = (Outcome.SPOKEN, Outcome.APPOINTMENT, Outcome.ONLY_SEEN)

    mentor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="contacts")
    youths = models.ManyToManyField(Youth, related_name="contacts", blank=True)
    # Whether a youth is linked; kept here too, so that figures need not walk all links (outreach.domain.nameless).
    named = models.BooleanField(default=False, editable=False)
    # Made by the client: sending the same contact again makes no second row.
    client_key = models.UUIDField(default=uuid.uuid4, editable=False)
    at = models.DateTimeField()
    on = models.DateField(editable=False)  # the Amsterdam date of `at`; the date that counts (G2)
    label = models.CharField(max_length=80, blank=True)  # "Rode pet", until we know who it is
    people = models.PositiveSmallIntegerField(null=True, blank=True)  # how many, without a name
    place = models.ForeignKey("Place", null=True, blank=True, on_delete=models.PROTECT, related_name="contacts")
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    channel = models.CharField(max_length=10, choices=Channel.choices)
    # Empty when it was saved to be completed later: nothing is guessed, and it counts nowhere until then.
    outcome = models.CharField(max_length=12, choices=Outcome.choices, blank=True)
    note = models.TextField(blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    trial = models.BooleanField(default=False)  # somebody new tried the form: it never counts
    finished_at = models.DateTimeField(null=True, blank=True)  # set when it may stay without a name
    # Nobody ever got a name to it: from here on it is a count, and can never be about somebody (outreach.nameless).
    anonymised_at = models.DateTimeField(null=True, blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "client_key"], name="contact_sent_once"),
            models.CheckConstraint(
                condition=Q(trial=False) | Q(undone_at__isnull=False), name="contact_trial_never_counts"
            ),
            models.CheckConstraint(
                condition=Q(people__isnull=True) | Q(people__gte=1), name="contact_people_at_least_1"
            ),
            models.CheckConstraint(
                condition=Q(anonymised_at__isnull=True) | Q(label="", note="", named=False),
                name="contact_anonymised_says_nothing",
            ),
        ]
        indexes = [
            # All that figures ask of years of contacts stands in the index itself.
            models.Index(
                fields=["organisation", "on", "outcome", "undone_at", "area", "channel", "people", "named", "id"],
                name="contact_by_day",
            ),
            models.Index(fields=["mentor", "-at"], name="contact_by_mentor"),
        ]

    class Privacy:
        personal = ("label", "at", "on")
        sensitive = ("note",)
        plain = (
            *("client_key", "people", "channel", "outcome", "named", "undone_at", "trial"),
            *("finished_at", "anonymised_at"),
        )

    def __str__(self):
        return f"{self.get_outcome_display()} {self.on}"

    def get_absolute_url(self):
        return reverse("outreach:contact-show", args=[self.ref])

    @property
    def known_as(self):
        """What we call this contact while nobody is linked: the label, or where and when it was."""
        if self.anonymised_at:
            return _("Zonder naam, %(day)s") % {"day": date_format(self.on, "D j M Y")}
        where = self.place.name if self.place else _("onbekende plek")
        moment = date_format(localtime(self.at), "D H.i")
        return self.label or _("Onbekend, %(place)s, %(moment)s") % {"place": where, "moment": moment}
