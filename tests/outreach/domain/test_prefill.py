"""Where and how are filled in as they were today, or else the last time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from outreach.domain import prefill
from tests import make

pytestmark = pytest.mark.django_db


def test_first_contact_ever_is_on_the_street_and_nowhere_yet(mentor):
    usual = prefill.of(mentor)

    assert (usual.place_ref, usual.channel, usual.earlier) == ("", "street", False)


def test_last_value_of_today_wins(mentor, organisation):
    now = timezone.now()
    make.contact(mentor, place=make.place(organisation, "Maashaven"), at=now - timedelta(minutes=9), channel="phone")
    make.contact(mentor, place=make.place(organisation, "Zuidplein"), at=now - timedelta(minutes=5), channel="app")

    usual = prefill.of(mentor)

    assert (usual.place_name, usual.channel, usual.earlier) == ("Zuidplein", "app", False)
    assert [place.name for place in usual.recent] == ["Zuidplein", "Maashaven"]


def test_value_of_an_earlier_day_says_so(mentor, organisation):
    make.contact(mentor, place=make.place(organisation), at=timezone.now() - timedelta(days=2))

    assert prefill.of(mentor).place_name == "Zuidplein" and prefill.of(mentor).earlier


def test_colleagues_undone_contacts_and_closed_places_do_not_count(mentor, other_mentor, organisation):
    make.contact(other_mentor, place=make.place(organisation, "Van Marc"))
    make.contact(mentor, place=make.place(organisation, "Slip"), undone_at=timezone.now())
    closed = make.place(organisation, "Dicht")
    make.contact(mentor, place=closed)
    type(closed).objects.filter(pk=closed.pk).update(active=False)

    usual = prefill.of(mentor)

    assert usual.place_ref == "" and "Dicht" not in usual.names


def test_prefill_asks_two_questions(mentor, organisation, django_assert_num_queries):
    make.contact(mentor, place=make.place(organisation))
    assert mentor.access.permissions

    with django_assert_num_queries(2):
        prefill.of(mentor)
