"""Instruments: which areas of life are asked about, in which words, in which version."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoraat.models.base import Addressed, Base
from mentoraat.periods import today


class FilledInBy(models.TextChoices):
    """Who gives the answers."""

    YOUTH = "youth", _("de jongere zelf")
    TOGETHER = "together", _("samen")
    MENTOR = "mentor", _("de mentor")


class InstrumentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of the reader's organisation, and ours that ships."""
        return self.filter(Q(organisation__isnull=True) | Q(organisation_id=user.access.organisation_id))

    def in_use(self):
        """Versions that a measurement can begin with today."""
        return self.filter(Q(active_until__isnull=True) | Q(active_until__gt=today()), is_draft=False)

    def family_of(self, item):
        """Every version of an instrument, the newest first: scores in one area may be held against each other."""
        return self.filter(organisation_id=item.organisation_id, slug=item.slug).order_by("-version")


class Instrument(Addressed):
    """A set of life areas with one scale of worded steps, in one version. A version in use never changes.

    Without an organisation it is ours, that ships; licensed ones do not. Versions with the same slug are a family.
    """

    FilledInBy = FilledInBy
    FEWEST_STEPS, MOST_STEPS = 3, 7

    organisation = models.ForeignKey(
        "mentoraat.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    slug = models.SlugField()
    version = models.PositiveSmallIntegerField(default=1)
    name = models.CharField(max_length=80)
    steps = models.JSONField(default=list)  # the words of the steps, the lowest first
    filled_in_by = models.CharField(max_length=8, choices=FilledInBy.choices, default=FilledInBy.TOGETHER)
    is_draft = models.BooleanField(default=False)
    active_from = models.DateField(null=True, blank=True)  # empty: from the beginning
    active_until = models.DateField(null=True, blank=True)  # the first day on which nothing begins with it

    objects = InstrumentQuerySet.as_manager()

    class Meta:
        ordering = ["name", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "version"], condition=Q(organisation__isnull=True), name="instrument_version_once"
            ),
            models.UniqueConstraint(fields=["organisation", "slug", "version"], name="instrument_own_version_once"),
            models.UniqueConstraint(
                fields=["organisation", "slug"], condition=Q(is_draft=True), name="instrument_one_draft"
            ),
            models.CheckConstraint(
                condition=Q(active_until__isnull=True)
                | Q(active_from__isnull=True)
                | Q(active_until__gte=F("active_from")),
                name="instrument_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(is_draft=False) | Q(active_from__isnull=True, active_until__isnull=True),
                name="instrument_draft_is_not_in_use",
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("slug", "version", "name", "steps", "filled_in_by", "is_draft", "active_from", "active_until")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("cases:instrument-show", args=[self.ref])

    @property
    def in_use(self):
        """Whether a measurement can begin with it today."""
        return not self.is_draft and (self.active_until is None or self.active_until > today())


class LifeArea(Base):
    """One area of life in an instrument, with the question that is asked. Its code is the same in every version."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="areas")
    code = models.SlugField()
    label = models.CharField(max_length=40)
    question = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "code"], name="life_area_once"),
            models.UniqueConstraint(fields=["instrument", "position"], name="life_area_position_once"),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("code", "label", "question", "position")

    def __str__(self):
        return self.label
