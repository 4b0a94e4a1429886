"""Reach: contacts, and the persons with whom there was a two-way contact (I1)."""

from dataclasses import dataclass

from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from cases.models import Youth
from outreach.models import Contact
from reports.domain.register_codes import CHANNEL, dutch

TWO_WAY = Q(outcome__in=Contact.TWO_WAY)
NAMELESS = TWO_WAY & Q(named=False)
_CHANNEL = dutch(CHANNEL)


@dataclass(frozen=True)
class Persons:
    """How many persons: ever reached until the end, reached here in the period, and of those for the first time."""

    ever: int
    here: int
    new: int


def figures(scope, persons):
    """Return the contacts of the period, and the persons reached in it. One query."""
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
    return {
        "I1_youths_reached": persons.here,
        "first_time": persons.new,
        "two_way_contacts": sum(row["two_way"] for row in channels),
        "other_contacts": sum(row["other"] for row in channels),
        "anonymous_people_spoken_to": sum(row["nameless"] or 0 for row in channels),
        "two_way_by_channel": {_CHANNEL[row["channel"]]: row["two_way"] for row in channels if row["two_way"]},
    }


def contacts(scope):
    """The contacts of the period."""
    return scope.contacts().filter(on__range=(scope.start, scope.end))


def persons(scope):
    """Count them. One query."""
    here, new = _here(scope), first_time(scope)
    # In the whole organisation nothing more has to be looked up: one's first day was a day here.
    counts = {"here": here, "new": new if scope.is_whole else new & here}
    counts = {name: Count("pk", filter=found) for name, found in counts.items()}
    return Persons(**ever(scope).aggregate(ever=Count("pk"), **counts))


def ever(scope):
    """The youths who were ever reached until the end, anywhere in the organisation."""
    return Youth.objects.filter(organisation=scope.organisation, reached_on__lte=scope.end)


def reached(scope):
    """The youths who were reached in the period, here."""
    return ever(scope).filter(_here(scope))


def first_time(scope):
    """That a youth was not reached before the period, here or anywhere else."""
    return Q(reached_on__gte=scope.start)


def _here(scope):
    meetings = scope.two_way_meetings().filter(Q(contact__area=scope.area) if scope.area else Q())
    return Q(pk__in=meetings.values("youth"))
