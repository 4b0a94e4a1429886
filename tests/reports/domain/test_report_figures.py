"""All figures of a report: which there are, that they hang together, and in how many statements they come."""

import pytest

from mentoraat.periods import Quarter
from reports.domain import report_figures
from reports.domain.figures import scope_of
from tests import make
from tests.reports.random_register import World

Q2 = Quarter(2025, 2)
GROUPS = {
    *("places", "complexity", "destinations", "I13_relapse", "I15_waiting", "I18_missing", "I19_excused"),
    *("I21_rhythm", "I22_aftercare", "I23_qualification", "I24_certificates", "I26_cost", "handover_course"),
    *("network", "needs", "quality"),
}


@pytest.mark.parametrize("name", ["whole", "area", "programme"])
def test_every_group_is_there_and_adds_up(mentor, name):
    world = World(2, youths=80, mentor=mentor)
    wanted = {"area": {"area": world.areas[1]}, "programme": {"programme": world.programmes[0]}}.get(name, {})

    found = report_figures.of_scope(scope_of(world.organisation, Q2, **wanted), budget=10000)

    inflow, outflow = found["caseload"]["I3_inflow"], found["outflow"]
    assert found.keys() >= GROUPS
    assert sum(found["places"]["inflow_by_area"].values()) == inflow
    assert sum(found["places"]["two_way_by_area"].values()) == found["reach"]["two_way_contacts"]
    assert sum(found["complexity"]["inflow_by_stratum"].values()) == inflow
    assert sum(found["complexity"]["counted_by_stratum"].values()) == outflow["counted"]
    assert (
        sum(row["positive"] for row in found["complexity"]["outflow_by_stratum"].values())
        == (outflow["by_class"]["positive"])
    )
    assert sum(found["destinations"].values()) == outflow["by_class"]["positive"]


@pytest.mark.parametrize("youths", [0, 10, 60])
@pytest.mark.parametrize("name", ["whole", "area", "programme"])
def test_statements_do_not_grow_with_the_register(mentor, organisation, django_assert_num_queries, youths, name):
    World(0, youths=youths, mentor=mentor) if youths else None
    row = {"area": make.area(organisation), "programme": make.programme(organisation)}.get(name)
    scope = scope_of(organisation, Q2, **({name: row} if row else {}))

    with django_assert_num_queries(41 if name != "programme" else 39):
        report_figures.of_scope(scope)
