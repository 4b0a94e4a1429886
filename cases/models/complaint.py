"""Complaints: with a right to see of their own. Not on any page of a youth, not in search, not in figures."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import today


class ComplaintQuerySet(models.QuerySet):
    def visible_to(self, user):
        """For who handles complaints: those of the organisation, never one about themselves."""
        if not can(user, Permission.HANDLE_COMPLAINTS):
            return self.none()
        ours = self.filter(organisation_id=user.access.organisation_id)
        return ours.filter(Q(about_user__isnull=True) | ~Q(about_user=user)).select_related("about_user", "handler")

    def shared_with(self, user):
        """What the handler lets this person read."""
        ours = self.filter(organisation_id=user.access.organisation_id)
        return ours.filter(shares__user=user, shares__ended_at__isnull=True).select_related("handler")

    def running(self):
        """Without an answer yet."""
        return self.filter(state__in=(Complaint.State.RECEIVED, Complaint.State.CONFIRMED))


class Complaint(Owned, Addressed):
    """Who complains, through whom, about what and whom; by when we answer, and what came of it."""

    class State(models.TextChoices):
        RECEIVED = "received", _("ontvangen")
        CONFIRMED = "confirmed", _("bevestigd, in behandeling")
        ANSWERED = "answered", _("beantwoord")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    MOVES = {
        State.RECEIVED: frozenset({State.CONFIRMED, State.WITHDRAWN}),
        State.CONFIRMED: frozenset({State.ANSWERED, State.WITHDRAWN}),
        State.ANSWERED: frozenset({State.CONFIRMED}),  # it was not over
        State.WITHDRAWN: frozenset({State.CONFIRMED}),
    }

    class By(models.TextChoices):
        YOUTH = "youth", _("de jongere")
        PARENT = "parent", _("een ouder")
        PARTNER = "partner", _("een partner")
        OTHER = "other", _("iemand anders")

    class Outcome(models.TextChoices):
        RIGHT = "right", _("terecht")
        PARTLY = "partly", _("deels terecht")
        NOT_RIGHT = "not_right", _("niet terecht")
        SETTLED = "settled", _("samen opgelost")

    number = models.CharField(max_length=12)
    by_kind = models.CharField(max_length=10, choices=By.choices)
    by_name = models.CharField(max_length=120, blank=True)
    reach = models.CharField(max_length=120, blank=True)  # how to reach them
    through = models.CharField(max_length=120, blank=True)  # the youth worker or referrer who passed it on
    about_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    text = models.TextField()
    received_on = models.DateField()
    confirm_by = models.DateField()
    answer_by = models.DateField()
    # Empty when it came in by a link: from who referred the youth.
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVED)
    confirmed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    reminded_for = models.DateField(null=True, blank=True)  # the day about which who handles it was told
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    answer = models.TextField(blank=True)

    objects = ComplaintQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="complaint_number_once"),
            models.CheckConstraint(
                condition=Q(state="answered") & ~Q(outcome="") | ~Q(state="answered") & Q(outcome=""),
                name="complaint_answer_has_outcome",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["answered", "withdrawn"], ended_on__isnull=False)
                | Q(state__in=["received", "confirmed"], ended_on__isnull=True),
                name="complaint_ended_says_when",
            ),
            models.CheckConstraint(condition=Q(answer_by__gt=F("confirm_by")), name="complaint_answer_after_confirm"),
        ]
        indexes = [models.Index(fields=["organisation", "state", "answer_by"], name="complaint_due")]

    class Privacy:
        personal = ("by_name", "reach", "through")
        sensitive = ("text", "answer")
        plain = (
            *("number", "by_kind", "received_on", "confirm_by", "answer_by", "state", "confirmed_on", "ended_on"),
            *("outcome", "reminded_for"),
        )

    def __str__(self):
        return self.number

    def get_absolute_url(self):
        return reverse("cases:complaint-show", args=[self.ref])

    @property
    def due(self):
        """The day of what comes next: acknowledging, then answering; None when it is over."""
        return {self.State.RECEIVED: self.confirm_by, self.State.CONFIRMED: self.answer_by}.get(self.state)

    @property
    def late(self):
        """Whether that day has passed."""
        return self.due is not None and self.due < today()


class ComplaintMessage(Owned):
    """A line in the thread: a note of the handler, or what was said between them and who complains."""

    class Kind(models.TextChoices):
        NOTE = "note", _("aantekening")
        TOLD = "told", _("gezegd of gestuurd")
        HEARD = "heard", _("gehoord of ontvangen")

    complaint = models.ForeignKey(Complaint, on_delete=models.CASCADE, related_name="messages")
    kind = models.CharField(max_length=6, choices=Kind.choices)
    text = models.TextField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]

    class Privacy:
        personal = ()
        sensitive = ("text",)
        plain = ("kind",)

    def __str__(self):
        return f"{self.complaint_id} · {self.kind}"


class ComplaintShare(Owned):
    """That the handler lets somebody read a complaint: what it is about, and the answer; not the thread."""

    complaint = models.ForeignKey(Complaint, on_delete=models.CASCADE, related_name="shares")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["complaint", "user"], condition=Q(ended_at__isnull=True), name="complaintshare_once"
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("ended_at",)

    def __str__(self):
        return f"{self.complaint_id} · {self.user_id}"
