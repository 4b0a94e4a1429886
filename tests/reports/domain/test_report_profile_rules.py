"""What can be agreed: figures, tables and chapters that are there, and numbers that can be."""

from types import SimpleNamespace

import pytest

from reports.domain.report_profile_rules import BREAKDOWNS, FIGURES, chapter_titles, faults
from reports.quarter import chapters

ORGANISATION = SimpleNamespace(small_number_limit=5)


def test_each_figure_has_a_code_and_a_path_of_its_own():
    assert len({figure.code for figure in FIGURES}) == len({figure.path for figure in FIGURES}) == len(FIGURES)


def test_chapters_are_those_of_the_report_in_its_order():
    assert list(chapter_titles()) == list(chapters.CODES)


def test_what_was_never_said_has_no_fault():
    assert faults({}, organisation=ORGANISATION) == {}


@pytest.mark.parametrize("terms", [{"left_out": list(BREAKDOWNS)}, {"least": 10}, {"least": 100}, {"small_limit": 5}])
def test_what_can_be_meant_has_no_fault(terms):
    assert faults(terms, organisation=ORGANISATION) == {}


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.code)
def test_numbers_of_each_figure_end_at_what_can_be(figure):
    most = {"share": 100, "count": 100_000, "days": 730, "euro": 1_000_000}[figure.unit]

    for value, fault in ((0, False), (most, False), (most + 1, True), (-1, True), ("veel", True)):
        found = faults({"agreed": {figure.path: {"agreed": value}}}, organisation=ORGANISATION)
        assert (list(found) == [f"agreed_{figure.code}"]) is fault


def test_figure_that_nobody_knows_is_a_mistake_of_ours():
    with pytest.raises(TypeError):
        faults({"agreed": {"reach.nothing": {"agreed": 1}}}, organisation=ORGANISATION)
