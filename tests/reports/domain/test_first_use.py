"""What still helps somebody new: read from what they did."""

import pytest
from allauth.mfa.models import Authenticator

from mentoraat.domain import first_use as days
from outreach.domain import own_place
from reports.domain import first_use
from tests import make

pytestmark = pytest.mark.django_db


def test_steps_follow_what_was_done(mentor, coordinator, organisation, django_assert_num_queries):
    days.begin(mentor, by=coordinator)
    Authenticator.objects.create(user=mentor, type="totp", data={})
    own_place.choose(chosen=[make.place(organisation)], by=mentor)

    with django_assert_num_queries(1):
        way = first_use.of(mentor)

    assert [step["done"] for step in way.steps] == [True, True, False, False]
    assert (way.name, way.asks) == ("Nina", coordinator)


def test_codes_for_a_rainy_day_alone_secure_nothing(mentor, coordinator):
    days.begin(mentor, by=coordinator)
    Authenticator.objects.create(user=mentor, type="recovery_codes", data={})

    assert not first_use.of(mentor).steps[0]["done"]


def test_who_was_here_before_has_no_way_to_go(mentor):
    assert first_use.of(mentor) is None
