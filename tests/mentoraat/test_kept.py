"""A session that ends while somebody types loses nothing, and shows it to nobody else (J14)."""

import html
import re
import uuid

import pytest
from django.core.cache import cache
from django.test import Client

from outreach.models import Contact
from tests import make

NOTE = "Wil graag leren koken & later een eigen zaak."


@pytest.fixture
def typing(mentor, time_machine):
    """Nina, signed in, whose session ends while she writes; returns her browser and what she posts too late."""
    cache.clear()
    for person in (mentor,):
        person.set_password(make.PASSWORD)
        person.save()
    time_machine.move_to("2026-11-20 10:00 +01:00", tick=True)
    browser = Client()
    sign_in(browser, mentor)
    browser.get("/contact/nieuw/")
    time_machine.shift(16 * 60)
    posted = {"label": "Rode pet", "channel": "street", "outcome": "spoken", "note": NOTE, "client_key": uuid.uuid4()}
    return browser, posted


def sign_in(browser, person, **more):
    """By e-mail and password."""
    return browser.post("/inloggen/", {"login": person.email, "password": make.PASSWORD} | more, follow=True)


def test_post_after_the_end_waits_for_the_same_person(typing, mentor):
    browser, posted = typing

    refused = browser.post("/contact/nieuw/", posted)
    page = sign_in(browser, mentor, next="/contact/nieuw/").content.decode()
    fields = {
        name: html.unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page)
    }
    browser.post("/contact/nieuw/", fields)

    assert refused.url == "/inloggen/?next=/contact/nieuw/"
    assert "Alles wat je schreef is er nog" in page
    assert Contact.objects.get().note == NOTE
    assert "Alles wat je schreef is er nog" not in browser.get("/contact/nieuw/").content.decode()


def test_somebody_else_at_the_same_laptop_sees_nothing(typing, other_mentor):
    browser, posted = typing
    other_mentor.set_password(make.PASSWORD)
    other_mentor.save()

    browser.post("/contact/nieuw/", posted)
    page = sign_in(browser, other_mentor, next="/contact/nieuw/").content.decode()

    assert "koken" not in page
    assert "koken" not in str(dict(browser.session))


def test_person_may_forget_it(typing, mentor):
    browser, posted = typing
    browser.post("/contact/nieuw/", posted)
    sign_in(browser, mentor, next="/contact/nieuw/")

    browser.post("/stond-klaar/vergeten/")

    assert "koken" not in browser.get("/contact/nieuw/").content.decode()
    assert not Contact.objects.exists()


def test_post_of_a_stranger_is_not_kept(db):
    browser = Client()

    browser.post("/contact/nieuw/", {"note": NOTE})

    assert "kept" not in browser.session
