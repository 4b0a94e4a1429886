"""How sent handovers stand on the day of looking: one class each, with and without a joint meeting."""

from datetime import timedelta

import pytest

from reports.domain.indicators import handover_course
from tests.reports import handover_world as world

DAYS = {"accepted": "2026-01-06", "arrived": "2026-01-09", "returned": "2026-01-12", "withdrawn": "2026-01-15"}


def test_counts_of_the_example(total):
    assert [total[name] for name in ("sent", "urgent", "accepted", "met", "arrived", "with_feedback")] == [
        *(12, 2, 9, 3, 5, 2)
    ]
    standing = {"waiting": 1, "accepted": 2, "arrived": 4, "returned": 2, "refused": 1, "withdrawn": 2, "ended": 0}
    assert total["standing"] == standing
    assert total["shares"]["arrived"] == 33.3
    assert (total["feedback_rate"], total["arrived_rate"]) == (40.0, 55.6)


def test_joint_meetings_of_the_example(total):
    assert total["joint"] == {
        "with": {"accepted": 3, "arrived": 3, "lost": 0, "open": 0, "rate": 100.0},
        "without": {"accepted": 6, "arrived": 2, "lost": 2, "open": 2, "rate": 50.0},
    }


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2026-01-05", "waiting"),
        ("2026-01-06", "accepted"),
        ("2026-01-09", "arrived"),
        ("2026-01-12", "returned"),
        ("2026-01-15", "withdrawn"),
    ],
)
def test_what_happened_last_by_the_day_says_how_it_stands(case, day, standing):
    world.one(case, world.build(case, ()), "Roc", "2026-01-05", "2026-01-08", DAYS)

    [row] = handover_course.sent(world.scope(case.organisation, as_of=world.D(day)))

    assert row.standing == standing


def test_sent_on_the_first_and_the_last_day_counts_and_the_day_after_does_not(case):
    partners = world.build(case, ())
    days = [world.YEAR.start, world.YEAR.end, world.YEAR.end + timedelta(days=1)]
    for day in days:
        world.one(case, partners, "Roc", day.isoformat(), day.isoformat(), {})

    rows = handover_course.sent(world.scope(case.organisation))

    assert sorted(row.sent_on for row in rows) == days[:2]


def test_taken_back_before_an_answer_was_due_owed_none(case):
    partners = world.build(case, ())
    for day in ("2026-01-08", "2026-01-09"):  # due on the 8th
        world.one(case, partners, "Roc", "2026-01-05", "2026-01-08", {"withdrawn": day})

    [(_partner, counts)] = handover_course.counts(world.scope(case.organisation))

    assert (counts["answers.due"], counts["answers.on_time"]) == (1, 0)


def test_feedback_counts_in_the_period_in_which_it_was_due(case):
    world.build(case, ("before the year",))
    scope = world.scope(case.organisation)

    assert handover_course.counts(scope) == []
    assert [counts for _partner, counts in handover_course.feedback(scope)] == [
        {"I17.due": 1, "I17.on_time": 1, "I17.open": 0}
    ]
