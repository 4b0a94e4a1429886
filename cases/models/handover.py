"""A warm handover: ours until the other side has really taken over."""

from django.conf import settings
from django.db import models
from django.db.models import Case as Choose
from django.db.models import F, OuterRef, Q, Subquery, When
from django.db.models.functions import TruncDate
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.case import Case
from cases.models.consent import Consent
from cases.models.handover_after import After
from cases.models.handover_asked import Asked
from cases.models.handover_refusal import Refusal
from cases.models.youth import Youth
from mentoraat.access import Permission, can
from mentoraat.models import Absence
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import now

DAYS = (
    "accepted_on",
    "refused_on",
    "withdrawn_on",
    "met_on",
    "arrived_on",
    "feedback_due_on",
    "feedback_on",
)


class HandoverQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The handovers of the youths that the person may see."""
        if can(user, Permission.SEE_ALL_YOUTHS):
            return self.filter(organisation_id=user.access.organisation_id)  # no need to look at each of their youths
        return self.filter(case__youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def waiting(self):
        """Sent, and not answered yet."""
        return self.filter(state=Handover.State.SENT)

    def open(self):
        """Not over: somebody still has the ball."""
        # Said by what it is, not by what it is not, so that an index finds these few among all that ever ran.
        return self.filter(state__in=[state for state in Handover.State if state not in Handover.OVER])

    def stuck(self):
        """Open ones that nobody answered, or of which nobody knows whether the youth is still there."""
        silent = Q(state=Handover.State.SENT, unanswered_on__isnull=False)
        return self.open().filter(silent | Q(back_with_us_on__isnull=False))

    def ours(self):
        """Open ones that wait for something that our side is to do; a draft is nobody's yet."""
        return self.open().exclude(state=Handover.State.DRAFT).exclude(_at_partner())

    def with_ball(self):
        """Adds `since` (the day since when the ball lies where it lies), `ours` (whether that is our side) and
        `stand_in` (who does the owner's work today, if the owner is away)."""
        return self.annotate(
            ours=Choose(When(_at_partner(), then=False), default=True, output_field=models.BooleanField()),
            since=_since(),
            stand_in=Subquery(
                Absence.objects.running()
                .filter(organisation=OuterRef("organisation"), user=OuterRef("owner"))
                .values("stand_in__name")[:1]
            ),
        )


def _at_partner():
    """Waiting for an answer, or for feedback, and nothing of it came back to us."""
    answer = Q(state=Handover.State.SENT, unanswered_on__isnull=True)
    arrived = Q(state=Handover.State.ARRIVED) | Q(state=Handover.State.FED_BACK, round_on__isnull=False)
    return (answer | arrived & Q(back_with_us_on__isnull=True)) & Q(asked_on__isnull=True)


def _since():
    state = Handover.State
    after = Q(state__in=[state.ARRIVED, state.FED_BACK])
    return Choose(
        When(state=state.DRAFT, then=TruncDate("created")),
        When(after & Q(back_with_us_on__isnull=False), then="back_with_us_on"),
        When(after & Q(asked_on__isnull=False) | Q(state=state.SENT, asked_on__isnull=False), then="asked_on"),
        When(state=state.SENT, unanswered_on__isnull=False, then="unanswered_on"),
        When(after & Q(round_on__isnull=False), then="round_on"),
        *(When(state=known, then=column) for known, column in Handover.SINCE.items()),
        default=TruncDate("created"),
        output_field=models.DateField(),
    )


