"""The day of a mentor: their own steps, youths and contacts, nobody else's."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from cases.domain import step
from cases.models import Step
from mentoraat import notify
from mentoraat.models import User
from mentoraat.periods import add_months, at, today
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


def test_news_and_handovers_are_there(case, mentor, organisation):
    notify.tell(mentor, "Nieuw", organisation=organisation)
    make.handover(case)

    day = days.of(mentor)

    assert [item.text for item in day.news] == ["Nieuw"]
    assert day.handovers[0]["ours"] and day.handovers[0]["text"] == "Sam · Jongerenloket"


def closed_case(mentor, days_ago, **facts):
    """A case that this mentor guarded to its end, so many days ago."""
    ended = {"opened_on": today() - timedelta(days=days_ago + 200), "closed_on": today() - timedelta(days=days_ago)}
    return make.case(youth=make.youth(known_by=mentor, **facts), casemanager=mentor, **ended)


def test_what_falls_due_by_itself_has_its_turn(mentor):
    make.aftercare(closed_case(mentor, 92))
    make.relapse(closed_case(mentor, 30, first_name="Aya"))
    fresh = make.case(
        youth=make.youth(known_by=mentor, first_name="Mo", birth_date=add_months(today(), 1 - 12 * 23)),
        casemanager=mentor,
        opened_on=today() - timedelta(days=50),
    )

    turn = {section.slug: section.rows for section in days.of(mentor).turn}

    assert list(turn) == ["weer-mis", "meten", "volgen", "leeftijd"]
    assert turn["weer-mis"][0]["name"].startswith("Aya")
    assert (turn["meten"][0]["meta"], turn["meten"][0]["late"]) == ("startmeting", True)
    assert turn["volgen"][0]["meta"] == "na 3 maanden"
    assert (turn["leeftijd"][0]["name"], turn["leeftijd"][0]["meta"]) == (fresh.youth.name, "wordt 23")


def test_turn_of_a_colleague_is_not_mine(mentor, other_mentor):
    make.aftercare(closed_case(mentor, 92))

    assert not days.of(other_mentor).turn


def test_appointments_stand_before_the_steps_of_their_day(youth, mentor, time_machine):
    time_machine.move_to("2026-11-18 09:00 +0100")
    make.step(youth, mentor, what="Bellen", due_on=today())
    for hour in (15, 10):
        moment = at(today(), time(hour))
        make.appointment(youth, mentor, what=f"Om {hour}", at=moment)

    rows = days.of(mentor).agenda[0].rows

    assert [(row["time"], row["text"]) for row in rows] == [("10:00", "Om 10"), ("15:00", "Om 15"), ("", "Bellen")]


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


def test_activity_that_was_asks_who_was_there(mentor, other_mentor):
    make.activity(mentor)

    assert [section.title for section in days.of(mentor).turn] == ["Wie was erbij?"]
    assert not days.of(other_mentor).turn
