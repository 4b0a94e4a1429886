"""Named spots where youths are met."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.models import Area
from mentoraat.states import Refused
from outreach.models import Contact, Place


@transaction.atomic
def add(*, name, area=None, by):
    """A new place; a name that is there already gives that place back, also when it was closed."""
    name = " ".join(name.split())
    if not name:
        raise Refused(_("Vul de naam van de plek in."), field="name")
    found = Place.objects.filter(organisation_id=by.access.organisation_id, name__iexact=name)
    place = (found.filter(area=area).first() if area else None) or found.order_by("-active", "pk").first()
    if place:
        return reopen(place, by=by)
    place = Place.objects.create(organisation_id=by.access.organisation_id, name=name, area=area)
    audit.record("place.added", place, by=by)
    return place


@transaction.atomic
def settle(place, *, area, by):
    """Say in which area a place lies; contacts there that had no area yet get it too."""
    place.area = area
    place.save(update_fields=["area", "updated"])
    Contact.objects.filter(place=place, area__isnull=True).update(area=area)
    audit.record("place.settled", place, fields=["area"], by=by)
    return place


@transaction.atomic
def close(place, *, by):
    """Nobody can choose the place any more; contacts that were there keep it."""
    return _switch(place, active=False, verb="place.closed", by=by)


@transaction.atomic
def reopen(place, *, by):
    """The place can be chosen again."""
    return _switch(place, active=True, verb="place.reopened", by=by)


def _switch(place, *, active, verb, by):
    if place.active != active:
        place.active = active
        place.save(update_fields=["active", "updated"])
        audit.record(verb, place, fields=["active"], by=by)
    return place


def areas(user):
    """The areas in which a place can lie."""
    return Area.objects.filter(organisation_id=user.access.organisation_id, active=True)


def open_places(user, activity=None):
    """The places that can be chosen, by name; that of the activity also when it was closed since."""
    own = Q(pk=activity.place_id) if activity else Q(pk__in=[])
    return Place.objects.visible_to(user).filter(Q(active=True) | own).order_by("name")


def all_places(user):
    """Every place of the organisation, open ones first."""
    return list(Place.objects.visible_to(user).select_related("area").order_by("-active", "name"))
