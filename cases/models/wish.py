"""What a youth wants; a first wish stays alive after a second-best start."""

from django.db import models
from django.db.models import Q

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned
from partners.models.offer import OfferKind


class WishQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The wishes of the youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def open(self):
        """Wishes that are alive: not fulfilled, not put to rest."""
        return self.filter(fulfilled_on__isnull=True, rested_on__isnull=True)


class Wish(Owned, Addressed):
    """A wish with its place in the youth's own order."""

    Kind = OfferKind  # one list for what is wanted and what is offered
    PLACED = (Kind.LEARNING, Kind.WORK)  # what a place at school or work may come instead of

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="wishes")
    what = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    rank = models.PositiveSmallIntegerField(default=1)
    fulfilled_on = models.DateField(null=True, blank=True)
    rested_on = models.DateField(null=True, blank=True)
    rest_reason = models.CharField(max_length=200, blank=True)  # why the youth put it to rest
    # When an offer was put to the youth again, after a start that was not the first wish (R32).
    offered_again_on = models.DateField(null=True, blank=True)

    objects = WishQuerySet.as_manager()

    class Meta:
        ordering = ["rank", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rested_on__isnull=True, rest_reason="")
                | Q(~Q(rest_reason=""), rested_on__isnull=False, fulfilled_on__isnull=True),
                name="wish_rests_with_a_reason",
            ),
        ]

    class Privacy:
        personal = ("what", "rest_reason")
        sensitive = ()
        plain = ("kind", "rank", "fulfilled_on", "rested_on", "offered_again_on")

    def __str__(self):
        return self.what
