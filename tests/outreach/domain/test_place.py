"""A place is there once, can be closed, and lends its area to what happened there."""

import pytest

from mentoraat.models import AuditEvent
from mentoraat.states import Refused
from outreach.domain import place as places
from outreach.models import Place
from tests import make

pytestmark = pytest.mark.django_db


def recorded(verb, thing):
    return AuditEvent.objects.filter(verb=verb, thing_id=thing.pk).exists()


def test_add_makes_a_place_once_whatever_the_capitals(mentor):
    first = places.add(name=" Zuidplein ", by=mentor)

    assert places.add(name="zuidplein", by=mentor) == first
    assert Place.objects.get().name == "Zuidplein" and recorded("place.added", first)


def test_add_opens_a_closed_place_again(mentor, administrator):
    place = places.close(places.add(name="Zuidplein", by=administrator), by=administrator)

    assert places.add(name="Zuidplein", by=mentor).active
    assert recorded("place.closed", place) and recorded("place.reopened", place)


def test_add_without_a_name_is_refused(mentor):
    with pytest.raises(Refused):
        places.add(name="  ", by=mentor)


def test_add_leaves_the_place_of_another_organisation_alone(mentor, outsider):
    assert places.add(name="Zuidplein", by=mentor) != places.add(name="Zuidplein", by=outsider)


def test_settle_gives_contacts_without_area_the_area(mentor, administrator, organisation):
    place = places.add(name="Maashaven", by=mentor)
    contact = make.contact(mentor, place=place)

    places.settle(place, area=make.area(organisation), by=administrator)

    contact.refresh_from_db()
    assert contact.area == make.area(organisation) and recorded("place.settled", place)
