"""What a mentor need not type: where and how, as they did it before."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from mentoraat.periods import today
from outreach.domain import contact as contacts
from outreach.models import Contact, OwnPlace, Place

SHOWN = 4


@dataclass(frozen=True)
class Usual:
    """The last values of today, else those of the last time (then `earlier` is True)."""

    places: object  # every place that can be chosen
    recent: tuple  # the few that are shown as chips
    names: tuple  # of all, as suggestions while typing
    place_ref: str
    place_name: str
    channel: str
    earlier: bool


def of(user):
    """What to fill in beforehand for this person; two questions to the database."""
    places = Place.objects.visible_to(user).active()
    own = Exists(OwnPlace.objects.filter(user=user, place=OuterRef("pk")))
    all_places = {place.pk: place for place in places.annotate(own=own).order_by("-own", "name", "pk")}
    latest = [row for row in contacts.latest(user) if row[0] is None or row[0] in all_places]
    today_first = [row for row in latest if row[2] == today()] or latest
    used = list(dict.fromkeys(pk for pk, _channel, _on in latest if pk))
    recent = [all_places[pk] for pk in used] + [p for p in all_places.values() if p.pk not in used]
    first = next((place for place in all_places.values() if place.own), None)  # who is new begins at an own place
    place = next((all_places[pk] for pk, _channel, _on in today_first if pk), first)
    return Usual(
        places=places,
        recent=tuple(recent[:SHOWN]),
        names=tuple(place.name for place in all_places.values()),
        place_ref=place.ref if place else "",
        place_name=place.name if place else "",
        channel=today_first[0][1] if today_first else Contact.Channel.STREET,
        earlier=bool(today_first and today_first[0][0]) and today_first[0][2] != today(),
    )


def places_with(contact, user):
    """The places that can be chosen, and the contact's own also when it was closed since."""
    return Place.objects.visible_to(user).filter(Q(active=True) | Q(pk=contact.place_id))
