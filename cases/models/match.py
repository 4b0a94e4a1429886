"""A wish and an offer that fit: found, put to the youth, begun, or not now and why."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.step import Step
from cases.models.wish import Wish
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import today
from partners.models import Offer


class MatchQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The matches of the youths that the person may see."""
        return self.filter(wish__youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def alive(self, day):
        """Matches of a wish that is open with an offer that runs on the day."""
        wishes = Wish.objects.open().filter(youth__merged_into__isnull=True)
        return self.filter(wish__in=wishes.values("pk"), offer__in=Offer.objects.running(day).values("pk"))

    def shown(self, day):
        """What stands beside an open wish: what fits and runs on the day, what was proposed, and what begins."""
        mine = self.filter(wish__in=Wish.objects.open().values("pk"))
        fits = Q(state="found", offer__in=Offer.objects.running(day).values("pk"))
        return mine.filter(fits | Q(state__in=("proposed", "started")))


class Match(Owned, Addressed):
    """Once per wish and offer. Why they fit is worked out whenever somebody looks; no score is kept."""

    class State(models.TextChoices):
        FOUND = "found", _("past")
        PROPOSED = "proposed", _("voorgesteld")
        NOT_NOW = "not_now", _("niet nu")
        STARTED = "started", _("gestart")

    MOVES = {
        State.FOUND: frozenset({State.PROPOSED, State.NOT_NOW, State.STARTED}),
        State.PROPOSED: frozenset({State.STARTED, State.NOT_NOW, State.FOUND}),  # found: taken back
        State.NOT_NOW: frozenset({State.FOUND, State.PROPOSED}),
        State.STARTED: frozenset({State.PROPOSED}),  # taken back
    }

    wish = models.ForeignKey(Wish, on_delete=models.CASCADE, related_name="matches")
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="matches")
    state = models.CharField(max_length=8, choices=State.choices, default=State.FOUND)
    found_on = models.DateField(default=today)
    told_round = models.PositiveSmallIntegerField(default=0)  # of which round of the offer the mentor was told
    proposed_at = models.DateTimeField(null=True, blank=True)
    step = models.OneToOneField(Step, null=True, blank=True, on_delete=models.SET_NULL, related_name="match")
    reason = models.CharField(max_length=200, blank=True)  # why not now
    chosen_on = models.DateField(null=True, blank=True)  # the day on which the youth chose it
    starts_on = models.DateField(null=True, blank=True)  # and the first day on which it could begin
    # The deadline to sign up of which the mentor was told, and how many weeks ahead.
    alarm_for = models.DateField(null=True, blank=True)
    alarm_weeks = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = MatchQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["offer", "state"], name="match_by_offer")]
        constraints = [
            models.UniqueConstraint(fields=["wish", "offer"], name="match_once"),
            models.CheckConstraint(
                condition=Q(state="not_now") & ~Q(reason="") | ~Q(state="not_now") & Q(reason=""),
                name="match_not_now_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(state="started", chosen_on__isnull=False, starts_on__isnull=False)
                | ~Q(state="started") & Q(chosen_on__isnull=True, starts_on__isnull=True),
                name="match_started_says_when",
            ),
            models.CheckConstraint(
                condition=~Q(state="proposed") | Q(proposed_at__isnull=False), name="match_proposed_says_when"
            ),
            models.CheckConstraint(
                condition=Q(alarm_for__isnull=True, alarm_weeks__isnull=True)
                | Q(alarm_for__isnull=False, alarm_weeks__isnull=False),
                name="match_alarm_says_for_what",
            ),
        ]

    class Privacy:
        personal = ("reason",)
        sensitive = ()
        plain = (
            *("state", "found_on", "told_round", "proposed_at", "chosen_on", "starts_on"),
            *("alarm_for", "alarm_weeks"),
        )

    def __str__(self):
        return f"{self.wish} · {self.offer}"
