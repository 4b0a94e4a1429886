"""Organisations beside each other, the municipalities that ask them for reports, and their areas."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from mentoraat.models.base import Addressed, Listed, Owned


class MunicipalityQuerySet(models.QuerySet):
    def asking(self, organisation):
        """The municipalities that ask the organisation for reports today, by name."""
        running = Commission.objects.filter(organisation=organisation, ends_on__isnull=True)
        return self.filter(commissions__in=running).order_by("name")


class Municipality(Addressed):
    """A municipality that reads the reports of the organisations it has asked for them."""

    name = models.CharField(max_length=100)
    slug = models.SlugField(unique=True)

    objects = MunicipalityQuerySet.as_manager()

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("name", "slug")

    def __str__(self):
        return self.name


def _days(default):
    return models.PositiveSmallIntegerField(default=default, validators=[MinValueValidator(1), MaxValueValidator(730)])


class Organisation(Addressed):
    """A mentoring organisation with its own thresholds; controller of its own data."""

    name = models.CharField(max_length=100)
    slug = models.SlugField(unique=True)
    quiet_days = _days(14)
    out_of_sight_days = _days(30)
    aftercare_first_days = _days(60)
    aftercare_next_days = _days(90)
    baseline_days = _days(42)
    complaint_confirm_days = _days(7)  # a complaint is acknowledged within
    complaint_answer_days = _days(42)  # and answered within
    takes_referrals = models.BooleanField(default=True)  # the public form is open
    small_number_limit = models.PositiveSmallIntegerField(default=5, validators=[MinValueValidator(2)])
    work_hours = models.PositiveSmallIntegerField(default=12)  # G14
    # How many youths somebody guides at most in a full week, where a mentor has no number of their own; None: no rule.
    caseload_per_fte = models.PositiveSmallIntegerField(null=True, blank=True)
    fulltime_hours = models.PositiveSmallIntegerField(default=36)  # hours a week of one fte
    aftercare_percent = models.PositiveSmallIntegerField(default=20)  # what keeping in view weighs, of a running case
    keep_after_aftercare_months = models.PositiveSmallIntegerField(default=24)
    keep_nameless_months = models.PositiveSmallIntegerField(default=6)
    sensitive_facts = models.BooleanField(default=False)  # health and criminal facts, off unless chosen
    # Whether such facts may go to a partner at all; the agreement and the youth have to say so too.
    shares_health = models.BooleanField(default=False)
    shares_criminal = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(out_of_sight_days__gt=F("quiet_days")), name="organisation_out_of_sight_after_quiet"
            ),
            models.CheckConstraint(condition=Q(fulltime_hours__gte=1), name="organisation_fulltime_is_something"),
            models.CheckConstraint(condition=Q(aftercare_percent__lte=100), name="organisation_aftercare_at_most_all"),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = (
            "name",
            "slug",
            "quiet_days",
            "out_of_sight_days",
            "aftercare_first_days",
            "aftercare_next_days",
            "baseline_days",
            "complaint_confirm_days",
            "complaint_answer_days",
            "takes_referrals",
            "small_number_limit",
            "work_hours",
            "caseload_per_fte",
            "fulltime_hours",
            "aftercare_percent",
            "keep_after_aftercare_months",
            "keep_nameless_months",
            "sensitive_facts",
            "shares_health",
            "shares_criminal",
        )

    def __str__(self):
        return self.name


class Commission(Owned, Addressed):
    """Which municipality asks which organisation for reports, and since when."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="commissions")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "municipality"],
                condition=Q(ends_on__isnull=True),
                name="commission_one_running",
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("starts_on", "ends_on")

    def __str__(self):
        return f"{self.organisation} → {self.municipality}"


class Area(Listed):
    """A district by name. It says where; it never limits who may help."""
