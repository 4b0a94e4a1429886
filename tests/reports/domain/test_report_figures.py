"""All figures of a report: which there are, that a count by hand finds the same, and in how many statements."""

from datetime import date

import pytest

from mentoraat.periods import Quarter
from reports.domain import report_figures
from reports.domain.figures import scope_of
from reports.domain.scope import Period
from tests import make
from tests.reports.more_world import MoreWorld
from tests.reports.naive_more import NaiveMore

Q2, YEAR = Quarter(2025, 2), Period(date(2025, 1, 1), date(2025, 12, 31))
GROUPS = {
    *("places", "complexity", "destinations", "I13_relapse", "I15_waiting", "I18_missing", "I19_excused"),
    *("I21_rhythm", "I22_aftercare", "I23_qualification", "I24_certificates", "I26_cost", "handover_course"),
    *("network", "needs", "quality"),
}


def scopes(world):
    return [{}, {"area": world.areas[1]}, {"programme": world.programmes[0]}]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_figures_are_those_of_a_count_by_hand(seed, mentor):
    world = MoreWorld(seed, mentor=mentor)

    asked = zip(scopes(world), [YEAR, Q2, YEAR], [None, date(2025, 7, 1), date(2026, 3, 31)], strict=True)
    for wanted, period, as_of in asked:
        by_hand = NaiveMore(world.organisation, period.start, period.end, as_of=as_of, **wanted).more()
        found = report_figures.of_scope(scope_of(world.organisation, period, as_of=as_of, **wanted))
        assert {name: found[name] for name in by_hand} == by_hand


@pytest.mark.slow
def test_random_register_reaches_every_figure(mentor):
    """The comparison means little where both say nothing."""
    world = MoreWorld(1, youths=120, mentor=mentor)

    found = NaiveMore(world.organisation, YEAR.start, YEAR.end).more()

    never = [key for key, value in flat(found) if not value]
    assert not never


def flat(part, path=""):
    for name, value in part.items():
        yield from flat(value, f"{path}.{name}") if isinstance(value, dict) else [(f"{path}.{name}", value)]


@pytest.mark.slow
def test_every_group_is_there_and_adds_up(mentor):
    world = MoreWorld(2, youths=40, mentor=mentor)

    for wanted in scopes(world):
        found = report_figures.of_scope(scope_of(world.organisation, Q2, **wanted), budget=10000)

        inflow, outflow = found["caseload"]["I3_inflow"], found["outflow"]
        assert found.keys() >= GROUPS
        assert sum(found["places"]["inflow_by_area"].values()) == inflow
        assert sum(found["places"]["two_way_by_area"].values()) == found["reach"]["two_way_contacts"]
        assert sum(found["complexity"]["inflow_by_stratum"].values()) == inflow
        assert sum(found["complexity"]["counted_by_stratum"].values()) == outflow["counted"]
        assert sum(found["destinations"].values()) == outflow["by_class"]["positive"]


@pytest.mark.parametrize("youths", [0, 4, 12])
def test_statements_do_not_grow_with_the_register(mentor, organisation, django_assert_num_queries, youths):
    MoreWorld(0, youths=youths, mentor=mentor) if youths else None
    rows = {"area": make.area(organisation), "programme": make.programme(organisation)}

    with django_assert_num_queries(16):
        report_figures.brought(scope_of(organisation, Q2))
    with django_assert_num_queries(16):
        report_figures.brought(scope_of(organisation, Q2, area=rows["area"]))
    with django_assert_num_queries(14):  # no signals by programme
        report_figures.brought(scope_of(organisation, Q2, programme=rows["programme"]))
    with django_assert_num_queries(8):
        report_figures.course(scope_of(organisation, Q2))
