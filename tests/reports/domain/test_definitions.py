"""Every figure says what it counts, by a rule that the report prints."""

import pytest

from mentoraat.periods import Quarter
from reports.domain import report_figures
from reports.domain.definitions import BESIDE, DEFINITION_VERSION, DEFINITIONS, definition
from reports.domain.figures import scope_of
from reports.quarter.definitions import RULES
from tests.reports.answers import ANSWERS


def keys(part, path=""):
    """Every number of the answers by its key; days of a cohort are no figures."""
    for name, value in part.items():
        here = f"{path}.{name}".strip(".")
        if isinstance(value, dict):
            yield from keys(value, here)
        elif not isinstance(value, str):
            yield here


def test_every_figure_has_a_definition():
    figures = ANSWERS[0]["figures"]

    used = {definition(key).key for key in keys(figures)}

    assert used == set(DEFINITIONS) - BESIDE


def test_every_definition_names_a_rule_that_is_printed():
    assert {item.rule for item in DEFINITIONS.values()} <= set(RULES)
    assert DEFINITION_VERSION == 1


def test_rates_say_what_they_are_divided_by():
    rates = [item for key, item in DEFINITIONS.items() if key.endswith(("rate", "average", "days_to_accept"))]

    assert rates and all(item.denominator for item in rates)


def test_no_figure_has_no_definition():
    with pytest.raises(KeyError):
        definition("reach.happiness")


def test_every_figure_of_a_report_has_a_definition(organisation):
    figures = report_figures.of_scope(scope_of(organisation, Quarter(2026, 2)), budget=1000)

    used = {definition(key).key for key in keys(figures)}

    free = {"network.signals.by_theme", "places.inflow_by_area", "places.two_way_by_area", "handover_course.refusals"}
    assert BESIDE - used <= free  # what occurred nowhere
