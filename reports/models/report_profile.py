"""What a funder asks for: which figures, against which norms, how small numbers are hidden, and when."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoraat.models.base import Addressed, OfOrganisation, Owned


class ReportProfileQuerySet(OfOrganisation):
    def running(self, day):
        """The profiles that count on the day."""
        return self.filter(starts_on__lte=day).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))


class ReportProfile(Owned, Addressed):
    """The agreement with one funder about its reports: settings, so that another funder is no other code."""

    class Funder(models.TextChoices):
        MUNICIPALITY = "municipality", _("gemeente")
        ESF = "esf", _("ESF+")
        FUND = "fund", _("fonds")
        SCHOOLS = "schools", _("samenwerkingsverband van scholen")
        OTHER = "other", _("andere geldgever")

    class Period(models.TextChoices):
        QUARTER = "quarter", _("elk kwartaal")
        HALF_YEAR = "half_year", _("elk halfjaar")
        YEAR = "year", _("elk jaar")

    class SmallForm(models.TextChoices):
        STANDARD = "standard", _("gewoon: kleine aantallen verborgen")
        STRICT = "strict", _("streng: 1 tot en met 7 verborgen, de rest in vijftallen")

    name = models.CharField(max_length=80)
    funder = models.CharField(max_length=12, choices=Funder.choices, default=Funder.MUNICIPALITY)
    reader = models.CharField(max_length=100, blank=True)  # who reads it, where that is no municipality here
    municipality = models.ForeignKey(
        "mentoraat.Municipality", null=True, blank=True, on_delete=models.PROTECT, related_name="report_profiles"
    )
    period = models.CharField(max_length=9, choices=Period.choices, default=Period.QUARTER)
    programme = models.ForeignKey(
        "cases.Programme", null=True, blank=True, on_delete=models.PROTECT, related_name="report_profiles"
    )
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    chapters = models.JSONField(default=list, blank=True)  # codes; empty: all
    left_out = models.JSONField(default=list, blank=True)  # paths of breakdowns
    agreed = models.JSONField(default=dict, blank=True)  # path of a figure → {"start": …, "agreed": …}
    small_form = models.CharField(max_length=8, choices=SmallForm.choices, default=SmallForm.STANDARD)
    small_limit = models.PositiveSmallIntegerField(null=True, blank=True, validators=[MinValueValidator(2)])
    least = models.PositiveSmallIntegerField(default=10, validators=[MinValueValidator(10), MaxValueValidator(100)])
    intro = models.TextField(blank=True)
    closing = models.TextField(blank=True)
    stories = models.PositiveSmallIntegerField(default=2, validators=[MaxValueValidator(4)])
    budget = models.PositiveIntegerField(null=True, blank=True)  # whole euros a year, behind I26
    deadline_days = models.PositiveSmallIntegerField(
        default=15, validators=[MinValueValidator(1), MaxValueValidator(120)]
    )
    scheduled = models.BooleanField(default=True)  # a draft is made on the first day after the period
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = ReportProfileQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(municipality__isnull=False) | ~Q(reader=""), name="report_profile_has_a_reader"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="report_profile_ends_after_start",
            ),
            models.CheckConstraint(condition=Q(least__gte=10), name="report_profile_least_is_ten"),
            models.CheckConstraint(
                condition=Q(municipality__isnull=True) | Q(reader=""), name="report_profile_one_reader"
            ),
            models.UniqueConstraint(fields=["organisation", "name"], name="report_profile_name_once"),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = (
            "name",
            "funder",
            "reader",
            "period",
            "chapters",
            "left_out",
            "agreed",
            "small_form",
            "small_limit",
            "least",
            "intro",
            "closing",
            "stories",
            "budget",
            "deadline_days",
            "scheduled",
            "starts_on",
            "ends_on",
        )

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("reports:profile-show", args=[self.ref])

    @property
    def read_by(self):
        """Who reads it."""
        return self.municipality.name if self.municipality_id else self.reader

    @property
    def is_usual(self):
        """Whether it is about the quarters of the whole organisation: then it comes in place of the usual report."""
        narrow = self.programme_id or self.area_id
        return self.municipality_id is not None and self.period == self.Period.QUARTER and not narrow
