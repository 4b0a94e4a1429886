"""How partners answer: the rung of the ladder, the reason for a no, and the days that it took."""

import pytest

from reports.domain.indicators import handover_answers
from tests.reports import handover_world as world

D = world.D
MAILS = {"remind_1": "2026-01-12", "remind_2": "2026-01-19", "remind_3": "2026-01-26", "nobody": "2026-02-02"}


def row(answered=None, met=None, arrived=None, accepted=None):
    """The days of a handover that was sent on 2 January 2026, a Friday."""
    days = ("2026-01-02", answered, met, arrived, accepted)
    return tuple(day and D(day) for day in days), 1


def test_answers_of_the_example(total):
    assert total["answers"] == {"answered": 10, "due": 11, "on_time": 6, "rate": 54.5}
    ladder = {"before": 7, "after_1": 2, "after_nobody": 1, "nobody": 1, "withdrawn": 1}
    assert {name: count for name, count in total["ladder"].items() if count} == ladder
    assert total["refusals"] == {"full": 1}


def test_waits_of_the_example(total):
    assert total["waits"] == {
        "answer": {"n": 10, "median": 1.5, "slowest": 29, "working_days": 1.0},
        "acceptance": {"n": 9, "median": 1.0, "slowest": 29},
        "meeting": {"n": 3, "median": 5.0, "slowest": 8},
        "arrival": {"n": 3, "median": 2.0, "slowest": 4},
        "whole": {"n": 5, "median": 15.0, "slowest": 35},
    }
    assert total["urgent_hours"] == {"n": 2, "median": 25.3, "slowest": 48.0}


@pytest.mark.parametrize(
    ("told", "rung"),
    [
        ({"accepted": "2026-01-11"}, "before"),
        ({"refused": "2026-01-13"}, "after_1"),
        ({"accepted": "2026-01-20"}, "after_2"),
        ({"accepted": "2026-01-27"}, "after_3"),
        ({"refused": "2026-02-03"}, "after_nobody"),
        ({"withdrawn": "2026-01-20"}, "withdrawn"),
        ({}, "waiting"),
    ],
)
def test_rung_is_how_far_we_had_climbed_when_the_answer_came(case, told, rung):
    last = max(told.values(), default="2026-01-13")
    mails = {name: day for name, day in MAILS.items() if day < last}
    world.one(case, world.build(case, ()), "Roc", "2026-01-05", "2026-01-08", told | mails)

    [(_partner, counts)] = handover_answers.ladder(world.scope(case.organisation, as_of=D(last)))

    assert counts == {f"ladder.{rung}": 1}


def test_nobody_has_to_say_why(case):
    partners = world.build(case, ("Z1",))
    world.one(case, partners, "Zorg", "2026-01-05", "2026-01-08", {"refused": "2026-01-06"})

    rows = handover_answers.refusals(world.scope(case.organisation))

    assert sorted(key for _partner, counts in rows for key in counts) == ["refusals.full", "refusals.not_said"]


def test_step_that_went_the_other_way_round_did_not_wait():
    waits = handover_answers.waits([row("2026-01-05", "2026-01-20", "2026-01-08", "2026-01-05")])

    assert waits["arrival"] == {"n": 0, "median": None, "slowest": None}
    assert waits["whole"] == {"n": 1, "median": 6.0, "slowest": 6}
    assert waits["answer"] == {"n": 1, "median": 3.0, "slowest": 3, "working_days": 1.0}  # a weekend in between


def test_refusal_is_an_answer_but_no_acceptance():
    waits = handover_answers.waits([row("2026-01-05"), row()])

    assert (waits["answer"]["n"], waits["acceptance"]["n"]) == (1, 0)


def test_hours_without_an_urgent_one_are_unknown():
    assert handover_answers.hours([]) == {"n": 0, "median": None, "slowest": None}


def test_urgent_answer_after_the_day_has_not_come_yet(case):
    world.build(case, ("Z1",))

    seen = [len(handover_answers.urgent(world.scope(case.organisation, as_of=D(day))))
            for day in ("2026-02-03", "2026-02-04")]  # fmt: skip

    assert seen == [0, 1]
