"""Goals: own words, by when, steps towards it, reached or let go with a reason."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from cases.domain import goal as goals
from cases.domain import step as steps
from cases.models import Goal
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make


@pytest.fixture
def goal(youth, mentor):
    """What Sam wants to reach."""
    return goals.add(youth, what="In februari op school", by_when=today() + timedelta(days=60), by=mentor)


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_goal_is_set_today_in_own_words(goal, youth):
    assert (goal.state, goal.set_on, goal.youth) == ("open", today(), youth)
    assert verbs() == ["goal.added"]


def test_goal_for_a_day_that_was_is_refused(youth, mentor):
    with pytest.raises(Refused) as refusal:
        goals.add(youth, what="Op school", by_when=today() - timedelta(days=1), by=mentor)

    assert refusal.value.field == "by_when"


def test_edit_changes_words_and_leaves_a_day_that_was(goal, mentor):
    Goal.objects.update(by_when=today() - timedelta(days=3))
    goal.refresh_from_db()

    goals.edit(goal, what="Ooit op school", by_when=goal.by_when, by=mentor)
    goals.edit(goal, what="Ooit op school", by_when=goal.by_when, by=mentor)

    assert verbs() == ["goal.added", "goal.edited"]


def test_progress_is_steps_done_of_steps(goal, youth, mentor):
    first = goals.plan(goal, what="ROC bellen", due_on=today(), by=mentor)
    goals.link(goal, step=make.step(youth, mentor, what="Open dag"), by=mentor)
    steps.finish(first, by=mentor)

    (row,) = goals.of(youth)

    assert (row.steps_done, row.steps_all) == (1, 2)
    assert [step.what for step in goals.steps_of(goal)] == ["Open dag", "ROC bellen"]
    assert verbs() == ["goal.added", "step.added", "goal.step_linked", "goal.step_linked", "step.finished"]


def test_step_of_another_youth_is_refused(goal, mentor):
    step = make.step(make.youth(known_by=mentor), mentor)

    with pytest.raises(Refused):
        goals.link(goal, step=step, by=mentor)


def test_loose_steps_are_open_ones_of_this_youth_without_a_goal(goal, youth, mentor):
    loose = make.step(youth, mentor)
    goals.plan(goal, what="ROC bellen", due_on=today(), by=mentor)
    steps.finish(make.step(youth, mentor), by=mentor)
    make.step(make.youth(known_by=mentor), mentor)

    assert list(goals.loose_steps(goal)) == [loose]


def test_reached_goal_takes_no_steps_until_it_is_taken_up_again(goal, mentor):
    goals.reach(goal, by=mentor)
    assert (goal.state, goal.ended_on) == ("reached", today())
    for verb in (goals.plan, goals.edit):
        words = {"due_on": today()} if verb is goals.plan else {}
        with pytest.raises(Refused):
            verb(goal, what="Nog iets", **words, by=mentor)

    goals.reopen(goal, by=mentor)

    goal.refresh_from_db()
    assert (goal.state, goal.ended_on) == ("open", None)
    assert verbs() == ["goal.added", "goal.reached", "goal.reopened"]


def test_let_go_keeps_the_reason_and_comes_behind_open_ones(goal, youth, mentor):
    goals.let_go(goal, reason="Ik wil eerst werken", by=mentor)
    second = goals.add(youth, what="Werk vinden", by=mentor)

    assert [row.pk for row in goals.of(youth)] == [second.pk, goal.pk]
    assert Goal.objects.get(pk=goal.pk).reason == "Ik wil eerst werken"
    with pytest.raises(Refused):
        goals.reach(goal, by=mentor)
    assert "goal.let_go" in verbs()


@pytest.mark.parametrize(
    "changes",
    [{"state": "reached"}, {"state": "let_go", "ended_on": today()}, {"reason": "zomaar"}, {"ended_on": today()}],
)
def test_database_wants_an_end_with_its_day_and_its_reason(youth, changes):
    with pytest.raises(IntegrityError):
        Goal.objects.create(organisation=youth.organisation, youth=youth, what="x", set_on=today(), **changes)
