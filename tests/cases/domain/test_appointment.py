from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction

from cases.domain import appointment
from cases.models import Appointment
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import at, now, today
from mentoraat.states import Refused
from tests import make

State = Appointment.State
TOMORROW = at(today() + timedelta(days=1))


def verbs():
    return list(AuditEvent.objects.filter(verb__startswith="appointment").order_by("pk").values_list("verb", flat=True))


@pytest.fixture
def item(youth, mentor):
    return appointment.plan(youth, at=TOMORROW, what="Samen bellen", place="Zuidplein", by=mentor)


@pytest.fixture
def past(youth, mentor):
    return make.appointment(youth, mentor, at=now() - timedelta(hours=2))


def test_plan_is_with_who_writes_it_down_and_joins_the_only_case(case, item, mentor, youth):
    assert (item.owner, item.case, item.on, item.state) == (mentor, case, TOMORROW.date(), State.PLANNED)
    event = AuditEvent.objects.get()
    assert (event.verb, event.youth_id) == ("appointment.planned", youth.pk)


def test_plan_joins_no_case_when_there_are_two(case, youth, mentor):
    make.case(youth=youth, casemanager=mentor, programme=make.programme(youth.organisation, "Groepsaanpak"))

    assert appointment.plan(youth, at=TOMORROW, what="Praten", by=mentor).case is None


def test_plan_in_the_past_is_refused(youth, mentor):
    with pytest.raises(Refused) as refusal:
        appointment.plan(youth, at=now() - timedelta(minutes=1), what="Praten", by=mentor)

    assert refusal.value.field == "on"


def test_plan_for_a_colleague_tells_them(youth, mentor, other_mentor):
    make.know(youth, other_mentor)

    item = appointment.plan(youth, at=TOMORROW, what="Praten", owner=other_mentor, by=mentor)

    assert Notification.objects.get().user == other_mentor
    assert Notification.objects.get().url == item.get_absolute_url()


def test_plan_for_a_colleague_who_does_not_know_the_youth_is_refused(youth, mentor, other_mentor):
    with pytest.raises(Refused) as refusal:
        appointment.plan(youth, at=TOMORROW, what="Praten", owner=other_mentor, by=mentor)

    assert refusal.value.field == "owner"


def test_edit_changes_what_differs(item, mentor):
    appointment.edit(item, what="Samen bellen", place="Afrikaanderplein", by=mentor)

    item.refresh_from_db()
    assert (item.place, item.sequence) == ("Afrikaanderplein", 1)
    assert AuditEvent.objects.last().fields == ["place"]


def test_edit_of_nothing_leaves_no_trace(item, mentor):
    appointment.edit(item, what="Samen bellen", by=mentor)

    assert verbs() == ["appointment.planned"]


def test_postpone_keeps_the_trail(item, mentor):
    later = TOMORROW + timedelta(days=2)

    appointment.postpone(item, at=later, why="Moet werken", by=mentor)

    item.refresh_from_db()
    assert (item.at, item.on, item.state) == (later, later.date(), State.PLANNED)
    (move,) = item.moves.all()
    assert (move.was_at, move.to_at, move.why, move.moved_by) == (TOMORROW, later, "Moet werken", mentor)
    assert verbs() == ["appointment.planned", "appointment.postponed"]


@pytest.mark.parametrize("moment", [now() - timedelta(hours=1), TOMORROW])
def test_postpone_to_the_past_or_the_same_moment_is_refused(item, mentor, moment):
    with pytest.raises(Refused) as refusal:
        appointment.postpone(item, at=moment, by=mentor)

    assert refusal.value.field == "on"
    assert not item.moves.exists()


def test_of_two_who_postpone_one_did(item, mentor):
    stale = Appointment.objects.get(pk=item.pk)
    appointment.postpone(item, at=TOMORROW + timedelta(days=1), by=mentor)

    with pytest.raises(Refused):
        appointment.postpone(stale, at=TOMORROW + timedelta(days=2), by=mentor)
    assert item.moves.count() == 1


