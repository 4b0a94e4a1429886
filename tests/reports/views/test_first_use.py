"""Somebody new is shown the way, until it is done or put away."""

import pytest
from allauth.mfa.models import Authenticator

from mentoraat.domain import user
from outreach.domain import own_place
from outreach.models import Contact
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def jay(coordinator):
    coordinator.phone = "0612345678"
    coordinator.save()
    return user.invite(name="Jay Dekker", email="jay@example.org", by=coordinator)


@pytest.fixture
def client(jay, client_of):
    return client_of(type(jay).objects.get(pk=jay.pk))


def test_new_mentor_sees_four_steps_and_whom_to_call(client):
    page = client.get("/vandaag/").text

    assert "Welkom Jay. In 5 minuten op weg:" in page and "Wil" in page and "06 12345678" in page
    assert page.count("(gedaan)") == 0


def test_who_was_here_before_sees_none(client_of, mentor):
    assert "op weg" not in client_of(mentor).get("/vandaag/").text


def test_steps_are_done_by_doing_and_then_the_block_is_gone(client, jay, organisation):
    place = make.place(organisation)
    Authenticator.objects.create(user=jay, type="totp", data={})
    own_place.choose(chosen=[place], by=jay)
    client.post("/contact/nieuw/", trial_of(client, organisation))
    assert client.get("/vandaag/").text.count("(gedaan)") == 3

    client.post("/op-weg/beginscherm/")

    assert "op weg" not in client.get("/vandaag/").text


def trial_of(client, organisation):
    page = client.get("/contact/nieuw/?proef=1")
    assert "Proef: probeer maar wat." in page.text
    form = page.context["form"]
    return {"client_key": form["client_key"].value(), "trial": "True", "channel": "street", "outcome": "spoken"}


def test_trial_counts_nowhere_and_stays_one(client, jay, organisation):
    page = client.post("/contact/nieuw/", trial_of(client, organisation), follow=True)

    row = Contact.objects.get()
    assert "Dit was een proef: het telt niet mee." in page.text
    assert row.trial and row.undone_at and not Contact.objects.kept().exists()
    assert client.post(f"/contacten/{row.ref}/bewaren/").status_code == 409


def test_block_is_put_away(client):
    client.post("/op-weg/klaar/")

    assert "op weg" not in client.get("/vandaag/").text
