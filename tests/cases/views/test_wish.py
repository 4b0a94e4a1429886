import pytest
from django.urls import reverse

from cases.domain import wish as wishes
from cases.models import Wish


def url(name, row):
    return reverse(f"cases:{name}", args=[row.ref])


def test_wish_is_added_fulfilled_taken_back_and_wiped(youth, mentor, client_of):
    client = client_of(mentor)
    assert client.post(url("wish-create", youth), {"what": "Kok worden"}).status_code == 422
    assert (
        client.post(url("wish-create", youth), {"what": "Kok worden", "kind": "work"}).url == youth.get_absolute_url()
    )

    wish = Wish.objects.get()
    client.post(url("wish-fulfil", wish))
    assert Wish.objects.get().fulfilled_on
    client.post(url("wish-unfulfil", wish))
    assert not Wish.objects.get().fulfilled_on
    client.post(url("wish-remove", wish))
    assert not Wish.objects.exists()


@pytest.mark.parametrize("name", ["wish-fulfil", "wish-unfulfil", "wish-remove"])
def test_wish_of_somebody_else_is_not_there(youth, mentor, other_mentor, outsider, client_of, name):
    wish = wishes.add(youth, what="Kok worden", kind="work", by=mentor)

    for person in (other_mentor, outsider):
        assert client_of(person).post(url(name, wish)).status_code == 404
    assert Wish.objects.exists()


def test_wishes_change_places_rest_and_are_taken_up(youth, mentor, client_of):
    client = client_of(mentor)
    first, second = (wishes.add(youth, what=what, kind="work", by=mentor) for what in ("Kok", "Bakker"))

    assert "Bakker staat nu op plaats 1." in client.post(url("wish-move-up", second), follow=True).content.decode()
    client.post(url("wish-move-down", second))
    assert client.post(url("wish-rest", first), {"reason": ""}).status_code == 422
    page = client.post(url("wish-rest", first), {"reason": "Te ver"}, follow=True).content.decode()
    assert "Te ver" in page and url("wish-take-up", first) in page
    client.post(url("wish-take-up", first))

    assert [wish.what for wish in wishes.of(youth)] == ["Bakker", "Kok"]


def test_second_best_place_leaves_the_first_wish_open_and_says_so(case, youth, mentor, client_of):
    wish = wishes.add(youth, what="Kok worden", kind="work", by=mentor)
    place = {"kind": "work", "detail": "Magazijn", "starts_on": "1-1-2026", "hours_per_week": "20"}
    client_of(mentor).post(url("placement-create", case), place | {"wish": ""})

    page = client_of(mentor).get(youth.get_absolute_url()).content.decode()
    assert "staat nog open, bezig met Magazijn" in page

    client_of(mentor).post(url("placement-create", case), place | {"detail": "Kok", "wish": wish.ref})
    assert Wish.objects.get().fulfilled_on


@pytest.mark.parametrize("name", ["wish-move-up", "wish-move-down", "wish-rest", "wish-take-up"])
def test_new_acts_on_a_wish_of_somebody_else_are_not_there(youth, mentor, other_mentor, outsider, client_of, name):
    wish = wishes.add(youth, what="Kok worden", kind="work", by=mentor)

    for person in (other_mentor, outsider):
        assert client_of(person).post(url(name, wish)).status_code == 404


def test_list_of_open_wishes_is_narrowed_by_kind(youth, mentor, client_of):
    wishes.add(youth, what="Kok worden", kind="work", by=mentor)
    client = client_of(mentor)

    assert "Kok worden" in client.get("/wensen/").content.decode()
    assert "Geen open wens past bij dit filter." in client.get("/wensen/?soort=housing").content.decode()
    assert "Kok worden" in client.get("/wensen/?soort=onzin").content.decode()


def test_list_without_wishes_says_where_to_begin(mentor, client_of):
    assert "Er staat nog geen wens open." in client_of(mentor).get("/wensen/").content.decode()
