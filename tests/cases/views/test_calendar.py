import re

from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from cases.models import CalendarFeed
from tests import make


def fresh(client):
    """The address as the page shows it, once."""
    page = client.post(reverse("cases:calendar-renew")).content.decode()
    return re.search(r"/agenda/[\w-]+/mentoraat\.ics", page)[0]


def test_address_is_shown_once(mentor, client_of):
    client = client_of(mentor)
    assert "Adres maken" in client.get(reverse("cases:calendar-show")).content.decode()

    address = fresh(client)

    again = client.get(reverse("cases:calendar-show")).content.decode()
    assert address not in again
    assert "Nieuw adres maken" in again


def test_calendar_app_reads_it_without_a_session(youth, mentor, client_of):
    make.appointment(youth, mentor)
    address = fresh(client_of(mentor))

    answer = Client().get(address)

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert len(Calendar.from_ical(answer.content).walk("VEVENT")) == 1
    assert Client().head(address).status_code == 200
    assert Client().post(address).status_code == 405


def test_wrong_token_answers_like_a_missing_page(mentor, client_of):
    address = fresh(client_of(mentor))
    client_of(mentor).post(reverse("cases:calendar-end"))

    over, never, missing = (Client().get(path) for path in (address, "/agenda/x/mentoraat.ics", "/bestaat/niet/"))

    assert over.status_code == never.status_code == missing.status_code == 404
    assert over.content == never.content == missing.content


def test_looking_makes_no_address(mentor, client_of):
    client = client_of(mentor)

    for name in ("calendar-renew", "calendar-end"):
        assert client.get(reverse(f"cases:{name}")).status_code == 405
    assert not CalendarFeed.objects.exists()


def test_who_guides_nobody_has_no_calendar(administrator, client_of):
    assert client_of(administrator).get(reverse("cases:calendar-show")).status_code == 403
