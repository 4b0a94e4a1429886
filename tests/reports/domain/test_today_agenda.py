"""The agenda on Vandaag: by day, hours before tasks, lateness in words."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from cases.domain import step
from cases.models import Step
from mentoraat.periods import at, today
from reports.domain import today as days
from tests import make

pytestmark = pytest.mark.django_db


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


def test_appointments_stand_before_the_steps_of_their_day(youth, mentor, time_machine):
    time_machine.move_to("2026-11-18 09:00 +0100")
    make.step(youth, mentor, what="Bellen", due_on=today())
    for hour in (15, 10):
        moment = at(today(), time(hour))
        make.appointment(youth, mentor, what=f"Om {hour}", at=moment)

    rows = days.of(mentor).agenda[0].rows

    assert [(row["time"], row["text"]) for row in rows] == [("10:00", "Om 10"), ("15:00", "Om 15"), ("", "Bellen")]