def test_postpone_of_what_is_over_is_refused(past, mentor):
    appointment.settle(past, state="missed", by=mentor)

    with pytest.raises(Refused):
        appointment.postpone(past, at=TOMORROW, by=mentor)


@pytest.mark.parametrize("state", Appointment.OUTCOMES)
def test_settle_says_how_it_went_and_why(past, mentor, state):
    appointment.settle(past, state=state, why="Bus gemist", by=mentor)

    past.refresh_from_db()
    assert (past.state, past.why, past.settled_by) == (state, "Bus gemist", mentor)
    assert verbs() == ["appointment.settled"]


@pytest.mark.parametrize("state", Appointment.COUNTED)
def test_settle_before_its_day_is_refused(item, mentor, state):
    with pytest.raises(Refused) as refusal:
        appointment.settle(item, state=state, by=mentor)

    assert refusal.value.field == "state"


def test_calling_off_can_be_done_beforehand(item, mentor):
    assert appointment.settle(item, state="cancelled", by=mentor).state == State.CANCELLED


def test_outcome_is_corrected_and_taken_back_within_a_day(past, mentor, other_mentor):
    appointment.settle(past, state="missed", by=mentor)
    first = past.settled_at

    appointment.settle(past, state="late", why="Wachtte bij de andere deur", by=other_mentor)
    past.refresh_from_db()
    assert (past.state, past.settled_at, past.settled_by) == (State.LATE, first, other_mentor)

    appointment.reopen(past, by=mentor)
    past.refresh_from_db()
    assert (past.state, past.why, past.settled_at, past.settled_by) == (State.PLANNED, "", None, None)
    assert verbs() == ["appointment.settled", "appointment.settled", "appointment.reopened"]


def test_reason_is_added_to_the_same_outcome(past, mentor):
    appointment.settle(past, state="missed", by=mentor)

    appointment.settle(past, state="missed", why="Ziek", by=mentor)

    past.refresh_from_db()
    assert (past.state, past.why) == (State.MISSED, "Ziek")


def test_after_a_day_the_outcome_stands(past, mentor):
    appointment.settle(past, state="missed", by=mentor)

    with time_machine.travel(past.settled_at + timedelta(hours=24, seconds=1), tick=False):
        assert not appointment.may_be_corrected(past)
        for act in (
            lambda: appointment.settle(past, state="kept", by=mentor),
            lambda: appointment.reopen(past, by=mentor),
        ):
            with pytest.raises(Refused):
                act()


def test_reopen_of_what_is_open_is_refused(item, mentor):
    with pytest.raises(Refused):
        appointment.reopen(item, by=mentor)


def test_of_two_who_settle_one_did(past, mentor):
    stale = Appointment.objects.get(pk=past.pk)
    appointment.settle(past, state="kept", by=mentor)

    with pytest.raises(Refused):
        appointment.settle(stale, state="missed", by=mentor)


def test_read_is_written_down(item, mentor):
    assert appointment.read(item, by=mentor) == []
    assert verbs()[-1] == "appointment.read"


@pytest.mark.parametrize(
    ("outcomes", "words"),
    [
        ([], ""),
        (["kept"], "laatste 1: 1 op tijd"),
        (["missed", "kept", "kept", "kept", "kept"], "laatste 5: 4 op tijd, 1 niet gelukt"),
        (["late", "missed", "kept"], "laatste 3: 1 op tijd, 1 te laat, 1 niet gelukt"),
    ],
)
def test_trend_in_words(outcomes, words):
    assert appointment.trend(outcomes) == words


def test_database_keeps_outcome_when_and_by_whom_together(item, mentor):
    for changes in (
        {"state": "kept"},
        {"settled_by": mentor},
        {"state": "wrong", "settled_at": now(), "settled_by": mentor},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Appointment.objects.filter(pk=item.pk).update(**changes)


def test_of_two_who_edit_one_did(item, mentor):
    stale = Appointment.objects.get(pk=item.pk)
    appointment.edit(item, place="Kantoor", by=mentor)

    with pytest.raises(Refused):
        appointment.edit(stale, place="Zuidplein, uitgang 2", by=mentor)
    item.refresh_from_db()
    assert item.place == "Kantoor"
