"""What partners have to offer: a course, a job, a room; when one can begin, for whom, and whether it still holds."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoraat import names
from mentoraat.models.base import Addressed, OfOrganisation, Owned
from mentoraat.periods import today
from partners.models.partner import ContactPerson, Partner


class OfferKind(models.TextChoices):
    """What an offer is, and what a wish is about: one list for both."""

    LEARNING = "learning", _("leren")
    WORK = "work", _("werken")
    HOUSING = "housing", _("wonen")
    OTHER = "other", _("anders")


class OfferQuerySet(OfOrganisation):
    def running(self, day):
        """Offers that one can begin with or wait for: open, of a partner we work with, not past their last day."""
        rows = self.filter(state="open", partner__active=True)
        return rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))

    def stale(self, day):
        """Offers that nobody said still hold since too long."""
        return self.exclude(state="closed").filter(checked_on__lt=day - timedelta(days=Offer.FRESH_DAYS))


class Offer(Owned, Addressed):
    """Something a partner offers. Without areas it is for all; without a requirement written down that is unknown."""

    FRESH_DAYS = 60  # after that, somebody has to say again that it holds
    Kind = OfferKind

    class State(models.TextChoices):
        OPEN = "open", _("open")
        FULL = "full", _("vol")
        CLOSED = "closed", _("gesloten")

    MOVES = {
        State.OPEN: frozenset({State.FULL, State.CLOSED}),
        State.FULL: frozenset({State.OPEN, State.CLOSED}),
        State.CLOSED: frozenset({State.OPEN, State.FULL}),
    }

    class Diploma(models.TextChoices):
        """What one needs to be let in; empty: nobody knows."""

        NONE = "none", _("geen diploma nodig")
        VMBO = "vmbo", _("vmbo")
        MBO_1 = "mbo_1", _("mbo 1 (entree)")
        MBO_2 = "mbo_2", _("mbo 2")
        MBO_3 = "mbo_3", _("mbo 3")
        MBO_4 = "mbo_4", _("mbo 4")
        HAVO = "havo", _("havo")
        VWO = "vwo", _("vwo")

    class Dutch(models.TextChoices):
        """How much Dutch one needs; empty: nobody knows."""

        NONE = "none", _("geen Nederlands nodig")
        SOME = "some", _("een beetje Nederlands")
        GOOD = "good", _("goed Nederlands")

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="offers")
    title = models.CharField(max_length=120)
    title_key = models.CharField(max_length=200, editable=False)  # by which a file or a partner knows it again
    keywords = models.CharField(max_length=200, blank=True)  # other words for it, for finding what fits
    kind = models.CharField(max_length=10, choices=OfferKind.choices)
    areas = models.ManyToManyField("mentoraat.Area", blank=True, related_name="+")
    places = models.PositiveSmallIntegerField(null=True, blank=True)  # None: unknown
    tailor_made = models.BooleanField(default=False)  # made for one youth (R34)
    hours_per_week = models.PositiveSmallIntegerField(null=True, blank=True)
    age_from = models.PositiveSmallIntegerField(null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(null=True, blank=True)
    diploma = models.CharField(max_length=10, choices=Diploma.choices, blank=True)
    dutch = models.CharField(max_length=5, choices=Dutch.choices, blank=True)
    driving_licence = models.BooleanField(default=False)
    requirements = models.TextField(blank=True)  # what else one needs, in words
    contact = models.CharField(max_length=200, blank=True)  # whom to call there
    state = models.CharField(max_length=6, choices=State.choices, default=State.OPEN)
    round = models.PositiveSmallIntegerField(default=1)  # goes up whenever a place opens again
    checked_on = models.DateField(default=today)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    checked_by_partner = models.BooleanField(default=False)
    ends_on = models.DateField(null=True, blank=True)

    objects = OfferQuerySet.as_manager()

    class Meta:
        ordering = ["title", "pk"]
        indexes = [models.Index(fields=["organisation", "state", "kind"], name="offer_by_state")]
        constraints = [
            models.UniqueConstraint(fields=["partner", "title_key"], name="offer_once_per_partner"),
            models.CheckConstraint(condition=~Q(title_key=""), name="offer_has_a_title"),
            models.CheckConstraint(
                condition=Q(age_from__isnull=True) | Q(age_to__isnull=True) | Q(age_to__gte=F("age_from")),
                name="offer_ages_in_order",
            ),
            models.CheckConstraint(
                condition=Q(hours_per_week__isnull=True) | Q(hours_per_week__lte=100), name="offer_hours_of_a_week"
            ),
            models.CheckConstraint(condition=~Q(state="open", places=0), name="offer_without_places_is_not_open"),
            models.CheckConstraint(
                condition=Q(checked_by__isnull=True) | Q(checked_by_partner=False), name="offer_checked_by_one"
            ),
        ]

    class Privacy:
        personal = ("contact",)
        sensitive = ()
        plain = (
            *("title", "title_key", "keywords", "kind", "places", "tailor_made", "hours_per_week", "age_from"),
            *("age_to", "diploma", "dutch", "driving_licence", "requirements", "state", "round"),
            *("checked_on", "checked_by_partner", "ends_on"),
        )

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        """Keep the key with the title."""
        self.title_key = names.key(self.title)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("cases:match-show", args=[self.ref])

    @property
    def stale(self):
        """Whether somebody should say again that it holds."""
        return self.state != self.State.CLOSED and self.checked_on < today() - timedelta(days=self.FRESH_DAYS)


class OfferIntake(Owned, Addressed):
    """When one can begin: on a day, or all year; by a covenant only for who lives in one area, as long as it holds.

    The school of a covenant is the partner of the offer (P9).
    """

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="intakes")
    starts_on = models.DateField(null=True, blank=True)
    all_year = models.BooleanField(default=False)
    sign_up_by = models.DateField(null=True, blank=True)
    covenant = models.CharField(max_length=120, blank=True)
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(all_year=True, starts_on__isnull=True, sign_up_by__isnull=True)
                | Q(all_year=False, starts_on__isnull=False),
                name="offerintake_day_or_all_year",
            ),
            models.CheckConstraint(
                condition=Q(sign_up_by__isnull=True) | Q(sign_up_by__lte=F("starts_on")),
                name="offerintake_sign_up_before_start",
            ),
            models.CheckConstraint(
                condition=Q(covenant="", area__isnull=True, valid_from__isnull=True, valid_until__isnull=True)
                | Q(~Q(covenant=""), area__isnull=False, valid_from__isnull=False),
                name="offerintake_covenant_says_where_and_when",
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="offerintake_covenant_in_order",
            ),
            models.UniqueConstraint(
                fields=["offer", "starts_on"],
                condition=Q(all_year=False, covenant=""),
                name="offerintake_day_once",
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("starts_on", "all_year", "sign_up_by", "covenant", "valid_from", "valid_until")

    def __str__(self):
        return str(self.starts_on or self.covenant or _("het hele jaar"))


class OfferKeeper(Owned, Addressed):
    """Who at a partner keeps its offers up to date through a link, and for which month we asked last."""

    partner = models.OneToOneField(Partner, on_delete=models.CASCADE, related_name="offer_keeper")
    contact_person = models.ForeignKey(ContactPerson, on_delete=models.CASCADE, related_name="+")
    active = models.BooleanField(default=True)
    asked_for = models.DateField(null=True, blank=True)  # the first day of that month
    asked_on = models.DateField(null=True, blank=True)
    link = models.ForeignKey("partners.PublicLink", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = OfOrganisation.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(asked_for__isnull=True) | Q(asked_on__isnull=False), name="offerkeeper_asked_on_a_day"
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("active", "asked_for", "asked_on")

    def __str__(self):
        return f"{self.partner} · {self.contact_person}"
