"""The day of a mentor: their own steps, youths and contacts, nobody else's."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mentoraat import notify
from mentoraat.models import User
from reports.domain import today as days
from tests import make

pytestmark = pytest.mark.django_db


def seen(mentor, name, ago):
    """A youth that this mentor guides, seen so many days ago."""
    at = None if ago is None else timezone.now() - timedelta(days=ago)
    return make.case(youth=make.youth(known_by=mentor, first_name=name, last_seen_at=at), casemanager=mentor).youth


def test_empty_day_says_so(mentor):
    assert days.of(mentor).is_empty


def test_quiet_youths_are_own_and_longest_first(mentor, other_mentor):
    for name, ago in (("Net", 13), ("Sam", 14), ("Deniz", 23), ("Nooit", None)):
        seen(mentor, name, ago)
    seen(other_mentor, "Marcs", 40)

    day = days.of(mentor)

    assert [row["name"].split()[0] for row in day.quiet] == ["Nooit", "Deniz", "Sam"]
    assert day.quiet_count == 3 and day.quiet[0]["when"] == "nog niet gezien"


def test_unfinished_are_counted_and_own(mentor, other_mentor, youth):
    make.contact(mentor, label="Rode pet")
    make.contact(mentor, youth)
    make.contact(other_mentor, label="Van Marc")

    day = days.of(mentor)

    assert ([contact.label for contact in day.unfinished], day.unfinished_count) == (["Rode pet"], 1)


def test_news_and_handovers_are_there(case, mentor, organisation):
    notify.tell(mentor, "Nieuw", organisation=organisation)
    make.handover(case)

    day = days.of(mentor)

    assert [item.text for item in day.news] == ["Nieuw"]
    assert day.handovers[0]["ours"] and day.handovers[0]["text"] == "Sam · Jongerenloket"


def test_appointment_whose_time_has_come_asks_how_it_went(youth, mentor):
    make.appointment(youth, mentor, what="Samen bellen", at=timezone.now() - timedelta(hours=2))

    day = days.of(mentor)

    assert [row.what for row in day.settle] == ["Samen bellen"] and day.unfinished_count == 1
    assert not day.agenda


def test_stand_in_has_the_day_of_who_is_away_with_the_name_at_it(youth, mentor, other_mentor):
    make.step(youth, mentor)
    make.case(youth=youth, casemanager=mentor)
    make.absence(mentor, other_mentor)

    day = days.of(User.objects.get(pk=other_mentor.pk))

    assert [row["instead_of"] for group in day.agenda for row in group.rows] == ["Nina"]
    assert [away.name for away in day.away] == ["Nina"]


def test_without_an_absence_nothing_of_a_colleague_is_there(youth, mentor, other_mentor):
    make.step(youth, mentor)

    assert days.of(other_mentor).is_empty
