"""A youth who was on their way slides again: seen at a check or told at any moment, with the way back (R9)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.aftercare import AftercareCheck, Certainty, Source
from cases.models.case import Case
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned


class RelapseQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The relapses of the youths that the person may see."""
        return self.filter(case__youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def waiting(self):
        """Nobody has taken it up yet."""
        return self.filter(state=Relapse.State.OPEN)

    def counted(self):
        """All but those that were written down by mistake."""
        return self.exclude(state=Relapse.State.UNDONE)


class Relapse(Owned, Addressed):
    """What went wrong after a closing, who said so, and what came of it. The closing itself stands (G6)."""

    class State(models.TextChoices):
        OPEN = "open", _("wacht op iemand")
        RETURNED = "returned", _("terug in een traject")
        SETTLED = "settled", _("opgelost zonder traject")
        UNDONE = "undone", _("ongedaan gemaakt")

    MOVES = {
        State.OPEN: frozenset({State.RETURNED, State.SETTLED, State.UNDONE}),
        State.RETURNED: frozenset({State.OPEN, State.UNDONE}),  # back within 24 hours
        State.SETTLED: frozenset({State.OPEN}),
        State.UNDONE: frozenset(),
    }

    class Kind(models.TextChoices):
        SCHOOL = "school", _("school gestopt")
        WORK = "work", _("werk kwijt")
        HOME = "home", _("woonplek kwijt")
        MONEY = "money", _("geldzorgen")
        CONTACT = "contact", _("trekt zich terug")
        OTHER = "other", _("iets anders")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="relapses")
    check_done = models.ForeignKey(
        AftercareCheck, null=True, blank=True, on_delete=models.SET_NULL, related_name="relapses"
    )
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    seen_on = models.DateField()
    source = models.CharField(max_length=8, choices=Source.choices)
    certainty = models.CharField(max_length=6, choices=Certainty.choices, blank=True)
    note = models.CharField(max_length=300, blank=True)
    reported_at = models.DateTimeField()
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # Equal to reported_at when reporting and opening the way back was one act.
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_how = models.CharField(max_length=200, blank=True)
    new_case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.SET_NULL, related_name="came_from")
    opened_case = models.BooleanField(default=False)  # the case was opened as the way back; it did not run already
    reminded_at = models.DateTimeField(null=True, blank=True)

    objects = RelapseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(state="open"), name="relapse_one_open_per_case"),
            models.CheckConstraint(
                condition=~Q(state="open") | Q(answered_at__isnull=True), name="relapse_open_has_no_answer"
            ),
            models.CheckConstraint(condition=~Q(state="settled") | ~Q(settled_how=""), name="relapse_settled_says_how"),
        ]
        indexes = [models.Index(fields=["organisation", "state", "seen_on"], name="relapse_by_state")]

    class Privacy:
        personal = ("note", "settled_how")
        sensitive = ("kind",)
        plain = ("state", "seen_on", "source", "certainty", "reported_at", "answered_at", "reminded_at", "opened_case")

    def __str__(self):
        return f"{self.get_kind_display()} · {self.seen_on:%d-%m-%Y}"

    def get_absolute_url(self):
        return reverse("cases:relapse-show", args=[self.ref])
