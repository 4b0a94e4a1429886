"""The day of a mentor: their own steps, youths and contacts, nobody else's."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mentoraat import notify
from mentoraat.periods import today
from reports.domain import today as days
from tests import make

pytestmark = pytest.mark.django_db


def seen(mentor, name, ago):
    """A youth that this mentor guides, seen so many days ago."""
    at = None if ago is None else timezone.now() - timedelta(days=ago)
    return make.case(youth=make.youth(known_by=mentor, first_name=name, last_seen_at=at), casemanager=mentor).youth


def test_empty_day_says_so(mentor):
    assert days.of(mentor).is_empty


def test_steps_come_by_lateness_with_words(youth, mentor, other_mentor):
    for what, due in (("Morgen", 1), ("Te laat", -4), ("Nu", 0)):
        make.step(youth, mentor, what=what, due_on=today() + timedelta(days=due))
    make.step(youth, other_mentor, what="Van Marc")

    steps = days.of(mentor).steps

    assert [step["text"] for step in steps] == ["Te laat", "Nu", "Morgen"]
    assert [step["late"] for step in steps] == [True, False, False]
    assert steps[0]["when"].startswith("sinds ") and steps[1]["when"] == "vandaag"


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


def test_news_handovers_and_following_are_there(case, mentor, organisation):
    notify.tell(mentor, "Nieuw", organisation=organisation)
    make.handover(case)
    dates = {"opened_on": today() - timedelta(days=200), "closed_on": today() - timedelta(days=92)}
    make.aftercare(make.case(youth=make.youth(known_by=mentor), casemanager=mentor, **dates))

    day = days.of(mentor)

    assert [item.text for item in day.news] == ["Nieuw"]
    assert day.handovers[0]["ours"] and day.handovers[0]["text"] == "Sam · Jongerenloket"
    assert day.aftercare[0]["month"] == "na 3 maanden"
