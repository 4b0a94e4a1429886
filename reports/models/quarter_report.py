"""A quarter's report: made, explained, frozen, published."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import Quarter


class QuarterReportQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A coordinator sees the organisation's; an official the published ones of the municipality."""
        if can(user, Permission.MAKE_REPORTS):
            return self.filter(organisation_id=user.access.organisation_id)
        if can(user, Permission.READ_REPORTS) and user.access.municipality_id:
            return self.filter(municipality_id=user.access.municipality_id, state=QuarterReport.State.PUBLISHED)
        return self.none()


class QuarterReport(Owned, Addressed):
    """The report of one organisation to one municipality about one quarter, in one revision (G7)."""

    class State(models.TextChoices):
        QUEUED = "queued", _("in de wachtrij")
        BEING_MADE = "being_made", _("wordt gemaakt")
        FAILED = "failed", _("mislukt")
        DRAFT = "draft", _("concept")
        ESTABLISHED = "established", _("vastgesteld")
        PUBLISHED = "published", _("gepubliceerd")

    MOVES = {
        State.QUEUED: frozenset({State.BEING_MADE, State.FAILED}),
        State.BEING_MADE: frozenset({State.DRAFT, State.FAILED, State.BEING_MADE}),
        State.FAILED: frozenset({State.QUEUED}),
        State.DRAFT: frozenset({State.ESTABLISHED, State.QUEUED}),
        State.ESTABLISHED: frozenset({State.PUBLISHED}),
        State.PUBLISHED: frozenset(),
    }

    municipality = models.ForeignKey("mentoraat.Municipality", on_delete=models.PROTECT, related_name="reports")
    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField()
    revision = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=12, choices=State.choices, default=State.QUEUED)
    job = models.ForeignKey("mentoraat.Job", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    figures = models.JSONField(null=True, blank=True)
    definition_version = models.PositiveSmallIntegerField(null=True, blank=True)
    as_of = models.DateField(null=True, blank=True)
    checksum = models.CharField(max_length=64, blank=True)
    explanation = models.TextField(blank=True)
    correction_reason = models.CharField(max_length=300, blank=True)
    file = models.CharField(max_length=120, blank=True)  # name in the store, by content
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
        ordering = ["-year", "-quarter", "-revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "municipality", "year", "quarter", "revision"], name="report_revision_once"
            ),
            models.CheckConstraint(condition=Q(quarter__range=(1, 4)), name="report_quarter_1_to_4"),
            models.CheckConstraint(
                condition=Q(state__in=["queued", "being_made", "failed", "draft"])
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
            "year",
            "quarter",
            "revision",
            "state",
            "figures",
            "definition_version",
            "as_of",
            "checksum",
            "explanation",
            "correction_reason",
            "file",
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
        return self.state in (self.State.QUEUED, self.State.BEING_MADE) and not self.has_failed

    @property
    def has_failed(self):
        """Whether making it was given up: said by the maker, or by the job when the maker was killed each time."""
        given_up = self.job_id is not None and self.job.state == "failed"
        return self.state == self.State.FAILED or (given_up and self.state in ("queued", "being_made"))

    @property
    def file_name(self):
        """What the PDF is called on somebody's disk."""
        again = f"-herziening-{self.revision}" if self.revision > 1 else ""
        return f"kwartaalrapport-{self.year}-{self.quarter}{again}-{self.organisation.slug}.pdf"

    @property
    def period(self):
        """The quarter that it is about."""
        return Quarter(self.year, self.quarter)
