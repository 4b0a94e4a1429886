"""A referral: somebody tells us of a youth, or a youth asks for a mentor. The file begins at taking it up."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField

from cases.access import youths_of
from cases.models.case import Case, Inflow
from cases.models.youth import Youth
from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import today


class ReferralQuerySet(models.QuerySet):
    def visible_to(self, user):
        """For who receives referrals: those of the organisation. For who guides: those of the youths they see."""
        if can(user, Permission.RECEIVE_REFERRALS):
            return self.filter(organisation_id=user.access.organisation_id)
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def waiting(self):
        """Without an answer, and the answer is ours to give."""
        return self.filter(state=Referral.State.NEW)


class Referral(Owned, Addressed):
    """Who refers whom, what for, and what we did with it. Without the youth's agreement nothing about them is kept."""

    class State(models.TextChoices):
        NEW = "new", _("nieuw")
        ASKED = "asked", _("meer gevraagd")
        TAKEN_UP = "taken_up", _("opgepakt")
        DECLINED = "declined", _("niet bij ons")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    MOVES = {
        State.NEW: frozenset({State.ASKED, State.TAKEN_UP, State.DECLINED, State.WITHDRAWN}),
        State.ASKED: frozenset({State.NEW, State.TAKEN_UP, State.DECLINED, State.WITHDRAWN}),
        State.TAKEN_UP: frozenset({State.NEW}),  # only to take a slip back
        State.DECLINED: frozenset({State.NEW}),
        State.WITHDRAWN: frozenset(),
    }

    class Reason(models.TextChoices):
        """Why it is not for us."""

        FULL = "full", _("we hebben nu geen plek")
        OTHER = "other_help", _("andere hulp past beter")
        TARGET = "target", _("leeftijd of gebied past niet")
        NOT_WANTED = "not_wanted", _("de jongere wil niet")
        NOT_REACHED = "not_reached", _("niet te bereiken")
        ELSEWHERE = "elsewhere", _("iets anders")

    source = models.CharField(max_length=20, choices=Inflow.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.NEW)
    # Who refers; of a youth who asks for a mentor, nothing.
    by_name = models.CharField(max_length=120, blank=True)
    by_organisation = models.CharField(max_length=120, blank=True)
    by_phone = PhoneNumberField(blank=True)
    by_email = models.EmailField(blank=True)
    partner = models.ForeignKey(
        "partners.Partner", null=True, blank=True, on_delete=models.SET_NULL, related_name="referrals"
    )
    wants_news = models.BooleanField(default=False)
    # About whom: only with their agreement.
    agreed = models.BooleanField(default=False)
    name = models.CharField(max_length=60, blank=True)
    about_age = models.PositiveSmallIntegerField(null=True, blank=True)
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    reach = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    received_on = models.DateField()
    due_on = models.DateField()  # by when we answer
    overdue_told_at = models.DateTimeField(null=True, blank=True)
    first_answer_on = models.DateField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField(max_length=12, choices=Reason.choices, blank=True)
    pointed_to = models.CharField(max_length=200, blank=True)
    youth = models.ForeignKey(Youth, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals")
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals")
    opened_case = models.BooleanField(default=False)  # the case was begun by taking this up
    link = models.OneToOneField(
        "partners.PublicLink", null=True, blank=True, on_delete=models.SET_NULL, related_name="referral"
    )
    # Another organisation in this installation hands over: theirs, and what of it is ours since we took it up.
    handover = models.OneToOneField(
        "cases.Handover", null=True, blank=True, on_delete=models.PROTECT, related_name="referral"
    )
    shared = models.JSONField(default=dict, blank=True)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed=True) | Q(name="", about_age=None, area=None, reach="", text="", shared={}),
                name="referral_without_agreement_holds_no_youth",
            ),
            models.CheckConstraint(
                condition=Q(state="taken_up", youth__isnull=False, case__isnull=False) | ~Q(state="taken_up"),
                name="referral_taken_up_has_case",
            ),
            models.CheckConstraint(
                condition=Q(state="declined") & ~Q(reason="") | ~Q(state="declined") & Q(reason=""),
                name="referral_declined_has_reason",
            ),
        ]
        indexes = [models.Index(fields=["organisation", "state", "received_on"], name="referral_by_state")]

    class Privacy:
        personal = ("by_name", "by_organisation", "by_phone", "by_email", "name", "about_age", "reach", "pointed_to")
        sensitive = ("text", "shared")
        plain = (
            *("source", "state", "wants_news", "agreed", "received_on", "due_on", "overdue_told_at", "reason"),
            *("first_answer_on", "settled_at", "opened_case"),
        )

    def __str__(self):
        return f"{self.get_source_display()} · {self.received_on}"

    def get_absolute_url(self):
        return reverse("cases:referral-show", args=[self.ref])

    @property
    def open(self):
        """Whether it still waits for what we do with it."""
        return self.state in (self.State.NEW, self.State.ASKED)

    @property
    def late(self):
        """Whether our answer is overdue; while we wait for theirs it is not."""
        return self.state == self.State.NEW and self.due_on < today()


class ReferralMessage(Owned):
    """What is said between the referrer and us. Rows are only added."""

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="messages")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by_name = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    complaint = models.BooleanField(default=False)  # passed on as a complaint; what it says is kept there alone

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(complaint=True, text="") | Q(complaint=False) & ~Q(text=""),
                name="referralmessage_complaint_is_kept_apart",
            ),
        ]

    class Privacy:
        personal = ("by_name",)
        sensitive = ("text",)
        plain = ("complaint",)

    def __str__(self):
        return f"{self.referral_id} · {self.by_name}"


class ReferralNews(Owned):
    """What we tell the referrer of how it goes: asked once per moment, given if the youth agrees."""

    class Moment(models.TextChoices):
        EARLY = "early", _("na 14 dagen")
        CLOSING = "closing", _("bij het afronden")

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="news")
    moment = models.CharField(max_length=7, choices=Moment.choices)
    due_on = models.DateField()
    asked_on = models.DateField(null=True, blank=True)
    given_on = models.DateField(null=True, blank=True)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    agreed = models.BooleanField(default=False)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["referral", "moment"], name="referralnews_once"),
            models.CheckConstraint(
                condition=Q(given_on__isnull=True, text="") | Q(~Q(text=""), given_on__isnull=False, agreed=True),
                name="referralnews_given_with_agreement",
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ("text",)
        plain = ("moment", "due_on", "asked_on", "given_on", "agreed")

    def __str__(self):
        return f"{self.referral_id} · {self.moment}"
