"""Aftercare: asking 3, 6 and 12 months after closing how it goes."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.case import Case
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import add_months, today

LATE = timedelta(days=28)  # so long after its month a check still counts (I12)


class Source(models.TextChoices):
    """Who told how it goes."""

    YOUTH = "youth", _("de jongere")
    PARENT = "parent", _("ouder of familie")
    SCHOOL = "school", _("school")
    EMPLOYER = "employer", _("werkgever")
    PARTNER = "partner", _("een partner")
    MENTOR = "mentor", _("wij zagen het zelf")


class Certainty(models.TextChoices):
    """How sure we are of it."""

    PROOF = "proof", _("bewijs gezien")
    TOLD = "told", _("de jongere zei het")
    HEARD = "heard", _("van anderen gehoord")
    UNSURE = "unsure", _("niet zeker")


class AftercareQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The checks of the youths that the person may see."""
        return self.filter(case__youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def due(self, day):
        """Checks to be done on or before the day and not done yet."""
        return self.filter(done_on__isnull=True, due_on__lte=day)


class AftercareCheck(Owned, Addressed):
    """One check; a check that reached nobody may be followed by another for the same month (I12)."""

    Source, Certainty = Source, Certainty

    class Month(models.IntegerChoices):
        THREE = 3, _("na 3 maanden")
        SIX = 6, _("na 6 maanden")
        TWELVE = 12, _("na 12 maanden")

    class Status(models.TextChoices):
        SCHOOL = "school", _("op school")
        WORK = "work", _("aan het werk")
        NEITHER = "neither", _("geen van beide")
        NOT_REACHED = "not_reached", _("niet bereikt")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="aftercare_checks")
    month = models.PositiveSmallIntegerField(choices=Month.choices)
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=12, choices=Status.choices, blank=True)
    note = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=8, choices=Source.choices, blank=True)  # not known for what was imported
    certainty = models.CharField(max_length=6, choices=Certainty.choices, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)  # time that the check took (R48)
    done_at = models.DateTimeField(null=True, blank=True)  # when that was written down; taken back within 24 hours
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = AftercareQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(month__in=[3, 6, 12]), name="aftercare_month"),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, status="") | (Q(done_on__isnull=False) & ~Q(status="")),
                name="aftercare_done_says_how",
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=False) | Q(source="", certainty="", minutes__isnull=True),
                name="aftercare_open_has_no_answer",
            ),
        ]
        indexes = [models.Index(fields=["organisation", "done_on", "due_on"], name="aftercare_due")]

    class Privacy:
        personal = ("note",)
        sensitive = ()
        plain = ("month", "due_on", "done_on", "status", "source", "certainty", "minutes", "done_at")

    def __str__(self):
        return f"{self.get_month_display()} · {self.case_id}"

    @property
    def summary(self):
        """Which check, and who guided the case."""
        return f"{self.get_month_display()} · {self.case.casemanager}"

    @property
    def counts_until(self):
        """The last day on which an answer counts in the figures (I12)."""
        return add_months(self.case.closed_on, self.month) + LATE

    @property
    def late(self):
        """Whether the day has passed without an answer."""
        return self.done_on is None and self.due_on < today()
