"""Reach: contacts, and the persons with whom there was a two-way contact (I1)."""

from collections import Counter

from django.db.models import Case as Switch
from django.db.models import Count, Exists, IntegerField, Max, Min, OuterRef, Q, Sum, When
from django.db.models.functions import Coalesce

from outreach.models import Contact
from reports.domain.indicators import ever_reached
from reports.domain.register_codes import CHANNEL, dutch

TWO_WAY = Q(outcome__in=Contact.TWO_WAY)
NAMELESS = TWO_WAY & Q(named=False)  # in this order: whether somebody is named has to be looked up
BEFORE, AGAIN, NEW = range(3)  # when somebody was met: not in the period, in it, and for the first time ever
_SEEN = {BEFORE: (), AGAIN: ("now",), NEW: ("now", "new")}
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
    """Everybody reached, and when; where they stand is told of the whole organisation only."""
    states = ever_reached.states(scope) if scope.is_whole else {}
    persons = Counter()
    for youth, seen in reached(scope).values_list("youth", "seen"):
        persons.update(("ever", *_SEEN[seen], states.get(youth, ever_reached.CONTACT_ONLY)))
    return persons


def contacts(scope):
    """The contacts of the period, each with whether a youth is named."""
    named = Exists(Contact.youths.through.objects.filter(contact=OuterRef("pk")))
    return scope.contacts().filter(on__range=(scope.start, scope.end)).annotate(named=named)


def reached(scope):
    """Pairs of a youth who was ever reached and `seen`: NEW or AGAIN in the period, here, else BEFORE."""
    here = Q(contact__area=scope.area) if scope.area else Q()
    last = Max("contact__on", filter=here)
    seen = Switch(
        When(Q(first__gte=scope.start, last__gte=scope.start), then=NEW),
        When(last__gte=scope.start, then=AGAIN),
        default=BEFORE,
        output_field=IntegerField(),
    )
    found = scope.two_way_meetings().order_by().values("youth").annotate(first=Min("contact__on"), last=last)
    return found.annotate(seen=seen)
