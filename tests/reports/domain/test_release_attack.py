"""What can be worked out of reports as they are told: one number left, or a change that is small for certain."""

import copy

import pytest

from reports.domain.release_attack import Attacker
from reports.domain.release_tellings import Report
from reports.quarter.terms import Terms
from tests.reports.domain.release_facts import SUMMER, breaks, ended, told


def with_classes(made, **printed):
    """The report with some classes printed otherwise, and without the percentages over them."""
    made = copy.deepcopy(made)
    made["now"]["outflow"]["by_class"] |= printed
    made["now"]["outflow"] |= {"I8_positive_rate": "x", "I9_dropout_rate": "x"}
    return made


def kinds(*reports):
    """What can be worked out of the last of these, zeros too: {path: kind}."""
    attacker = Attacker()
    for one in reports[:-1]:
        attacker.tell(Report(1, one))
    return {one.node.count.path: one.kind for one in attacker.attack(Report(1, reports[-1])).breaks}


def test_only_hidden_count_is_its_total_less_the_rest():
    made = with_classes(told(ended(0, 30, 11, 3, 0, 0, 0)), positive=30, dropped_out=11)

    assert kinds(made)["outflow.by_class.handed_over"] == "pinned"


def test_two_hidden_counts_that_may_move_are_safe():
    made = with_classes(told(ended(0, 30, 11, 3, 0, 0, 0)), positive=30, dropped_out="x")

    assert "outflow.by_class.handed_over" not in kinds(made)


def test_hidden_nothing_is_found_but_is_no_secret():
    made = with_classes(told(ended(0, 30, 11, 0, 0, 0, 0)), positive="x", dropped_out="x", activation="x")
    exact = with_classes(told(ended(0, 30, 11, 0, 0, 0, 0)), positive=30, dropped_out=11, activation="x")

    assert kinds(exact)["outflow.by_class.activation"] == "zero"
    assert "outflow.by_class.activation" not in kinds(made)


def test_what_an_earlier_report_printed_is_no_secret():
    shown = with_classes(told(ended(0, 30, 11, 12, 0, 0, 0)), handed_over=12)
    hidden = with_classes(shown, handed_over="x")

    assert kinds(hidden)["outflow.by_class.handed_over"] == "pinned"
    assert "outflow.by_class.handed_over" not in kinds(shown, hidden)


@pytest.mark.parametrize(("positive", "is_small"), [(31, True), (26, True), (34, True), (35, False), (25, False)])
def test_change_of_one_to_four_is_small(positive, is_small):
    first, second = told(ended(0, 30, 11, 12, 0, 0, 0)), told(ended(0, positive, 11, 12, 0, 0, 0))

    assert (("change", "outflow.by_class.positive") in breaks(first, second)) is is_small


def test_hidden_count_that_changes_with_its_total_is_a_small_change():
    first = with_classes(told(ended(0, 30, 11, 3, 0, 0, 0)), positive=30)
    second = with_classes(told(ended(0, 30, 12, 3, 0, 0, 0)), positive=30, dropped_out=12)

    assert ("change", "outflow.by_class.dropped_out") not in breaks(first, with_classes(second, dropped_out="x"))
    assert ("change", "outflow.by_class.dropped_out") in breaks(with_classes(first, dropped_out=11), second)


def test_programmes_told_one_by_one_bound_each_other():
    whole = told(ended(0, 30, 9, 12, 0, 0, 0))
    part = with_classes(told(ended(0, 12, 0, 0, 0, 0, 0), terms=Terms(programme="A")))
    small = with_classes(told(ended(0, 12, 1, 9, 0, 0, 0), terms=Terms(programme="A")), dropped_out="<5")
    other = told(ended(0, 12, 8, 3, 0, 0, 0), terms=Terms(programme="B"))
    other["now"]["outflow"]["by_class"]["dropped_out"] = 8

    assert ("pinned", "outflow.by_class.dropped_out") not in breaks(whole, part, other)
    assert ("pinned", "outflow.by_class.dropped_out") in breaks(whole, small, other)


def test_strict_form_makes_every_cell_a_secret():
    attacker, made = Attacker(), told(ended(0, 33, 12, 17, 0, 0, 0), terms=Terms(form="strict"))

    usual = attacker.attack(Report(1, told(ended(0, 33, 12, 17, 0, 0, 0)))).tested
    assert attacker.attack(Report(1, made)).tested > usual


def test_report_that_contradicts_itself_says_so():
    made = told(ended(0, 30, 11, 12, 0, 0, 0))
    made["now"]["outflow"]["counted"] = 5

    assert Attacker().attack(Report(1, made)).contradictory


def test_contradictory_report_does_not_stand_in_the_way_of_the_next():
    odd, made = told(ended(0, 30, 11, 12, 0, 0, 0)), told(ended(0, 30, 11, 12, 0, 0, 0), SUMMER)
    odd["now"]["outflow"]["counted"] = 5
    attacker = Attacker()

    attacker.tell(Report(1, odd))

    assert attacker.world.reports == 0 and not attacker.attack(Report(1, made)).contradictory


def test_public_is_what_totals_alone_say():
    only = ended(0, 30, 0, 0, 0, 0, 0)
    only["outflow"]["by_class"] = {"neutral": 0, "positive": 30}
    made = Report(1, told(only))

    public = {node.count.path: value for node, value in Attacker().public(made).items()}

    assert public["outflow.by_class.positive"] == 30
    several = Attacker().public(Report(1, told(ended(0, 30, 11, 12, 0, 0, 0))))
    assert "outflow.by_class.positive" not in {node.count.path for node in several}
