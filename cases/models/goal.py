"""Goals: what a youth wants to reach, in own words, and the steps towards it."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned


class GoalQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The goals of the youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def open(self):
        """Goals that are still worked on."""
        return self.filter(state=Goal.State.OPEN)


class Goal(Owned, Addressed):
    """One goal; it ends reached, or let go with a reason."""

    class State(models.TextChoices):
        OPEN = "open", _("bezig")
        REACHED = "reached", _("gehaald")
        LET_GO = "let_go", _("losgelaten")

    MOVES = {
        State.OPEN: frozenset({State.REACHED, State.LET_GO}),
        State.REACHED: frozenset({State.OPEN}),
        State.LET_GO: frozenset({State.OPEN}),
    }

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="goals")
    what = models.CharField(max_length=200)
    by_when = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    set_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=200, blank=True)  # why it was let go

    objects = GoalQuerySet.as_manager()

    class Meta:
        ordering = ["set_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", ended_on__isnull=True) | Q(~Q(state="open"), ended_on__isnull=False),
                name="goal_ended_says_when",
            ),
            models.CheckConstraint(
                condition=Q(~Q(reason=""), state="let_go") | Q(~Q(state="let_go"), reason=""),
                name="goal_let_go_says_why",
            ),
        ]

    class Privacy:
        personal = ("what", "reason")
        sensitive = ()
        plain = ("by_when", "state", "set_on", "ended_on")

    def __str__(self):
        return self.what

    def get_absolute_url(self):
        return reverse("cases:goal-show", args=[self.ref])
