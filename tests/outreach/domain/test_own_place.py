"""Where a mentor goes stands first."""

import pytest

from mentoraat.models import AuditEvent
from mentoraat.states import Refused
from outreach.domain import own_place, prefill
from outreach.models import OwnPlace, Place
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def places(organisation):
    return [make.place(organisation, name) for name in ("Afrikaanderplein", "Slinge", "Zuidplein")]


def test_choice_is_kept_as_it_is_and_nothing_else(places, mentor, other_mentor):
    own_place.choose(chosen=places[:2], by=mentor)
    own_place.choose(chosen=places[1:], new_place="Nieuw plein", by=mentor)

    assert [place.name for place in own_place.of(mentor)] == ["Nieuw plein", "Slinge", "Zuidplein"]
    assert not own_place.of(other_mentor)
    assert AuditEvent.objects.filter(verb="own_place.chosen").count() == 2


def test_no_place_at_all_is_refused(mentor):
    with pytest.raises(Refused) as refusal:
        own_place.choose(chosen=[], by=mentor)

    assert refusal.value.field == "chosen" and not OwnPlace.objects.exists()


def test_own_places_come_first_for_who_is_new(places, mentor):
    own_place.choose(chosen=[places[2]], by=mentor)

    usual = prefill.of(mentor)

    assert (usual.place_name, usual.earlier) == ("Zuidplein", False)
    assert usual.recent[0] == places[2]


def test_where_one_was_today_goes_before_an_own_place(places, mentor):
    own_place.choose(chosen=[places[2]], by=mentor)
    make.contact(mentor, place=places[0])

    usual = prefill.of(mentor)

    assert usual.place_name == "Afrikaanderplein"
    assert [place.name for place in usual.recent] == ["Afrikaanderplein", "Zuidplein", "Slinge"]


def test_own_place_that_was_closed_is_not_offered(places, mentor):
    own_place.choose(chosen=[places[2]], by=mentor)
    Place.objects.filter(pk=places[2].pk).update(active=False)

    assert prefill.of(mentor).place_name == ""
