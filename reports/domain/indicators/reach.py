"""Reach: contacts, and the persons with whom there was a two-way contact (I1)."""

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, Sum
from django.db.models.functions import Coalesce

from outreach.models import Contact
from reports.domain.indicators import ever_reached
from reports.domain.register_codes import CHANNEL, dutch

TWO_WAY = Q(outcome__in=Contact.TWO_WAY)
NAMELESS = Q(outcome__in=Contact.TWO_WAY, named=False)
_CHANNEL = dutch(CHANNEL)


def figures(scope):
    """Return the reach, and beside it the persons ever reached until the end: how many, and in which state (I25)."""
    channels = list(
        contacts(scope)
        .values("channel")
        .annotate(
            two_way=Count("pk", filter=TWO_WAY),
            other=Count("pk", filter=~TWO_WAY),
            nameless=Sum(Coalesce("people", 1), filter=NAMELESS),
        )
        .order_by("channel")
    )
    persons = _persons(scope)
    return {
        "I1_youths_reached": persons["now"],
        "first_time": persons["new"],
        "two_way_contacts": sum(row["two_way"] for row in channels),
        "other_contacts": sum(row["other"] for row in channels),
        "anonymous_people_spoken_to": sum(row["nameless"] or 0 for row in channels),
        "two_way_by_channel": {_CHANNEL[row["channel"]]: row["two_way"] for row in channels if row["two_way"]},
    }, persons


def _persons(scope):
    """Everybody reached is counted in one pass; where they stand is told of the whole organisation only."""
    found, states = reached(scope), {}
    if scope.is_whole:
        found, states = found.annotate(state=ever_reached.state(scope, "youth")), ever_reached.PER_STATE
    return found.aggregate(
        ever=Count("youth"),
        now=Count("youth", filter=Q(last__gte=scope.start)),
        new=Count("youth", filter=Q(first__gte=scope.start, last__gte=scope.start)),
        **states,
    )


def contacts(scope):
    """The contacts of the period, each with whether a youth is named."""
    named = Exists(Contact.youths.through.objects.filter(contact=OuterRef("pk")))
    return scope.contacts().filter(on__range=(scope.start, scope.end)).annotate(named=named)


def reached(scope):
    """Per youth the day of the first two-way contact ever, and of the last one here."""
    here = Q(contact__area=scope.area) if scope.area else Q()
    return (
        scope.two_way_meetings()
        .values("youth")
        .annotate(first=Min("contact__on"), last=Max("contact__on", filter=here))
        .order_by()
    )
