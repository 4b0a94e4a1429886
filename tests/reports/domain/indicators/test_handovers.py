"""Warm handovers: sent, answered, arrived (I16, I17), at the edges of their windows."""

from datetime import date, timedelta

import pytest

from mentoraat.periods import Quarter
from tests import make

Q2 = Quarter(2026, 2)
SENT = date(2026, 4, 1)


def sent(case, **changes):
    return make.handover(case, **{"consent_on": SENT, "sent_on": SENT} | changes)


@pytest.mark.parametrize(("days", "succeeded"), [(0, 1), (28, 1), (29, 0)])
def test_warm_handover_arrives_within_28_days(case, count, days, succeeded):
    sent(case, accepted_on=SENT, arrived_on=SENT + timedelta(days=days))

    assert count("handovers.I16.succeeded", as_of=date(2026, 8, 1)) == succeeded


def test_refused_and_withdrawn_count_as_not_succeeded(case, count):
    sent(case, refused_on=SENT)
    sent(case, withdrawn_on=SENT)
    sent(case, accepted_on=SENT, arrived_on=SENT)

    found = count("handovers.I16", as_of=date(2026, 8, 1))
    assert (found["sent"], found["succeeded"], found["rate"]) == (3, 1, 33.3)


def test_warm_handovers_fall_back_until_28_days_have_passed(case, count):
    """The window of Q2 closes on 28 July; 15 days after the quarter it is still open (G7)."""
    assert count("handovers.I16.sent_from") == "2026-01-01"
    assert count("handovers.I16.sent_from", as_of=date(2026, 7, 27)) == "2026-01-01"
    assert count("handovers.I16.sent_from", as_of=date(2026, 7, 28)) == "2026-04-01"


@pytest.mark.parametrize(("late", "on_time"), [(-1, 1), (0, 1), (1, 0), (None, 0)])
def test_feedback_is_on_time_until_its_day(case, count, late, on_time):
    due = date(2026, 5, 1)
    given = None if late is None else due + timedelta(days=late)
    sent(case, accepted_on=SENT, feedback_due_on=due, feedback_on=given)

    assert (count("handovers.I17.due"), count("handovers.I17.on_time")) == (1, on_time)


def test_withdrawn_handover_owes_no_feedback(case, count):
    sent(case, accepted_on=SENT, feedback_due_on=date(2026, 5, 1), withdrawn_on=date(2026, 4, 20))

    assert (count("handovers.I17.due"), count("handovers.I17.rate")) == (0, None)


def test_waiting_is_about_the_last_day(case, count):
    sent(case)
    sent(case, accepted_on=Q2.end)
    sent(case, accepted_on=Q2.end + timedelta(days=1))

    assert count("handovers.waiting_for_answer_at_end") == 2


def test_meeting_after_arrival_is_no_warm_meeting(case, count):
    sent(case, accepted_on=SENT, arrived_on=date(2026, 4, 9), met_on=date(2026, 4, 9))
    sent(case, accepted_on=SENT, arrived_on=date(2026, 4, 9), met_on=date(2026, 4, 10))

    assert (count("handovers.arrived"), count("handovers.arrived_after_joint_meeting")) == (2, 1)


def test_handover_of_a_case_opened_in_error_counts_nowhere(youth, mentor, count):
    wrong = make.case(youth=youth, casemanager=mentor, opened_on=SENT, closed_on=SENT, ending="opened_in_error")
    sent(wrong, accepted_on=SENT)

    assert (count("handovers.sent"), count("handovers.accepted")) == (0, 0)


def test_days_to_acceptance_are_of_those_accepted_in_the_period(case, count):
    for days in (0, 3, 10):
        sent(case, accepted_on=SENT + timedelta(days=days))
    sent(case, sent_on=date(2026, 1, 5), consent_on=date(2026, 1, 5), accepted_on=date(2026, 1, 6))

    assert (count("handovers.median_days_to_accept"), count("handovers.p90_days_to_accept")) == (3.0, 10)
