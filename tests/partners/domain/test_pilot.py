"""A trial begins once, and ends in a decision."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from mentoraat.models import AuditEvent
from mentoraat.periods import now, pretend, today
from mentoraat.states import Refused
from partners.domain import pilot
from partners.models import Pilot
from tests import make


def days(start=0, evaluation=30, decision=60):
    """Three days from today."""
    names = ("starts_on", "evaluates_on", "decides_on")
    return {
        name: today() + timedelta(days=count) for name, count in zip(names, (start, evaluation, decision), strict=True)
    }


@pytest.fixture
def running(organisation, coordinator):
    return pilot.start(make.partner(organisation), aim="Werkt het?", **days(), by=coordinator)


def last_event():
    return AuditEvent.objects.order_by("pk").last().verb


def test_one_trial_at_a_time(running, coordinator):
    assert last_event() == "pilot.started"
    assert pilot.runs(running.partner)

    with pytest.raises(Refused):
        pilot.start(running.partner, aim="Nog een?", **days(), by=coordinator)

    assert list(pilot.of(running.partner)) == [running]


@pytest.mark.parametrize(("wrong", "field"), [((0, -1, 9), "evaluates_on"), ((0, 9, 8), "decides_on")])
def test_days_come_in_order(organisation, coordinator, wrong, field):
    with pytest.raises(Refused) as refusal:
        pilot.start(make.partner(organisation), aim="Werkt het?", **days(*wrong), by=coordinator)

    assert refusal.value.field == field


def test_decide_once_with_a_reason_and_take_it_back_within_a_day(running, coordinator):
    pilot.decide(running, decision="stay_friends", reason="Te weinig jongeren.", by=coordinator)
    assert (running.decision, running.decided_on) == ("stay_friends", today())
    assert last_event() == "pilot.decided"
    with pytest.raises(Refused):
        pilot.decide(running, decision="go_on", reason="Toch wel.", by=coordinator)

    with pretend(now() + timedelta(hours=25)), pytest.raises(Refused):
        pilot.reopen(running, by=coordinator)
    pilot.reopen(running, by=coordinator)

    assert (running.decision, running.decided_on, last_event()) == ("", None, "pilot.reopened")


def test_decision_stands_once_another_trial_began(running, coordinator):
    pilot.decide(running, decision="go_on", reason="Goed.", by=coordinator)
    pilot.start(running.partner, aim="En nu?", **days(), by=coordinator)

    with pytest.raises(Refused):
        pilot.reopen(running, by=coordinator)


def test_decide_waits_for_the_beginning(organisation, coordinator):
    later = pilot.start(make.partner(organisation), aim="Straks", **days(3), by=coordinator)

    with pytest.raises(Refused):
        pilot.decide(later, decision="go_on", reason="Nu al.", by=coordinator)


def test_edit_warns_anew_of_a_new_day_only(running, coordinator):
    Pilot.objects.update(evaluation_warned=60, decision_warned=60)
    running.refresh_from_db()

    pilot.edit(running, aim="Werkt het echt?", **days(0, 40, 60), by=coordinator)

    running.refresh_from_db()
    assert (running.aim, running.evaluation_warned, running.decision_warned) == ("Werkt het echt?", None, 60)
    assert last_event() == "pilot.edited"


def test_edit_is_over_after_the_decision(running, coordinator):
    pilot.decide(running, decision="go_on", reason="Goed.", by=coordinator)

    with pytest.raises(Refused):
        pilot.edit(running, aim="Anders", **days(), by=coordinator)


@pytest.mark.parametrize(
    "wrong", [{"decision": "stop"}, {"decided_on": today()}, {"evaluates_on": today() - timedelta(days=1)}]
)
def test_table_refuses_half_a_decision(running, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Pilot.objects.update(**wrong)
