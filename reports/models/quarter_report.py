"""The report about a quarter, half year or year: made, explained, frozen, published."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import PERIODS


class QuarterReportQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A coordinator sees the organisation's; an official the published ones of the municipality."""
        if can(user, Permission.MAKE_REPORTS):
            return self.filter(organisation_id=user.access.organisation_id)
        if can(user, Permission.READ_REPORTS) and user.access.municipality_id:
            return self.filter(municipality_id=user.access.municipality_id, state=QuarterReport.State.PUBLISHED)
        return self.none()


class QuarterReport(Owned, Addressed):
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
        State.DRAFT: frozenset({State.ESTABLISHING, State.ESTABLISHED, State.QUEUED}),
        State.ESTABLISHING: frozenset({State.ESTABLISHED, State.DRAFT, State.HELD, State.ESTABLISHING}),
        State.ESTABLISHED: frozenset({State.PUBLISHED}),
        State.PUBLISHED: frozenset(),
    }

    # Nobody: it is for a funder who is no municipality here.
    municipality = models.ForeignKey(
        "mentoraat.Municipality", null=True, blank=True, on_delete=models.PROTECT, related_name="reports"
    )
    # None: the usual report for a municipality, without settings of its own.
    profile = models.ForeignKey(
        "reports.ReportProfile", null=True, blank=True, on_delete=models.PROTECT, related_name="reports"
    )
    kind = models.CharField(max_length=9, choices=Kind.choices, default=Kind.QUARTER)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()  # which quarter or half of the year; of a year 1
    revision = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=12, choices=State.choices, default=State.QUEUED)
    job = models.ForeignKey("mentoraat.Job", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    figures = models.JSONField(null=True, blank=True)
    definition_version = models.PositiveSmallIntegerField(null=True, blank=True)
    as_of = models.DateField(null=True, blank=True)
    checksum = models.CharField(max_length=64, blank=True)
    explanation = models.TextField(blank=True)
    correction_reason = models.CharField(max_length=300, blank=True)
    stories = models.ManyToManyField("cases.Story", blank=True, related_name="reports")
    file = models.CharField(max_length=120, blank=True)  # name of the PDF in the store, by content
    downloads = models.JSONField(default=dict, blank=True)  # xlsx, csv, json → names in the store
    gate = models.JSONField(null=True, blank=True)  # what the attack on this report found, and what was hidden for it
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

    objects = QuarterReportQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "-number", "kind", "-revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "municipality", "kind", "year", "number", "revision"],
                condition=Q(profile__isnull=True),
                name="report_revision_once",
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

    class Privacy:
        personal = ()
        sensitive = ()
        plain = (
            "kind",
            "year",
            "number",
            "revision",
            "state",
            "figures",
            "definition_version",
            "as_of",
            "checksum",
            "explanation",
            "correction_reason",
            "file",
            "downloads",
            "gate",
            "established_at",
            "published_at",
        )

    def __str__(self):
        return f"{self.period.label} · {self.revision}"

    def get_absolute_url(self):
        return reverse("reports:report-show", args=[self.ref])

    @property
    def is_busy(self):
        """Whether a worker has it, or will."""
        busy = (self.State.QUEUED, self.State.BEING_MADE, self.State.ESTABLISHING)
        return self.state in busy and not self.has_failed

    @property
    def has_failed(self):
        """Whether making it was given up: said by the maker, or by the job when the maker was killed each time."""
        given_up = self.job_id is not None and self.job.state == "failed"
        return self.state == self.State.FAILED or (given_up and self.state in ("queued", "being_made"))

    @property
    def file_name(self):
        """What the PDF is called on somebody's disk."""
        again = f"-herziening-{self.revision}" if self.revision > 1 else ""
        word = {"quarter": "kwartaalrapport", "half_year": "halfjaarrapport", "year": "jaarrapport"}[self.kind]
        which = f"{self.year}-{self.number}" if self.kind != self.Kind.YEAR else self.year
        return f"{word}-{which}{again}-{self.organisation.slug}.pdf"

    @property
    def period(self):
        """The quarter, half year or year that it is about."""
        return PERIODS[self.kind](self.year, self.number)

    @property
    def reader(self):
        """Who reads it."""
        return self.municipality.name if self.municipality_id else self.profile.read_by
