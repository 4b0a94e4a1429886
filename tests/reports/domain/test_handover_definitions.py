"""Every figure about handovers says what it counts, and nothing is explained that is not counted."""

import pytest

from reports.domain.handover_definitions import DEFINITIONS, definition, label, written
from reports.domain.handover_sheet import flat
from reports.quarter.definitions import RULES
from tests.reports import handover_world as world


@pytest.fixture
def keys(case):
    world.build(case)
    return [key for key, _value in flat(world.found(case.organisation)["total"])]


def test_every_figure_has_a_name_of_its_own(keys):
    names = [label(key) for key in keys]

    assert len(keys) > 90
    assert not {name for name in names if names.count(name) > 1}


def test_nothing_is_explained_that_is_not_counted(keys):
    used = {definition(key).key for key in keys}

    assert {key for key in set(DEFINITIONS) - used if not key.startswith("refusals.")} == set()


def test_rates_and_medians_say_what_they_are_divided_by():
    rates = [item for key, item in DEFINITIONS.items() if key.endswith(("rate", "working_days")) or "shares." in key]

    assert len(rates) > 10
    assert all(item.numerator and item.denominator for item in rates)


def test_rules_are_those_of_the_report():
    assert {item.rule for item in DEFINITIONS.values()} - {""} <= set(RULES)


def test_nothing_to_divide_by_is_said_in_words():
    assert (written(None), written(None, share=True)) == ("te weinig", "te weinig")
    assert (written(1.5), written(33.3, share=True)) == ("1,5", "33,3%")


def test_what_is_no_figure_has_no_definition():
    with pytest.raises(KeyError):
        definition("happiness")
