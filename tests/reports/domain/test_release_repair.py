"""What is done against what could be worked out: as little as helps, told in words, and never a small count shown."""

import copy

import pytest

from reports.domain.release_attack import Attacker, Break
from reports.domain.release_counts import Count
from reports.domain.release_repair import MAY_GO, Repair, why
from reports.domain.release_tellings import Report
from reports.domain.release_world import Node
from reports.quarter import facts
from reports.quarter.terms import Terms
from tests.reports.domain.release_facts import SPRING, SUMMER, breaks, ended, released, told
from tests.reports.quarter.figures import busy

HANDED = "outflow.by_class.handed_over"


def broken(made, **printed):
    """A report with classes printed otherwise than they were protected, and without the percentages over them."""
    made = copy.deepcopy(made)
    made["now"]["outflow"]["by_class"] |= printed
    made["now"]["outflow"] |= {"I8_positive_rate": "x", "I9_dropout_rate": "x"}
    return made


def repair_of(made, *, public=None):
    """(repair, what was found) of a report that comes first."""
    report = Report(1, made)
    found = Attacker().attack(report)
    return Repair(report, [], found, public or {}, set()), found


def node_of(found, path):
    return next(node for node in found.world.told if node.count.path == path and node.count.span == "2026-Q1")


def test_smallest_count_beside_it_is_hidden():
    repair, found = repair_of(broken(told(ended(0, 30, 11, 3, 0, 0, 0)), positive=30, dropped_out=11))

    assert repair.mend(next(one for one in found.breaks if one.node.count.path == HANDED))
    printed = repair.mended().facts["now"]["outflow"]["by_class"]
    assert (printed["positive"], printed["handed_over"]) == (30, "<5")
    assert "x" in printed.values()


def test_percentage_goes_before_a_count():
    made = broken(told(ended(0, 30, 11, 3, 0, 0, 0)), positive="x", dropped_out="x")
    made["now"]["outflow"]["I9_dropout_rate"] = 25.0
    made["now"]["outflow"]["I8_positive_rate"] = 68.2
    repair, found = repair_of(made)

    assert repair.mend(next(one for one in found.breaks if one.node.count.path == HANDED))
    assert [step["how"] for step in repair.steps] == ["percentage weggelaten"]


@pytest.mark.parametrize(("value", "shown"), [(0, True), (12, True), (3, False)])
def test_what_everybody_knows_is_printed_unless_it_is_small(value, shown):
    made = broken(told(ended(0, 30, 11, 3, 0, 0, 0)), positive="x", dropped_out="x")
    _repair, found = repair_of(made)
    node = node_of(found, HANDED)
    repair, _found = repair_of(made, public={node: value})

    assert repair.mend(Break("pinned", node)) is shown
    assert (repair.mended().facts["now"]["outflow"]["by_class"]["handed_over"] == value) is shown


def test_strict_report_prints_nothing_after_all():
    made = told(ended(0, 33, 12, 3, 0, 0, 0), terms=Terms(form="strict"))
    _repair, found = repair_of(made)
    node = node_of(found, HANDED)
    repair, _found = repair_of(made, public={node: 20})

    assert repair.mend(Break("pinned", node)) is False and repair.steps == []


@pytest.mark.parametrize(("shown", "printed"), [(set(), "x"), ({f"I12_durable.{n}.positive" for n in (3, 6, 12)}, 0)])
def test_none_in_a_cohort_is_hidden_where_it_tells_more_and_once(shown, printed):
    repair, found = repair_of(told(ended(0, 30, 11, 12, 0, 0, 0)))
    repair.shown |= shown
    node = next(node for node in found.world.told if node.count[3:] == ("2025-Q1", "outflow.by_class.positive"))

    repair.mend(Break("growth", node, node))

    assert repair.mended().facts["now"]["I12_durable"]["3"]["positive"] == printed
    assert repair.mended().facts["now"]["outflow"]["by_class"]["unknown"] == 0


def test_only_groups_that_may_go_are_left_out():
    made = told(busy() | {"destinations": {"school": 20, "work": 8, "both": 4}})
    repair, found = repair_of(made)
    whole = Break("pinned", node_of(found, "outflow.counted"))
    group = Break("pinned", node_of(found, "destinations.school"))

    assert repair.leave_out([whole]) is False
    assert repair.leave_out([group]) is True
    assert "destinations" not in repair.facts["now"] and "outflow" in repair.facts["now"]
    assert repair.steps[0]["how"] == "hoofdstuk weggelaten"


