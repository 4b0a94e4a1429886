"""What a reader knows of all reports together: the same count is one, what was counted anew is a later version."""

from math import inf

from mentoraat.periods import HalfYear
from reports.domain.release_bounds import tightened
from reports.domain.release_tellings import DECLARED, Report
from reports.domain.release_world import World, growth, with_report
from reports.quarter.structure import Grown
from reports.quarter.terms import Terms
from tests.reports.domain.release_facts import SUMMER, ended, told

POSITIVE = "outflow.by_class.positive"


def world_of(*reports):
    """What is known after these reports; a pair is told with more words."""
    world = World()
    for one in reports:
        world = with_report(world, Report(1, one))
    return world


def nodes(world, path, span="2026-Q1", programme=""):
    return sorted(node for node in world.told if node.count[1:] == (programme, "", span, path))


def test_count_told_twice_is_one_count():
    made = told(ended(0, 30, 11, 12, 0, 0, 0))

    world = world_of(made, made)

    (node,) = nodes(world, POSITIVE)
    assert [number for number, _telling in world.told[node]] == [0, 1]


def test_second_telling_narrows_the_first():
    loose, exact = told(ended(0, 30, 11, 3, 0, 0, 0)), told(ended(0, 30, 11, 3, 0, 0, 0))
    loose["now"]["outflow"]["by_class"]["handed_over"] = "<5"
    exact["now"]["outflow"]["by_class"]["handed_over"] = 3

    world = world_of(loose, exact)

    (node,) = nodes(world, "outflow.by_class.handed_over")
    assert world.bounds[node] == (3, 3)


def test_count_that_differs_is_a_later_version():
    world = world_of(told(ended(0, 30, 11, 12, 0, 0, 0)), told(ended(0, 31, 11, 12, 0, 0, 0)))

    first, second = nodes(world, POSITIVE)
    assert (world.bounds[first], world.bounds[second]) == ((30, 30), (31, 31))
    assert world.latest(first.count) == second


def test_half_year_is_the_sum_of_its_quarters():
    counts = (ended(0, 20, 9, 13, 0, 0, 0), ended(0, 20, 30, 10, 10, 0, 0), ended(0, 40, 39, 23, 10, 0, 0))
    first, second, half = told(counts[0]), told(counts[1], SUMMER), told(counts[2], HalfYear(2026, 1))
    first["now"]["outflow"]["by_class"] |= {"positive": "x"}

    world = world_of(half, second)
    bounds, _rows = tightened(*world.known())

    (whole,) = nodes(world, POSITIVE, "2026-H1")
    assert bounds[world.latest(whole.count._replace(span="2026-Q1"))] == (20, 20)


def test_kind_that_a_quarter_does_not_name_had_none_there():
    half = ended(0, 40, 39, 13, 10, 0, 0)
    first, second = ended(0, 20, 9, 3, 0, 0, 0), ended(0, 20, 30, 10, 10, 0, 0)
    for figures, names in ((half, ("a", "b")), (first, ("a",)), (second, ("a", "b"))):
        figures["destinations"] = dict.fromkeys(names, 20)

    world = world_of(told(first), told(second, SUMMER), told(half, HalfYear(2026, 1)))

    (whole,) = nodes(world, "destinations.b", "2026-H1")
    assert world.bounds[world.latest(whole.count._replace(span="2026-Q1"))] == (0, 0)


def test_part_of_the_organisation_has_at_most_the_whole():
    part = told(ended(0, 12, 4, 8, 0, 0, 0), terms=Terms(programme="A"))

    world = world_of(told(ended(0, 30, 11, 12, 0, 0, 0)), part)

    (whole,), (inside,) = nodes(world, POSITIVE), nodes(world, POSITIVE, programme="A")
    assert ({whole: 1, inside: -1}, 0, inf, None) in world.rows


def test_programmes_together_have_at_most_the_whole():
    parts = [told(ended(0, 12, 4, 8, 0, 0, 0), terms=Terms(programme=name)) for name in "AB"]

    world = world_of(told(ended(0, 30, 11, 12, 0, 0, 0)), *parts)

    (whole,) = nodes(world, POSITIVE)
    (one,), (other,) = (nodes(world, POSITIVE, programme=name) for name in "AB")
    assert ({whole: 1, one: -1, other: -1}, 0, inf, None) in world.rows


def test_alone_a_report_is_tied_to_no_other():
    made = Report(1, told(ended(0, 12, 4, 8, 0, 0, 0), terms=Terms(programme="A")))
    world = world_of(told(ended(0, 30, 11, 12, 0, 0, 0)))

    assert len(with_report(world, made, alone=True).rows) < len(with_report(world, made).rows)


def test_standing_count_grows_by_the_flow_between_two_reports():
    rule = next(rule for rule in DECLARED if isinstance(rule, Grown) and rule.flow == POSITIVE)
    before, after = ended(0, 30, 11, 12, 0, 0, 0), ended(0, 30, 11, 12, 0, 0, 0)
    before["I25_all_ever_reached"] |= {"persons": 100, "positive": 100}
    after["I25_all_ever_reached"] |= {"persons": 130, "positive": 130}

    world = world_of(told(before), told(after, SUMMER))

    ((end, start, flow),) = growth(world, rule)
    assert (end.count.span, start.count.span, flow.count.span) == ("2026-06-30", "2026-03-31", "2026-Q2")