class Handover(Asked, After, Refusal, Owned, Addressed):
    """A question to a partner about a youth, with its consent, its clock and its end. Dates are Amsterdam dates."""

    class State(models.TextChoices):
        DRAFT = "draft", _("concept")
        SENT = "sent", _("verstuurd")
        ACCEPTED = "accepted", _("aangenomen")
        REFUSED = "refused", _("kan niet bij partner")
        WITHDRAWN = "withdrawn", _("ingetrokken")
        MET = "met", _("kennisgemaakt")
        ARRIVED = "arrived", _("aangekomen")
        RETURNED = "returned", _("teruggekomen")
        FED_BACK = "fed_back", _("teruggehoord")
        CLOSED = "closed", _("afgerond")

    MOVES = {
        State.DRAFT: frozenset({State.SENT, State.WITHDRAWN}),
        # Back to draft: taken back before the mail left, so that nothing was ever sent.
        State.SENT: frozenset({State.DRAFT, State.ACCEPTED, State.REFUSED, State.WITHDRAWN}),
        State.ACCEPTED: frozenset({State.SENT, State.MET, State.ARRIVED, State.RETURNED, State.WITHDRAWN}),
        State.REFUSED: frozenset({State.SENT, State.CLOSED}),
        State.WITHDRAWN: frozenset(),
        State.MET: frozenset({State.ARRIVED, State.RETURNED, State.WITHDRAWN}),
        State.ARRIVED: frozenset({State.FED_BACK, State.RETURNED, State.CLOSED}),
        State.RETURNED: frozenset({State.CLOSED}),
        State.FED_BACK: frozenset({State.RETURNED, State.CLOSED}),
        State.CLOSED: frozenset(),
    }
    OVER = frozenset({State.WITHDRAWN, State.CLOSED})
    # Which column says since when a state lasts.
    SINCE = {
        State.SENT: "sent_on",
        State.ACCEPTED: "accepted_on",
        State.REFUSED: "refused_on",
        State.MET: "met_on",
        State.ARRIVED: "arrived_on",
        State.RETURNED: "returned_on",
        State.FED_BACK: "feedback_on",
    }

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="handovers")
    partner = models.ForeignKey("partners.Partner", on_delete=models.PROTECT, related_name="handovers")
    contact_person = models.ForeignKey(
        "partners.ContactPerson", null=True, blank=True, on_delete=models.SET_NULL, related_name="handovers"
    )
    consent = models.ForeignKey(Consent, null=True, blank=True, on_delete=models.PROTECT, related_name="handovers")
    link = models.OneToOneField(
        "partners.PublicLink", null=True, blank=True, on_delete=models.SET_NULL, related_name="handover"
    )
    # The named person on our side who stays responsible until the youth has arrived.
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="handovers")
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    consent_on = models.DateField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    answer_due_on = models.DateField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)  # from here on it cannot be taken back
    opened_at = models.DateTimeField(null=True, blank=True)  # the partner read the data, with a code
    asked_on = models.DateField(null=True, blank=True)  # the partner asked something that waits for us
    unanswered_on = models.DateField(null=True, blank=True)  # we said honestly that nobody answered
    answered_at = models.DateTimeField(null=True, blank=True)
    accepted_on = models.DateField(null=True, blank=True)
    refused_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    met_on = models.DateField(null=True, blank=True)
    met_with = models.CharField(max_length=200, blank=True)
    arrived_on = models.DateField(null=True, blank=True)
    feedback_due_on = models.DateField(null=True, blank=True)
    feedback_on = models.DateField(null=True, blank=True)
    feedback = models.TextField(blank=True)
    returned_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    objects = HandoverQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_on__isnull=True) | Q(consent_on__isnull=False, consent_on__lte=F("sent_on")),
                name="handover_no_sending_without_consent",
            ),
            models.CheckConstraint(
                condition=Q(accepted_on__isnull=True, refused_on__isnull=True)
                | Q(sent_on__isnull=False, accepted_on__isnull=True)
                | Q(sent_on__isnull=False, refused_on__isnull=True),
                name="handover_answered_one_way_after_sending",
            ),
            models.CheckConstraint(
                condition=Q(met_on__isnull=True, arrived_on__isnull=True, feedback_on__isnull=True)
                | Q(accepted_on__isnull=False),
                name="handover_meets_after_acceptance",
            ),
            models.CheckConstraint(condition=Q(urgent=False) | ~Q(urgent_reason=""), name="handover_urgent_has_reason"),
            models.CheckConstraint(
                condition=Q(refusal_kind="") | Q(refused_on__isnull=False), name="handover_refusal_kind_when_refused"
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "state", "answer_due_on"], name="handover_by_state"),
            models.Index(fields=["organisation", "feedback_due_on"], name="handover_by_feedback_due"),
            # All that figures ask of years of handovers stands in the index itself; the rows are wide.
            models.Index(fields=["organisation", "sent_on", "case", *DAYS, "urgent", "id"], name="handover_by_sent"),
        ]

    class Privacy:
        personal = ("shared", "met_with", "reason", "urgent_reason", "meeting_place")
        sensitive = ("question", "message", "parts", "feedback")
        plain = (
            *("state", "urgent", "urgent_kind", "responsible_until", "meeting_at"),
            *("consent_on", "sent_on", "answer_due_on", "mailed_at", "opened_at", "asked_on"),
            *("unanswered_on", "answered_at", "accepted_on", "refused_on", "withdrawn_on", "met_on", "arrived_on"),
            *("feedback_due_on", "feedback_on", "returned_on", "closed_on", "refusal_kind"),
            *("round_on", "round_due_on", "back_with_us_on"),
        )

    def __str__(self):
        return f"{self.partner} · {self.get_state_display()}"

    def get_absolute_url(self):
        return reverse("cases:handover-show", args=[self.ref])


class HandoverStep(Owned):
    """One move of a handover; rows are only added."""

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=Handover.State.choices)
    on = models.DateField()
    at = models.DateTimeField(default=now, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by_name = models.CharField(max_length=120)  # "Nina", or the partner for a link
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["at", "pk"]

    class Privacy:
        personal = ("by_name", "note")
        sensitive = ()
        plain = ("state", "on", "at")

    def __str__(self):
        return f"{self.get_state_display()} {self.on}"