def test_groups_that_may_go_are_groups_of_a_report():
    assert set(facts.TOLD_IN) >= MAY_GO
    assert not MAY_GO & {"reach", "caseload", "outflow", "inflow_profile", "handovers", "measurement"}


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("pinned", "Anders is “Overgedragen” (1e kwartaal 2026)"),
        ("change", "De lezer zag anders een kleine verandering in “Overgedragen”"),
        ("growth", "Samen met een eerder rapport vertelt dit “Overgedragen”"),
        ("zero", "Dat “Overgedragen” (1e kwartaal 2026) nul is, blijkt"),
    ],
)
def test_why_is_said_in_a_sentence(kind, start):
    node = Node(Count(1, "", "", "2026-Q1", HANDED), 0)

    assert why(Break(kind, node)).startswith(start)


def test_span_that_is_no_period_is_said_as_it_is():
    assert "(2026-06-30)" in why(Break("pinned", Node(Count(1, "", "", "2026-06-30", HANDED), 0)))


def test_revision_with_one_case_more_keeps_its_breakdown():
    first, second = told(ended(0, 30, 11, 12, 0, 0, 0)), told(ended(0, 31, 11, 12, 0, 0, 0))

    assert ("change", "outflow.by_class.positive") in breaks(first, second)
    verdict = released(second, first)
    assert verdict.facts["now"]["outflow"]["by_class"] == first["now"]["outflow"]["by_class"]
    assert verdict.facts["now"]["outflow"]["I8_positive_rate"] == first["now"]["outflow"]["I8_positive_rate"]
    assert verdict.facts["now"]["outflow"]["counted"] == 54
    assert verdict.facts["kept"] == ["outflow.by_class"] and not breaks(first, verdict.facts)
    assert not verdict.held  # 56.6% of 54 is no whole number: it is the percentage of before


def test_percentage_in_the_table_of_corrections_does_not_tell_the_change():
    first, second = told(ended(0, 30, 11, 12, 0, 0, 0)), told(ended(0, 31, 11, 12, 0, 0, 0))
    second = released(second, first).facts
    row = facts.earlier(SPRING, second["now"], frozen=True, kept=second["kept"])
    anew = [["2026-Q1", "outflow.I8_positive_rate", 56.6, 57.4]]
    summer = told(ended(0, 50, 11, 12, 0, 0, 0), SUMMER, history=[row], corrections=anew)

    verdict = released(summer, first, second)

    assert ("change", "outflow.by_class.positive") in breaks(first, second, summer)
    assert verdict.facts["corrections"] == [] and not verdict.held
    assert ("2026-Q1", "niet bij wat is hersteld") in [(step["period"], step["how"]) for step in verdict.hidden]


def test_revision_that_changes_much_is_shown():
    first, second = told(ended(0, 30, 11, 12, 0, 0, 0)), told(ended(0, 40, 11, 12, 0, 0, 0))

    assert released(second, first).facts["now"]["outflow"]["by_class"]["positive"] == 40


def test_standing_count_does_not_tell_the_flow():
    before, after = ended(0, 30, 11, 12, 0, 0, 0), ended(0, 30, 11, 3, 0, 0, 0)
    states = {"positive": 100, "dropped_out": 40, "handed_over": 20, "in_guidance": 0, "contact_only": 0}
    for figures, handed in ((before, 20), (after, 23)):
        figures["I25_all_ever_reached"] |= states | {"handed_over": handed, "persons": 140 + handed}
    first, second = told(before), told(after, SUMMER)

    assert ("growth", "outflow.by_class.handed_over") in breaks(first, second)
    assert released(second, first).facts["now"]["I25_all_ever_reached"]["handed_over"] == "x"


def test_small_total_of_a_part_is_covered_beside_its_period_too():
    beside = [facts.earlier(SPRING, {"caseload": {"I3_re_entry": 1}}, frozen=False)]
    whole = told(ended(0, 30, 11, 12, 0, 0, 0), SUMMER, history=beside)
    part = told(ended(0, 30, 11, 12, 0, 0, 0), SUMMER, history=beside, terms=Terms(programme="A"))

    verdict = released(part, whole)

    assert not verdict.held
    assert verdict.facts["history"][0]["figures"] == {"caseload.I3_re_entry": "x"}
    assert {step["period"] for step in verdict.hidden} == {str(SPRING)}
