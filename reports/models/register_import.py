"""Bringing in a register workbook: the file, how far it is, and which rows are known."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoraat.models.base import Addressed, OfOrganisation, Owned

SHEETS = "medewerkers partners jongeren trajecten contacten overdrachten metingen nazorg".split()


class RegisterImport(Owned, Addressed):
    """One workbook: first a dry run that lists every fault, then all or nothing."""

    class State(models.TextChoices):
        CHECKING = "checking", _("wordt nagekeken")
        FAULTY = "faulty", _("er zijn fouten")
        READY = "ready", _("klaar om in te lezen")
        APPLYING = "applying", _("wordt ingelezen")
        DONE = "done", _("ingelezen")
        FAILED = "failed", _("mislukt")

    MOVES = {
        State.CHECKING: frozenset({State.FAULTY, State.READY, State.FAILED}),
        State.FAULTY: frozenset(),
        State.READY: frozenset({State.APPLYING}),
        State.APPLYING: frozenset({State.DONE, State.FAULTY, State.FAILED}),
        State.DONE: frozenset(),
        State.FAILED: frozenset({State.CHECKING, State.APPLYING}),
    }

    name = models.CharField(max_length=120)  # of the file, as the person had it
    file = models.CharField(max_length=120)  # in the store
    state = models.CharField(max_length=10, choices=State.choices, default=State.CHECKING)
    job = models.ForeignKey("mentoraat.Job", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    counts = models.JSONField(default=dict)  # per sheet: new, known, changed
    faults = models.JSONField(default=list)
    fault_count = models.PositiveIntegerField(default=0)
    ignored = models.JSONField(default=list)  # sheets and columns that we do not know
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = OfOrganisation.as_manager()

    class Meta:
        ordering = ["-created"]

    class Privacy:
        personal = ("name", "faults", "ignored")
        sensitive = ()
        plain = ("file", "state", "counts", "fault_count")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("reports:import-show", args=[self.ref])

    @property
    def is_under_way(self):
        """Whether a job has yet to say how it went."""
        return self.state in (self.State.CHECKING, self.State.APPLYING)

    @property
    def has_stopped(self):
        """Whether the job behind it gave up."""
        return self.is_under_way and self.job is not None and self.job.state == self.job.State.FAILED

    @property
    def counts_in_order(self):
        """(sheet, counts), in the order of the register; a database may keep its own order of keys."""
        return [(sheet, self.counts[sheet]) for sheet in SHEETS if sheet in self.counts]

    @property
    def new_rows(self):
        """How many rows are new."""
        return sum(sheet["new"] for sheet in self.counts.values())


class ImportedRow(Owned):
    """A row of a workbook that is already here, known by sheet and number."""

    sheet = models.CharField(max_length=20)
    number = models.CharField(max_length=40)
    row_id = models.BigIntegerField()  # of the row it became
    digest = models.CharField(max_length=64)  # of what it said

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "sheet", "number"], name="imported_row_once"),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("sheet", "number", "row_id", "digest")

    def __str__(self):
        return f"{self.sheet} {self.number}"
