"""Appointments with a youth: when, where, what for, and whether it worked out."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.case import Case
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import now, today


class AppointmentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The appointments of the youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def planned(self):
        """Appointments without an outcome, the earliest first."""
        return self.filter(state=Appointment.State.PLANNED).order_by("at", "pk")

    def counted(self):
        """What the trend counts: the youth was to come, and it is known whether they did. The latest first."""
        return self.filter(state__in=Appointment.COUNTED).order_by("-at", "-pk")


class Appointment(Owned, Addressed):
    """A moment that a youth and a mentor agreed on. What became of it is for the two of them, never for others."""

    class State(models.TextChoices):
        PLANNED = "planned", _("gepland")
        KEPT = "kept", _("op tijd")
        LATE = "late", _("te laat")
        MISSED = "missed", _("niet gelukt")
        CANCELLED = "cancelled", _("afgezegd")

    OUTCOMES = (State.KEPT, State.LATE, State.MISSED, State.CANCELLED)
    COUNTED = (State.KEPT, State.LATE, State.MISSED)  # calling off in time is no failure
    # An outcome can be corrected for a day; the domain looks at the clock.
    MOVES = {
        State.PLANNED: {State.KEPT, State.LATE, State.MISSED, State.CANCELLED},
        State.KEPT: {State.PLANNED, State.LATE, State.MISSED, State.CANCELLED},
        State.LATE: {State.PLANNED, State.KEPT, State.MISSED, State.CANCELLED},
        State.MISSED: {State.PLANNED, State.KEPT, State.LATE, State.CANCELLED},
        State.CANCELLED: {State.PLANNED, State.KEPT, State.LATE, State.MISSED},
    }

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="appointments")
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.SET_NULL, related_name="appointments")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="appointments")
    contact_person = models.ForeignKey(
        "partners.ContactPerson", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()
    on = models.DateField(editable=False)  # the Amsterdam date of `at`
    what = models.CharField(max_length=200)
    place = models.CharField(max_length=100, blank=True)
    home = models.BooleanField(default=False)  # at somebody's home: the place stays within these walls
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    why = models.CharField(max_length=300, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # Raised at every change, so that a calendar knows which version is the latest.
    sequence = models.PositiveIntegerField(default=0)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="planned", settled_at__isnull=True, settled_by__isnull=True)
                | (~Q(state="planned") & Q(settled_at__isnull=False, settled_by__isnull=False)),
                name="appointment_outcome_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["planned", "kept", "late", "missed", "cancelled"]),
                name="appointment_state_known",
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "state", "at"], name="appointment_by_owner"),
            models.Index(fields=["youth", "-at"], name="appointment_by_youth"),
            models.Index(fields=["at"], condition=Q(state="planned"), name="appointment_planned_by_moment"),
        ]

    class Privacy:
        personal = ("what", "place", "home", "at", "on")
        sensitive = ("why",)
        plain = ("state", "settled_at", "sequence")

    def __str__(self):
        return self.what

    def get_absolute_url(self):
        return reverse("cases:appointment-show", args=[self.ref])

    @property
    def is_planned(self):
        """Whether nobody said yet how it went."""
        return self.state == self.State.PLANNED

    @property
    def is_over(self):
        """Whether its time has come."""
        return self.at <= now()

    @property
    def is_due(self):
        """Whether its day has come; from then on one can say how it went."""
        return self.on <= today()


class AppointmentMove(Owned):
    """An appointment was put off: from when to when, and why. Rows are only ever added."""

    appointment = models.ForeignKey(Appointment, on_delete=models.CASCADE, related_name="moves")
    was_at = models.DateTimeField()
    to_at = models.DateTimeField()
    on = models.DateField(default=today)  # the day on which it was put off
    why = models.CharField(max_length=200, blank=True)
    moved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["created", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(was_at=models.F("to_at")), name="appointment_move_is_a_move"),
        ]

    class Privacy:
        personal = ("was_at", "to_at", "why", "on")
        sensitive = ()
        plain = ()

    def __str__(self):
        return f"{self.was_at} → {self.to_at}"
