"""Where a mentor goes; the contact form offers these first."""

from django.db import transaction
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.states import Refused
from outreach.domain import place as places
from outreach.models import OwnPlace, Place


@transaction.atomic
def choose(*, chosen, new_place="", by):
    """These places and no others; a new one joins the list of the organisation."""
    wanted = {place.pk for place in chosen}
    if new_place.strip():
        wanted.add(places.add(name=new_place, by=by).pk)
    if not wanted:
        raise Refused(_("Kies minstens één plek, of typ een nieuwe."), field="chosen")
    OwnPlace.objects.filter(user=by).exclude(place__in=wanted).delete()
    rows = [OwnPlace(organisation_id=by.access.organisation_id, user=by, place_id=pk) for pk in sorted(wanted)]
    OwnPlace.objects.bulk_create(rows, ignore_conflicts=True)
    audit.record("own_place.chosen", by, by=by)
    return wanted


def of(user):
    """The places of this person, by name."""
    return Place.objects.visible_to(user).filter(pk__in=OwnPlace.objects.filter(user=user).values("place"))
