"""The report about a quarter, half year or year: made, explained, frozen, published."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import PERIODS, today


class QuarterReportQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A coordinator sees the organisation's; an official the published ones of the municipality."""
        if can(user, Permission.MAKE_REPORTS):
            return self.filter(organisation_id=user.access.organisation_id)
        if can(user, Permission.READ_REPORTS) and user.access.municipality_id:
            return self.filter(municipality_id=user.access.municipality_id, state=QuarterReport.State.PUBLISHED)
        return self.none()

    def standing(self):
        """Those that were established: their figures are frozen (G7)."""
        return self.filter(state__in=QuarterReport.STANDING)

    def standing_about(self, period, *, organisation, programme, area):
        """Those that stand about this part of the organisation, whoever reads them, the last word first."""
        rows = self.standing().of_period(period).filter(organisation=organisation, programme=programme, area=area)
        return rows.order_by("-revision", "-established_at")

    def of_period(self, period):
        """Those about exactly this quarter, half year or year."""
        return self.filter(kind=period.kind, year=period.year, number=period.number)

    def same_as(self, report):
        """All revisions of one report: the same reader, the same settings, the same part of the organisation."""
        same = ("organisation_id", "municipality_id", "profile_id", "programme_id", "area_id")
        return self.of_period(report.period).filter(**{name: getattr(report, name) for name in same})


DEADLINE_DAYS = 15  # after the period, unless a profile says otherwise (G7)
CONSTRAINTS = [
    models.UniqueConstraint(
        fields=["organisation", "municipality", "kind", "year", "number", "revision"],
        condition=Q(profile__isnull=True, programme__isnull=True, area__isnull=True),
        name="report_revision_once",
    ),
    models.UniqueConstraint(
        fields=["organisation", "municipality", "programme", "kind", "year", "number", "revision"],
        condition=Q(profile__isnull=True, programme__isnull=False, area__isnull=True),
        name="report_revision_once_a_programme",
    ),
    models.UniqueConstraint(
        fields=["organisation", "municipality", "area", "kind", "year", "number", "revision"],
        condition=Q(profile__isnull=True, area__isnull=False),
        name="report_revision_once_an_area",
    ),
    models.CheckConstraint(
        condition=Q(profile__isnull=False) | Q(programme__isnull=True) | Q(area__isnull=True),
        name="report_by_programme_or_area",
    ),
    models.UniqueConstraint(
        fields=["profile", "kind", "year", "number", "revision"],
        condition=Q(profile__isnull=False),
        name="report_revision_once_a_profile",
    ),
    models.CheckConstraint(
        condition=Q(kind="quarter", number__range=(1, 4))
        | Q(kind="half_year", number__range=(1, 2))
        | Q(kind="year", number=1),
        name="report_number_fits_its_kind",
    ),
    models.CheckConstraint(
        condition=Q(municipality__isnull=False) | Q(profile__isnull=False), name="report_has_a_reader"
    ),
    models.CheckConstraint(
        condition=Q(state__in=["queued", "being_made", "failed", "held", "draft", "establishing"])
        | (Q(established_at__isnull=False) & ~Q(checksum="") & ~Q(file="")),
        name="report_established_is_frozen",
    ),
    models.CheckConstraint(
        condition=~Q(state="published") | Q(published_at__isnull=False), name="report_published_when"
    ),
]


