"""Snel contact by hand, without scripts."""

import pytest
from django.urls import reverse

from outreach.models import Contact
from tests import make

pytestmark = pytest.mark.django_db
NEW = "/contact/nieuw/"


@pytest.fixture
def client(client_of, mentor):
    """Nina's browser."""
    return client_of(mentor)


@pytest.fixture
def sent(client):
    """What the empty form holds, ready to be sent."""
    form = client.get(NEW).context["form"]
    return {"client_key": form["client_key"].value(), "channel": "street", "label": "", "place": ""}


def test_one_button_saves(client, sent, mentor):
    response = client.post(NEW, sent | {"label": "Rode pet", "outcome": "spoken"})

    contact = Contact.objects.get()
    assert (response.status_code, response.url) == (302, NEW)
    assert (contact.label, contact.outcome, contact.mentor) == ("Rode pet", "spoken", mentor)


def test_status_line_tells_time_undo_and_the_way_on(client, sent):
    page = client.post(NEW, sent | {"label": "Rode pet", "outcome": "spoken"}, follow=True)

    contact = Contact.objects.get()
    assert "Opgeslagen om" in page.text and "Naar Rode pet" in page.text
    assert reverse("outreach:contact-undo", args=[contact.ref]) in page.text
    assert page.context["form"]["label"].value() is None


def test_show(client, mentor):
    client.get(make.contact(mentor, label="Rode pet").get_absolute_url())
