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
