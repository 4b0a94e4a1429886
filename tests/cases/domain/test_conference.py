from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import conference
from cases.models import Conference, ConferenceSeat, Step
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import now, today
from mentoraat.states import Refused, RefusedLines
from tests import make

TODAY = today()


@pytest.fixture
def desk(organisation):
    """J. de Wit of the Jongerenloket."""
    return make.partner(organisation).contact_persons.get()


def meet(case, by, **changes):
    facts = {"at": now(), "place": "Zuidplein", "users": [by], "youth_there": True, "youth_agreed": True} | changes
    return conference.record(case, **facts, by=by)


def test_partner_with_a_running_consent_is_covered_by_it(case, youth, desk, mentor):
    given = make.consent(youth, desk.partner, items=["first_name"])

    row = meet(case, mentor, contact_persons=[desk], youth_there=False, youth_absent_why="Ziek")

    assert row.seats.get(contact_person=desk).consent == given
    assert row.seats.get(user=mentor).consent is None
    assert AuditEvent.objects.get(verb="conference.recorded").youth_id == youth.pk


@pytest.mark.parametrize(
    "table",
    [
        {"youth_there": False, "youth_absent_why": "Ziek", "youth_agreed": True},
        {"youth_there": True, "youth_agreed": False},
    ],
)
def test_partner_without_consent_is_refused_unless_the_youth_sat_there_and_agreed(case, desk, mentor, table):
    with pytest.raises(Refused, match="Geen akkoord om te delen met Jongerenloket") as refusal:
        meet(case, mentor, contact_persons=[desk], **table)
    assert refusal.value.field == "contact_persons"
    assert not Conference.objects.exists()

    assert meet(case, mentor, contact_persons=[desk]).seats.get(contact_person=desk).consent is None


def test_consent_that_ended_covers_nobody(case, youth, desk, mentor):
    long_ago = {"given_on": TODAY - timedelta(days=90), "until": TODAY - timedelta(days=1)}
    make.consent(youth, desk.partner, **long_ago)
    make.consent(youth, desk.partner, withdrawn_at=now())

    assert conference.coverage(youth, [desk]) == [(desk, None)]
    with pytest.raises(Refused):
        meet(case, mentor, contact_persons=[desk], youth_agreed=False)


def test_agreements_become_steps_with_owners_inside_and_outside(case, desk, mentor, other_mentor):
    agreed = [
        (1, {"what": "Bellen", "due_on": TODAY, "owner": other_mentor}),
        (2, {"what": "Brief sturen", "due_on": TODAY, "contact_person": desk}),
        (3, {"what": "Pasje halen", "due_on": TODAY, "by_youth": True}),
    ]

    row = meet(case, mentor, contact_persons=[desk], agreed=agreed)

    assert [step.who for step in row.steps.order_by("pk")] == ["Marc", "J. de Wit, Jongerenloket", "Sam"]
    assert Notification.objects.get().user == other_mentor
    assert AuditEvent.objects.filter(verb="step.added").count() == 3


def test_fault_in_a_line_keeps_nothing(case, mentor):
    late = {"what": "Bellen", "due_on": TODAY - timedelta(days=1)}

    with pytest.raises(RefusedLines) as refusal:
        meet(case, mentor, agreed=[(1, {"what": "Bellen", "due_on": TODAY}), (2, late)])

    assert list(refusal.value.lines) == ["due_on_2"]
    assert not Conference.objects.exists() and not Step.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"at": now() + timedelta(days=1)}, "on"),
        ({"place": ""}, "place"),
        ({"youth_there": False}, "youth_absent_why"),
        ({"users": []}, "users"),
    ],
)
def test_what_is_missing_is_said_at_its_field(case, mentor, changes, field):
    with pytest.raises(Refused) as refusal:
        meet(case, mentor, **changes)

    assert refusal.value.field == field


def test_take_back_within_a_day_by_who_wrote_it(case, mentor, other_mentor, time_machine):
    row = meet(case, mentor, agreed=[(1, {"what": "Bellen", "due_on": TODAY})])
    with pytest.raises(Refused):
        conference.take_back(row, by=other_mentor)
    time_machine.move_to(now() + timedelta(hours=25))
    with pytest.raises(Refused):
        conference.take_back(row, by=mentor)

    time_machine.move_to(now() - timedelta(hours=24))
    conference.take_back(row, by=mentor)
    assert not Conference.objects.exists() and not Step.objects.exists()
    assert AuditEvent.objects.filter(verb="conference.taken_back").exists()


def test_take_back_is_refused_once_a_step_was_done(case, youth, mentor):
    row = meet(case, mentor)
    make.step(youth, mentor, conference=row, done_at=now(), done_by=mentor)

    with pytest.raises(Refused, match="al gedaan"):
        conference.take_back(row, by=mentor)


def test_database_keeps_the_rules(case, desk, mentor):
    row = meet(case, mentor, contact_persons=[desk])
    wrong = {
        "conference_was_somewhere": {"place": ""},
        "conference_youth_there_or_why_not": {"youth_absent_why": "Ziek"},
        "conference_agreed_at_the_table": {"youth_there": False, "youth_absent_why": "Ziek"},
    }
    for name, changes in wrong.items():
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Conference.objects.filter(pk=row.pk).update(**changes)
    with pytest.raises(IntegrityError, match="conference_seat_of_one"), transaction.atomic():
        ConferenceSeat.objects.filter(user=mentor).update(contact_person=desk)
