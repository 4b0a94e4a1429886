"""Strength first: what the youth can, wants and works towards, in words for the page."""

from datetime import timedelta

import pytest

from cases.domain import goal, strength, wish
from cases.domain import step as steps
from mentoraat.periods import today
from reports.domain import youth_facts, youth_wish
from tests import make


@pytest.fixture
def facts(youth):
    """Reads the short lists of Sam."""
    return lambda: youth_facts.read(youth)


def test_strengths_come_in_the_order_in_which_they_were_named(youth, mentor, facts):
    for what in ("Koken", "Geduld"):
        strength.name(youth, what=what, by=mentor)

    assert [row.what for row in youth_wish.strengths(facts())] == ["Koken", "Geduld"]


def test_open_wishes_come_first_and_know_their_ends(youth, mentor, facts):
    kok, bakker, kamer = (
        wish.add(youth, what=what, kind=kind, by=mentor)
        for what, kind in (("Kok", "work"), ("Bakker", "work"), ("Kamer", "housing"))
    )
    wish.fulfil(kok, by=mentor)
    wish.rest(bakker, reason="Te vroeg op", by=mentor)

    rows = youth_wish.wishes(facts())

    assert [(row.what, row.state, row.first, row.last) for row in rows] == [
        ("Kamer", "open", True, True),
        ("Kok", "fulfilled", False, False),
        ("Bakker", "resting", False, False),
    ]
    assert rows[2].note.endswith("Te vroeg op")


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (0, None, "staat nog open, bezig met Magazijn"),
        (-30, 1, "staat nog open, bezig met Magazijn"),
        (1, None, ""),
        (-30, 0, ""),
    ],
)
def test_second_best_place_leaves_a_wish_open_and_is_named_while_it_runs(
    case, youth, mentor, facts, starts, ends, words
):
    wish.add(youth, what="Kok", kind="work", by=mentor)
    wish.add(youth, what="Kamer", kind="housing", by=mentor)
    day = today()
    until = None if ends is None else day + timedelta(days=ends)
    make.placement(case, kind="work", detail="Magazijn", starts_on=day + timedelta(days=starts), ends_on=until)

    assert [(row.what, row.note) for row in youth_wish.wishes(facts())] == [("Kok", words), ("Kamer", "")]


def test_goal_says_how_far_and_what_is_next(youth, mentor, facts):
    row = goal.add(youth, what="Op school", by_when=today() + timedelta(days=3), by=mentor)
    steps.finish(goal.plan(row, what="Bellen", due_on=today(), by=mentor), by=mentor)
    goal.plan(row, what="Open dag", due_on=today() + timedelta(days=2), by=mentor)
    goal.plan(row, what="Inschrijven", due_on=today() + timedelta(days=3), by=mentor)

    (shown,) = youth_wish.goals(facts())

    assert (shown.progress, shown.next, shown.late) == ("1 van 3 stappen gedaan", "Open dag", False)
    assert shown.when.startswith("vóór ")


def test_goal_without_steps_and_goals_that_ended(youth, mentor, facts):
    done = goal.add(youth, what="Op tijd komen", by=mentor)
    goal.reach(done, by=mentor)
    goal.add(youth, what="Op school", by=mentor)

    rows = youth_wish.goals(facts())

    assert [(row.what, row.state, row.progress) for row in rows] == [
        ("Op school", "open", "nog geen stap"),
        ("Op tijd komen", "reached", "nog geen stap"),
    ]