class Made(models.Model):
    """What the worker leaves on a report: the frozen figures, the files that hold them, and how it went."""

    job = models.ForeignKey("mentoraat.Job", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    figures = models.JSONField(null=True, blank=True)
    definition_version = models.PositiveSmallIntegerField(null=True, blank=True)
    as_of = models.DateField(null=True, blank=True)
    checksum = models.CharField(max_length=64, blank=True)
    file = models.CharField(max_length=120, blank=True)  # name of the PDF in the store, by content
    downloads = models.JSONField(default=dict, blank=True)  # xlsx, csv, json → names in the store
    gate = models.JSONField(null=True, blank=True)  # what the attack on this report found, and what was hidden for it
    trouble = models.CharField(max_length=300, blank=True)  # in plain words: why it is not further
    reminded = models.PositiveSmallIntegerField(default=0)  # how far the coordinators were reminded (report_watch)

    class Meta:
        abstract = True

    @property
    def is_busy(self):
        """Whether a worker has it, or will."""
        busy = (self.State.QUEUED, self.State.BEING_MADE, self.State.ESTABLISHING)
        return self.state in busy and not self.has_failed

    @property
    def has_failed(self):
        """Whether it was given up: said by the worker, or by the job when the worker was killed each time."""
        given_up = self.job_id is not None and self.job.state == "failed"
        return self.state == self.State.FAILED or (given_up and self.state in ("queued", "being_made", "establishing"))


class Decided(models.Model):
    """Who asked for a report, established it and published it, and when."""

    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    established_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    established_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


class QuarterReport(Made, Decided, Owned, Addressed):
    """The report of one organisation to one reader about one quarter (or half year, or year), in one revision (G7)."""

    class Kind(models.TextChoices):
        QUARTER = "quarter", _("kwartaal")
        HALF_YEAR = "half_year", _("halfjaar")
        YEAR = "year", _("jaar")

    class State(models.TextChoices):
        QUEUED = "queued", _("in de wachtrij")
        BEING_MADE = "being_made", _("wordt gemaakt")
        FAILED = "failed", _("mislukt")
        HELD = "held", _("tegengehouden")
        DRAFT = "draft", _("concept")
        ESTABLISHING = "establishing", _("wordt vastgesteld")
        ESTABLISHED = "established", _("vastgesteld")
        PUBLISHED = "published", _("gepubliceerd")

    MOVES = {
        State.QUEUED: frozenset({State.BEING_MADE, State.FAILED}),
        State.BEING_MADE: frozenset({State.DRAFT, State.HELD, State.FAILED, State.BEING_MADE}),
        State.FAILED: frozenset({State.QUEUED}),
        State.HELD: frozenset({State.QUEUED}),  # something hidden could be worked out, and hiding more did not help
        State.DRAFT: frozenset({State.ESTABLISHING, State.QUEUED}),
        State.ESTABLISHING: frozenset({State.ESTABLISHED, State.DRAFT, State.HELD, State.ESTABLISHING}),
        State.ESTABLISHED: frozenset({State.PUBLISHED}),
        State.PUBLISHED: frozenset(),
    }
    STANDING = (State.ESTABLISHED, State.PUBLISHED)  # its figures are frozen (G7)

    # Nobody: it is for a funder who is no municipality here.
    municipality = models.ForeignKey(
        "mentoraat.Municipality", null=True, blank=True, on_delete=models.PROTECT, related_name="reports"
    )
    # None: the usual report for a municipality, without settings of its own.
    profile = models.ForeignKey(
        "reports.ReportProfile", null=True, blank=True, on_delete=models.PROTECT, related_name="reports"
    )
    # Nothing: about the whole organisation.
    programme = models.ForeignKey(
        "cases.Programme", null=True, blank=True, on_delete=models.PROTECT, related_name="reports"
    )
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.PROTECT, related_name="reports")
    kind = models.CharField(max_length=9, choices=Kind.choices, default=Kind.QUARTER)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()  # which quarter or half of the year; of a year 1
    revision = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=12, choices=State.choices, default=State.QUEUED)
    explanation = models.TextField(blank=True)
    correction_reason = models.CharField(max_length=300, blank=True)
    stories = models.ManyToManyField("cases.Story", blank=True, related_name="reports")
    objects = QuarterReportQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "-number", "kind", "-revision"]
        constraints = CONSTRAINTS

    class Privacy:
        personal = ()
        sensitive = ()
        plain = (
            *("kind", "year", "number", "revision", "state", "figures", "definition_version", "as_of", "checksum"),
            *("explanation", "correction_reason", "file", "downloads", "trouble", "reminded", "gate"),
            *("established_at", "published_at"),
        )

    def __str__(self):
        return f"{self.period.label} · {self.revision}"

    def get_absolute_url(self):
        return reverse("reports:report-show", args=[self.ref])

    @property
    def part(self):
        """Which part of the organisation it is about; empty for the whole."""
        found = [_("programma %(name)s") % {"name": self.programme}] if self.programme_id else []
        found += [_("wijk %(name)s") % {"name": self.area}] if self.area_id else []
        return " · ".join(found)

    @property
    def file_name(self):
        """What the PDF is called on somebody's disk."""
        again = f"-herziening-{self.revision}" if self.revision > 1 else ""
        word = {"quarter": "kwartaalrapport", "half_year": "halfjaarrapport", "year": "jaarrapport"}[self.kind]
        which = f"{self.year}-{self.number}" if self.kind != self.Kind.YEAR else self.year
        part = slugify(" ".join(filter(None, (self.profile_id and self.profile.name, self.part))))
        return f"{word}-{which}{again}-{self.organisation.slug}{part and '-'}{part}.pdf"

    @property
    def period(self):
        """The quarter, half year or year that it is about."""
        return PERIODS[self.kind](self.year, self.number)

    @property
    def deadline(self):
        """The day on which it is to be established."""
        return self.period.end + timedelta(days=self.profile.deadline_days if self.profile_id else DEADLINE_DAYS)

    @property
    def is_late(self):
        """Whether that day has passed."""
        return today() > self.deadline

    @property
    def reader(self):
        """Who reads it."""
        return self.municipality.name if self.municipality_id else self.profile.read_by
