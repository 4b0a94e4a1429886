"""Who has the ball, in the database's words and in Python's; and how far it is."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cases.domain import handover_ball
from cases.models import Handover
from mentoraat.periods import at, today
from tests import make

DAY = date(2026, 11, 18)
AGO = DAY - timedelta(days=3)
ACCEPTED = {"accepted_on": AGO}


def test_two_questions_to_one_partner_say_when_each_began(case, time_machine):
    time_machine.move_to(at(DAY))
    sent = make.sent_handover(case, sent_on=AGO, consent_on=AGO)
    draft = make.handover(case, sent.partner)
    draft.created = datetime(2026, 11, 17, 23, 30, tzinfo=ZoneInfo("UTC"))  # the 18th in Amsterdam

    assert handover_ball.begun(sent) == "verstuurd zo 15 nov"
    assert handover_ball.begun(draft) == "begonnen wo 18 nov"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"state": "sent"}, "Jongerenloket, 3 dagen"),
        ({"state": "sent", "asked_on": DAY}, "Nina, sinds vandaag"),
        ({"state": "sent", "unanswered_on": DAY - timedelta(days=1)}, "Nina, 1 dag"),
        ({"state": "accepted", **ACCEPTED}, "Nina, 3 dagen"),
        ({"state": "refused", "refused_on": AGO}, "Nina, 3 dagen"),
        ({"state": "met", **ACCEPTED, "met_on": AGO}, "Nina, 3 dagen"),
        ({"state": "arrived", **ACCEPTED, "arrived_on": AGO}, "Jongerenloket, 3 dagen"),
        ({"state": "arrived", **ACCEPTED, "arrived_on": AGO, "asked_on": AGO}, "Nina, 3 dagen"),
        ({"state": "fed_back", **ACCEPTED, "feedback_on": AGO}, "Nina, 3 dagen"),
        ({"state": "returned", **ACCEPTED, "returned_on": AGO}, "Nina, 3 dagen"),
    ],
)
def test_ball_says_who_and_since_when_as_the_database_does(case, fields, words):
    row = make.sent_handover(case, sent_on=AGO, consent_on=AGO, **fields)

    ball = handover_ball.ball(row, on=DAY)

    assert str(ball) == words
    found = Handover.objects.with_ball().get()
    assert (found.ours, found.since) == (ball.ours, ball.since)


def test_draft_lies_with_its_owner_since_it_was_made(case):
    ball = handover_ball.ball(make.handover(case))

    assert (ball.who, ball.ours, ball.since) == ("Nina", True, today())


@pytest.mark.parametrize("state", ["withdrawn", "closed"])
def test_nobody_has_the_ball_of_what_is_over(case, state):
    row = make.sent_handover(case, state=state)

    assert handover_ball.ball(row) is None
    assert not Handover.objects.open().exists()


def test_late_looks_at_what_we_wait_for(case):
    row = make.sent_handover(case, answer_due_on=AGO)

    assert handover_ball.late(row, on=DAY)
    assert not handover_ball.late(row, on=AGO)
    row.state, row.feedback_due_on = "arrived", DAY
    assert not handover_ball.late(row, on=DAY)
    assert handover_ball.late(row, on=DAY + timedelta(days=1))


def test_progress_counts_what_was_skipped_as_done(case):
    row = make.sent_handover(case, state="accepted", accepted_on=DAY)

    steps = [(step["label"], step["state"]) for step in handover_ball.progress(row)]

    assert steps[:4] == [("Verstuurd", "done"), ("Gelezen", "done"), ("Aangenomen", "done"), ("Kennisgemaakt", "now")]
    assert {state for _label, state in steps[4:]} == {"todo"}


def test_may_take_back_answer_for_exactly_a_day(case):
    now = datetime(2026, 11, 18, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    row = make.sent_handover(case, state="accepted", accepted_on=DAY, answered_at=now)

    assert handover_ball.may_take_back_answer(row, now=now + timedelta(hours=23, minutes=59))
    assert not handover_ball.may_take_back_answer(row, now=now + timedelta(hours=24))
    row.state = "met"
    assert not handover_ball.may_take_back_answer(row, now=now)
