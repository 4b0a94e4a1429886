"""The day of a mentor: their own steps, youths and contacts, nobody else's."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cases.domain import step
from cases.models import Step
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
    for what, due in (("Ver weg", 40), ("Morgen", 1), ("Te laat", -4), ("Nu", 0)):
        make.step(youth, mentor, what=what, due_on=today() + timedelta(days=due))
    make.step(youth, other_mentor, what="Van Marc")

    groups = days.of(mentor).agenda

    assert [(group.label, [row["text"] for row in group.rows]) for group in groups] == [
        ("Te laat", ["Te laat"]), ("Vandaag", ["Nu"]), ("Morgen", ["Morgen"]), ("Later", ["Ver weg"]),
    ]  # fmt: skip
    assert groups[0].late and groups[0].rows[0]["when"].startswith("sinds ")
    assert groups[1].rows[0]["when"] == ""


def test_what_falls_before_monday_is_this_week(youth, mentor, time_machine):
    time_machine.move_to("2026-11-18 10:00 +0100")  # a Wednesday
    for due in (22, 23):
        make.step(youth, mentor, what=str(due), due_on=date(2026, 11, due))

    groups = days.of(mentor).agenda

    assert [(group.label, len(group.rows)) for group in groups] == [("Deze week", 1), ("Later", 1)]


def test_ticked_step_can_be_taken_back_for_a_day(youth, mentor, time_machine):
    step.finish(make.step(youth, mentor), by=mentor)
    assert [row["text"] for row in days.of(mentor).done] == ["Bellen met ROC"]

    time_machine.move_to(timezone.now() + timedelta(hours=24))

    assert not days.of(mentor).done


def test_late_step_of_a_partner_is_with_who_guards_the_case(case, mentor, other_mentor):
    late = step.add(case.youth, what="Formulier sturen", due_on=today(), by_youth=True, by=mentor)
    Step.objects.filter(pk=late.pk).update(due_on=today() - timedelta(days=2))

    assert [(row["text"], row["by"]) for row in days.of(mentor).outside] == [("Formulier sturen", "de jongere zelf")]
    assert not days.of(other_mentor).outside


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
