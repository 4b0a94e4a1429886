"""What is declared about the figures holds for the figures themselves, and what follows is settled by what prints."""

from datetime import date

import pytest

from mentoraat.periods import Quarter
from reports.domain import report_figures
from reports.domain.figures import scope_of
from reports.domain.indicators import numbers
from reports.quarter.paths import find
from reports.quarter.protect import protected
from reports.quarter.structure import AtMost, Cross, Parts, Rate, Small, Sum, Typical
from reports.quarter.structure_more import MORE, Per, Same, settle
from tests.reports.more_world import MoreWorld


def number(figures, path):
    """The count at the path; a kind that did not occur is 0."""
    return find(figures, path) or 0


@pytest.fixture(params=[1, 2])
def figures(request, mentor):
    world = MoreWorld(request.param, youths=60, mentor=mentor)
    scope = scope_of(world.organisation, Quarter(2025, 2), as_of=date(2026, 3, 31))
    found = report_figures.of_scope(scope, budget=100_000)
    cells = found["inflow_profile"]["cause_by_school_type"].values()
    found["inflow_profile"]["by_cause"] = {"unknown": sum(row.get("unknown", 0) for row in cells)}
    return found


@pytest.mark.slow
def test_declared_relations_hold(figures):
    for rule in MORE:
        assert HOLDS[type(rule)](figures, rule), rule


def parts(figures, rule):
    found = find(figures, rule.path)
    return sum(value for name, value in found.items() if name not in rule.without) == number(figures, rule.total)


def cross(figures, rule):
    cells, rows = find(figures, rule.path), find(figures, rule.rows)
    return {name: sum(row.values()) for name, row in cells.items()} == rows


def rate(figures, rule):
    part, whole = find(figures, rule.part), find(figures, rule.whole)
    return whole is None or part is None or find(figures, rule.path) == numbers.percentage(part, whole)


def summed(figures, rule):
    plus = sum(number(figures, path) for path in rule.plus) - sum(number(figures, path) for path in rule.minus)
    return plus == number(figures, rule.total)


HOLDS = {
    Parts: parts,
    Cross: cross,
    Rate: rate,
    Sum: summed,
    Typical: lambda figures, rule: find(figures, rule.over) is not None,
    AtMost: lambda figures, rule: number(figures, rule.part) <= number(figures, rule.whole),
    Small: lambda figures, rule: find(figures, rule.path) is not None,
    Same: lambda figures, rule: number(figures, rule.path) == number(figures, rule.source),
    Per: lambda figures, rule: find(figures, rule.path) == numbers.mean(100_000, number(figures, rule.over)),
}


def test_what_is_said_twice_prints_the_same():
    figures = {"inflow_profile": {"by_age": {"unknown": "<5"}}, "quality": {"birth_date": {"unknown": 3, "of": 40}}}

    settle(figures)

    assert figures["quality"]["birth_date"]["unknown"] == "<5"


@pytest.mark.parametrize(("printed", "cost"), [(20, 50.0), ("x", "n<10"), (9, "n<10"), (None, "n<10")])
def test_cost_of_a_positive_case_never_tells_a_hidden_count(printed, cost):
    figures = {"outflow": {"by_class": {"positive": printed}}, "I26_cost": {"budget": 1000, "per_positive": 34.5}}

    settle(figures)

    assert figures["I26_cost"]["per_positive"] == cost


@pytest.mark.slow
@pytest.mark.parametrize("form", ["standard", "strict"])
def test_small_numbers_of_every_group_are_hidden(figures, form):
    printed = protected(figures, form=form, limit=5)

    for rule in MORE:
        cells = find(printed, rule.path) if isinstance(rule, Parts) else None
        left = {name: value for name, value in (cells or {}).items() if name not in rule.without}
        assert not [value for value in left.values() if isinstance(value, int) and 0 < value < 5], rule
    assert printed["quality"]["birth_date"]["unknown"] == printed["inflow_profile"]["by_age"].get("unknown", 0)
