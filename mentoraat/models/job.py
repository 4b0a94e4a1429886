"""The truth about work to be done in the background."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mentoraat.models.base import Addressed
from mentoraat.models.user import User


class JobQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Jobs that the person asked for, and for a coordinator those of the organisation."""
        return self.filter(organisation_id=user.access.organisation_id, requested_by=user)


class Job(Addressed):
    """What is to be done, for whom, how far it is, and how often it was tried.

    The row is written in the same transaction as its cause; Celery is only the bell.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("in de wachtrij")
        RUNNING = "running", _("bezig")
        DONE = "done", _("klaar")
        FAILED = "failed", _("mislukt")

    MOVES = {
        State.QUEUED: frozenset({State.RUNNING, State.FAILED}),
        State.RUNNING: frozenset({State.DONE, State.FAILED, State.QUEUED, State.RUNNING}),
        State.DONE: frozenset(),
        State.FAILED: frozenset({State.QUEUED}),
    }

    organisation = models.ForeignKey(
        "mentoraat.Organisation", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    requested_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="jobs")
    kind = models.CharField(max_length=60)
    payload = models.JSONField(default=dict)  # ids only
    # Two open jobs with the same key are one job.
    once_key = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    run_after = models.DateTimeField()
    progress = models.PositiveSmallIntegerField(default=0)
    message = models.CharField(max_length=200, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["once_key"],
                condition=Q(state__in=["queued", "running"]) & ~Q(once_key=""),
                name="job_open_once",
            ),
            models.CheckConstraint(condition=Q(progress__lte=100), name="job_progress_percentage"),
        ]
        indexes = [models.Index(fields=["state", "run_after"], name="job_waiting")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = (
            "kind",
            "payload",
            "once_key",
            "state",
            "run_after",
            "progress",
            "message",
            "attempts",
            "lease_until",
            "error",
            "finished_at",
        )

    def __str__(self):
        return f"{self.kind} · {self.state}"
