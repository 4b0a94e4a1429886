"""Whatever happens in whatever order: exactly one casemanager at every moment of a case, and none after it."""

import random
from datetime import timedelta

import pytest

from cases.domain import case as cases
from mentoraat.access import Role
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make

DAYS = 60


@pytest.mark.parametrize("seed", range(12))
def test_one_casemanager_at_every_moment(mentor, seed, time_machine):
    dice, first = random.Random(seed), today()
    team = [mentor, *(make.user(f"Mentor {n}", mentor.organisation, Role.MENTOR) for n in range(3))]
    youth = make.youth(known_by=mentor)
    case = cases.open(youth, programme=make.programme(mentor.organisation), casemanager=mentor, by=mentor)

    for day in range(DAYS):
        time_machine.move_to(first + timedelta(days=day), tick=False)
        for _deed in range(dice.randrange(3)):
            something(case, team, dice, first, first + timedelta(days=day))
        case.refresh_from_db()
        holds(case, first + timedelta(days=day))


def something(case, team, dice, first, now):
    """One deed; a refused one must leave no trace, which `holds` sees."""
    by = dice.choice(team)
    deeds = {
        "assign": lambda: cases.assign(case, casemanager=dice.choice(team), reason="Verdeling", by=by),
        "wait": lambda: cases.wait(case, until=now + timedelta(days=dice.randrange(9)), by=by),
        "resume": lambda: cases.resume(case, by=by),
        "close": lambda: cases.close(
            case, closed_on=now - timedelta(days=dice.randrange(4)), ending="by_agreement", by=by
        ),
        "undo": lambda: cases.undo_close(case, by=by),
    }
    try:
        deeds[dice.choices(list(deeds), weights=(6, 1, 1, 1, 2))[0]]()
    except Refused:
        case.refresh_from_db()


def holds(case, now):
    """The periods follow one another from opening on without a gap, and the last one is the casemanager's."""
    periods = list(case.casemanager_periods.all())
    assert periods[0].starts_on == case.opened_on
    for before, after in zip(periods, periods[1:], strict=False):
        assert before.ends_on == after.starts_on
    assert periods[-1].user_id == case.casemanager_id
    running = [period for period in periods if period.ends_on is None]
    assert len(running) == (0 if case.is_closed else 1)
    if case.is_closed:
        assert periods[-1].ends_on == max(case.closed_on, periods[-1].starts_on)
