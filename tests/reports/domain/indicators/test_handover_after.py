"""The desk's own steps after the sending, and whether the youth is still there."""

import pytest

from reports.domain.indicators import handover_after
from tests.reports import handover_world as world

D = world.D


def desk(*days):
    """The days of the desk's steps, in their order; a step that was not taken has none."""
    return dict(zip(handover_after.DESK, [day and D(day) for day in days], strict=True))


def test_desk_and_rounds_of_the_example(total):
    assert total["desk"] == {
        "with_steps": 3,
        "talked": 2,
        "lost": 1,
        "open": 0,
        "loss_rate": 33.3,
        "appointment": {"n": 2, "median": 8.0, "slowest": 13},
        "first_talk": {"n": 1, "median": 4.0, "slowest": 4},
        "decision": {"n": 1, "median": 8.0, "slowest": 8},
    }
    assert total["rounds"]["14"] == {"due": 5, "yes": 2, "no": 1, "unknown": 1, "silent": 1, "rate": 40.0}
    assert total["rounds"]["60"] == {"due": 3, "yes": 1, "no": 1, "unknown": 0, "silent": 1, "rate": 33.3}


def test_who_left_before_is_not_there_later(case):
    partners = world.build(case, ())
    days = {"accepted": "2026-01-06", "arrived": "2026-01-08"}
    world.one(case, partners, "Roc", "2026-01-05", "2026-01-08", {**days, "rounds": {14: "no", 60: ""}})
    world.one(case, partners, "Roc", "2026-01-05", "2026-01-08", {**days, "returned": "2026-02-01", "rounds": {60: ""}})
    world.one(case, partners, "Roc", "2026-01-05", "2026-01-08", {**days, "rounds": {14: "yes", 60: ""}})

    found_then = world.found(case.organisation)["total"]["rounds"]["60"]

    assert found_then == {"due": 3, "yes": 0, "no": 2, "unknown": 0, "silent": 1, "rate": 0.0}


@pytest.mark.parametrize(
    ("standing", "days", "stage"),
    [
        ("accepted", desk("2026-01-05", None, None, None), "open"),
        ("waiting", desk("2026-01-05", None, None, None), "open"),
        ("returned", desk("2026-01-05", "2026-01-06", None, None), "lost"),
        ("ended", desk("2026-01-05", None, None, None), "lost"),
        ("withdrawn", desk(None, None, "2026-01-07", None), "talked"),
        ("refused", desk(None, None, None, "2026-01-08"), "talked"),
        ("arrived", desk("2026-01-05", None, None, None), "talked"),
    ],
)
def test_stage_before_or_after_the_first_talk(standing, days, stage):
    assert handover_after.stage(standing, days) == stage


def test_desk_without_steps_has_no_loss():
    found = handover_after.desk([])

    assert (found["with_steps"], found["loss_rate"]) == (0, None)
    assert found["decision"] == {"n": 0, "median": None, "slowest": None}


def test_who_is_still_on_the_way_is_in_no_loss():
    reported = desk("2026-01-05", None, None, None)
    talked = desk("2026-01-05", None, "2026-01-12", "2026-01-20")

    found = handover_after.desk([("accepted", reported), ("returned", reported), ("arrived", talked)])

    assert (found["open"], found["lost"], found["loss_rate"]) == (1, 1, 50.0)
    assert found["decision"] == {"n": 1, "median": 8.0, "slowest": 8}
    assert found["first_talk"]["n"] == 0  # from a step of which the day is unknown


def test_steps_after_the_day_were_not_taken_yet(case):
    world.build(case, ("L1",))

    seen = handover_after.steps(world.scope(case.organisation, as_of=D("2026-04-24")))

    assert [(standing, list(days.values())) for _pk, _partner, standing, days in seen] == [
        ("accepted", [D("2026-04-21"), D("2026-04-24"), None, None])
    ]


def test_question_counts_from_its_day(case):
    world.build(case, ("R2",))  # asked on 20 January, without an answer

    seen = [handover_after.rounds(world.scope(case.organisation, as_of=D(day))) for day in ("2026-01-19", "2026-01-20")]

    assert seen[0] == []
    assert [counts["rounds.14.silent"] for _partner, counts in seen[1]] == [1]
