import pytest
from django.urls import reverse

from cases.domain import strength
from cases.models import Strength


def url(name, row):
    return reverse(f"cases:strength-{name}", args=[row.ref])


def test_strength_is_named_shown_and_wiped(youth, mentor, client_of):
    client = client_of(mentor)
    assert client.post(url("create", youth), {"what": " "}).status_code == 422

    page = client.post(url("create", youth), {"what": "Koken"}, follow=True)
    assert "Koken" in page.content.decode()

    client.post(url("remove", Strength.objects.get()))
    assert not Strength.objects.exists()


def test_same_strength_twice_says_so_at_the_field(youth, mentor, client_of):
    strength.name(youth, what="Koken", by=mentor)

    page = client_of(mentor).post(url("create", youth), {"what": "koken"})

    assert page.status_code == 422
    assert "Dit staat er al." in page.content.decode()


@pytest.mark.parametrize("who", ["other_mentor", "outsider"])
def test_strength_of_somebody_else_is_not_there(youth, mentor, client_of, who, request):
    row = strength.name(youth, what="Koken", by=mentor)
    stranger = client_of(request.getfixturevalue(who))

    assert stranger.post(url("remove", row)).status_code == 404
    assert stranger.post(url("create", youth), {"what": "x"}).status_code == 404
