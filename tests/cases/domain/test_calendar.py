from datetime import time, timedelta

import pytest
from icalendar import Calendar

from cases.domain import appointment, calendar
from cases.models import CalendarFeed
from mentoraat.access import Role
from mentoraat.models import AuditEvent
from mentoraat.periods import at, now, today
from tests import make

TOMORROW = at(today() + timedelta(days=1), time(14, 10))


def events(user):
    return Calendar.from_ical(calendar.written(user)).walk("VEVENT")


@pytest.fixture
def item(youth, mentor):
    return make.appointment(youth, mentor, at=TOMORROW, what="Schulden bespreken")


def test_only_a_hash_is_kept_and_the_token_opens_it(mentor):
    token = calendar.renew(by=mentor)

    feed = CalendarFeed.objects.get()
    assert len(token) >= 43 and token not in feed.token_hash
    assert calendar.owner_of(token) == mentor
    assert AuditEvent.objects.get().verb == "calendar.made"


def test_renewing_and_ending_stop_what_was_there(mentor):
    first = calendar.renew(by=mentor)
    second = calendar.renew(by=mentor)
    assert (calendar.owner_of(first), calendar.owner_of(second)) == (None, mentor)

    calendar.end(by=mentor)
    calendar.end(by=mentor)
    assert calendar.owner_of(second) is None
    assert calendar.running(mentor) is None
    assert [event.verb for event in AuditEvent.objects.order_by("pk")].count("calendar.ended") == 1


@pytest.mark.parametrize("token", ["", "x", "a" * 43])
def test_unknown_token_opens_nothing(mentor, token):
    calendar.renew(by=mentor)

    assert calendar.owner_of(token) is None


def test_feed_ends_with_the_account_and_with_the_role(mentor):
    token = calendar.renew(by=mentor)
    mentor.memberships.update(role=Role.ADMINISTRATOR)
    assert calendar.owner_of(token) is None

    mentor.memberships.update(role=Role.MENTOR)
    mentor.is_active = False
    mentor.save()
    assert calendar.owner_of(token) is None


def test_feed_of_another_organisation_ends_with_the_move(mentor, other_organisation):
    token = calendar.renew(by=mentor)
    mentor.memberships.update(organisation=other_organisation)

    assert calendar.owner_of(token) is None


def test_event_says_when_and_where_and_where_to_read_more(item, mentor, settings):
    settings.MENTORAAT_ADDRESS = "https://mentoraat.example/"

    (event,) = events(mentor)

    assert event["uid"] == f"{item.ref}@mentoraat"
    assert event["summary"] == "Afspraak · Zuidplein"
    assert event.decoded("dtstart") == TOMORROW
    assert event["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert event["url"] == f"https://mentoraat.example/afspraken/{item.ref}/"


def test_time_zone_is_written_out_with_both_offsets(item, mentor):
    (zone,) = Calendar.from_ical(calendar.written(mentor)).walk("VTIMEZONE")

    assert zone["tzid"] == "Europe/Amsterdam"
    offsets = {part.to_ical().split(b"TZOFFSETTO:")[1][:5] for part in zone.subcomponents}
    assert offsets == {b"+0100", b"+0200"}


def test_feed_holds_no_name_no_purpose_and_nobodys_partner(item, youth, mentor):
    person = make.partner(youth.organisation, "Kredietbank").contact_persons.get()
    appointment.edit(item, contact_person=person, by=mentor)

    text = calendar.written(mentor).decode().replace("\r\n ", "")

    told = [name for name in (youth.first_name, youth.surname, "Schulden", "Kredietbank", "de Wit") if name in text]
    assert not told


@pytest.mark.parametrize(
    ("place", "home", "shown"),
    [
        ("Zuidplein", False, "Zuidplein"),
        ("Zuidplein", True, ""),
        ("Kanariestraat 12", False, ""),
        ("bij Sam thuis", False, ""),
        ("fam. Berg", False, ""),
        ("bij Spike", False, ""),
        ("", False, ""),
    ],
)
def test_place_of_a_home_or_with_a_name_stays_inside(mentor, place, home, shown):
    youth = make.youth(known_by=mentor, alias="Spike")
    item = make.appointment(youth, mentor, place=place, home=home)

    assert calendar.safe_place(item) == shown
    assert events(mentor)[0]["summary"] == (f"Afspraak · {shown}" if shown else "Afspraak")


def test_same_event_moves_and_is_called_off(item, mentor):
    appointment.postpone(item, at=TOMORROW + timedelta(days=1), by=mentor)
    (moved,) = events(mentor)
    appointment.settle(item, state="cancelled", by=mentor)
    (cancelled,) = events(mentor)

    assert moved["uid"] == cancelled["uid"]
    assert (moved["status"], moved["sequence"]) == ("CONFIRMED", 1)
    assert (cancelled["status"], cancelled["sequence"]) == ("CANCELLED", 2)
    assert moved.decoded("dtstart") == TOMORROW + timedelta(days=1)


def test_feed_leaves_out_colleagues_long_ago_and_youths_one_may_not_see(youth, mentor, other_mentor):
    make.know(youth, other_mentor)
    make.appointment(youth, other_mentor)
    make.appointment(youth, mentor, at=now() - timedelta(days=40))
    hidden = make.youth(known_by=other_mentor)
    make.appointment(hidden, mentor)

    assert events(mentor) == []


def test_same_rows_give_the_same_text(item, mentor):
    assert calendar.written(mentor) == calendar.written(mentor)


@pytest.mark.parametrize("count", [1, 3])
def test_feed_takes_two_queries(youth, mentor, django_assert_num_queries, count):
    for _number in range(count):
        make.appointment(youth, mentor)
    assert mentor.access.permissions

    with django_assert_num_queries(2):
        assert len(events(mentor)) == count
