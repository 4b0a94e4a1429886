"""The figures against a count by hand in plain loops, on random registers with every awkward thing in them."""

from datetime import date

import pytest

from mentoraat.periods import Quarter
from reports.domain.figures import figures
from reports.domain.scope import Period
from tests import make
from tests.reports.naive_figures import Naive
from tests.reports.random_register import World

PERIODS = [Quarter(2024, 4), Quarter(2025, 2), Quarter(2025, 4), Period(date(2025, 2, 3), date(2025, 5, 31))]
AS_OF = [None, date(2026, 3, 31), date(2025, 7, 1)]


@pytest.mark.parametrize("seed", range(4))
def test_figures_are_those_of_a_count_by_hand(seed, mentor):
    world = World(seed, mentor=mentor)
    scopes = [{}, {"area": world.areas[1]}, {"programme": world.programmes[0]}]
    scopes += [{"area": world.areas[2], "programme": world.programmes[1]}]

    for period, as_of, scope in zip(PERIODS, AS_OF + AS_OF, scopes, strict=False):
        by_hand = Naive(world.organisation, period.start, period.end, as_of=as_of, **scope).figures()
        assert figures(world.organisation, period, as_of=as_of, **scope) == by_hand


def test_random_register_reaches_every_figure(mentor):
    """The comparison means little where both say nothing: whatever may be counted occurs."""
    world = World(0, youths=500, mentor=mentor)

    found = figures(world.organisation, Quarter(2025, 2), as_of=date(2026, 3, 31))

    assert not [path for path, value in flat(found) if not value and "I11" not in path]


@pytest.mark.parametrize("youths", [0, 10, 60])
@pytest.mark.parametrize(("scope", "statements"), [("whole", 8), ("area", 7), ("programme", 7)])
def test_statements_do_not_grow_with_the_register(
    mentor, django_assert_num_queries, youths, scope, statements, organisation
):
    world = World(0, youths=youths, mentor=mentor) if youths else None
    row = {"area": make.area(organisation), "programme": make.programme(organisation)}.get(scope)
    wanted = {} if row is None else {scope: row}

    with django_assert_num_queries(statements):
        figures(world.organisation if world else organisation, Quarter(2025, 2), **wanted)


def flat(part, path=""):
    for name, value in part.items():
        if isinstance(value, dict):
            yield from flat(value, f"{path}.{name}")
        elif "cause_by_school_type" not in path:
            yield f"{path}.{name}", value
