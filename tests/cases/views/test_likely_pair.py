"""Misschien dezelfde: pairs with what agrees; two people stay two people."""

import pytest

from cases.domain import likely_pair
from cases.models import LikelyPair
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor):
    """Anouk Riemers and Anouk Riemens, of one birth date."""
    first = make.youth(known_by=mentor, first_name="Anouk", infix="", surname="Riemers")
    second = make.youth(known_by=mentor, first_name="Anouk", infix="", surname="Riemens")
    likely_pair.note(second, by=mentor)
    return LikelyPair.objects.get(first=first, second=second)


def test_list_tells_what_agrees(client_of, coordinator, pair):
    page = client_of(coordinator).get("/misschien-dezelfde/").content.decode()

    assert "Anouk Riemers" in page
    assert "Anouk Riemens" in page
    assert "zelfde geboortedatum, achternaam lijkt, zelfde roepnaam" in page


def test_empty_list_says_so(client_of, coordinator):
    assert "Niemand lijkt op elkaar" in client_of(coordinator).get("/misschien-dezelfde/").content.decode()


def test_mentor_sees_pairs_of_whom_they_see_both(client_of, mentor, other_mentor, pair):
    make.know(pair.first, other_mentor)

    assert "Riemers" in client_of(mentor).get("/misschien-dezelfde/").content.decode()
    assert "Riemers" not in client_of(other_mentor).get("/misschien-dezelfde/").content.decode()
    assert client_of(other_mentor).post(f"/misschien-dezelfde/{pair.ref}/twee-mensen/").status_code == 404


def test_two_people_leave_the_list_and_can_be_asked_about_again(client_of, coordinator, pair):
    client = client_of(coordinator)

    client.post(f"/misschien-dezelfde/{pair.ref}/twee-mensen/")
    page = client.get("/misschien-dezelfde/").content.decode()
    client.post(f"/misschien-dezelfde/{pair.ref}/weer-vragen/")

    assert "Onthouden" in page
    assert f"/misschien-dezelfde/{pair.ref}/weer-vragen/" in page
    assert LikelyPair.objects.asked().get() == pair


def test_two_people_can_be_said_side_by_side(client_of, mentor, pair):
    client = client_of(mentor)

    answer = client.post(f"/jongeren/{pair.first.ref}/twee-mensen/", {"met": pair.second.ref})

    assert answer.url == pair.first.get_absolute_url()
    assert not LikelyPair.objects.asked().exists()


def test_foreign_youth_is_never_told_apart(client_of, outsider, mentor, pair):
    theirs = make.youth(known_by=outsider)

    assert client_of(outsider).post(f"/jongeren/{pair.first.ref}/twee-mensen/").status_code == 404
    client_of(mentor).post(f"/jongeren/{pair.first.ref}/twee-mensen/", {"met": theirs.ref})
    assert LikelyPair.objects.asked().get() == pair


def test_list_asks_as_little_for_three_pairs_as_for_one(client_of, coordinator, pair, django_assert_num_queries):
    client = client_of(coordinator)
    client.get("/misschien-dezelfde/")
    with django_assert_num_queries(8):
        client.get("/misschien-dezelfde/")
    for phone in ("+31612345678", "+31687654321"):
        _one, two = (make.youth(organisation=coordinator.organisation, phone=phone, birth_date=None) for _ in "12")
        likely_pair.note(two, by=None)
    assert LikelyPair.objects.count() >= 3
    with django_assert_num_queries(8):
        client.get("/misschien-dezelfde/")
