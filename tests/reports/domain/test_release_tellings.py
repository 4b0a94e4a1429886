"""What a report tells: of each printed count the numbers that it can be, and the sums that tie them."""

from math import inf

import pytest

from reports.domain.release_tellings import CORRECTED, Report, bounds, covered_in, without_cells
from reports.quarter.terms import Terms
from tests.reports.domain.release_facts import ended, told

HIDDEN = "outflow.by_class.handed_over"


def printed(*counts, **more):
    """A report of a quarter in which cases ended so, as its reader has it."""
    return Report(1, told(ended(*counts), **more))


@pytest.mark.parametrize(
    ("value", "strict", "expected"),
    [(12, False, (12, 12)), (0, False, (0, 0)), ("<5", False, (1, 4)), ("x", False, (5, inf)),
     (10, True, (8, 12)), (0, True, (0, 0))],
)  # fmt: skip
def test_printed_value_can_be_these_counts(value, strict, expected):
    assert bounds(value, 5, strict=strict) == expected


@pytest.mark.parametrize(("value", "expected"), [(10, (12, 12)), (15, (13, 17)), (0, (0, 0)), (5, (3, 7))])
def test_count_in_fives_is_not_below_the_limit(value, expected):
    assert bounds(value, 12, strict=True) == expected  # 5 cannot be printed: it is not understood otherwise


def test_hidden_count_is_told_between_its_bounds():
    layer = printed(0, 30, 11, 3, 0, 0, 0).layers[0]

    telling = layer.by_path[HIDDEN]
    assert telling.hidden and telling.cell and (telling.low, telling.high) == (1, 4)
    assert not layer.by_path["outflow.counted"].cell


def test_mark_in_a_breakdown_without_small_counts_may_be_every_number():
    figures = {"outflow": {"counted": 40, "by_class": {"positive": "x", "dropped_out": "x", "handed_over": "x"}}}
    with_small = {"outflow": {"counted": 40, "by_class": {"positive": "x", "dropped_out": 10, "handed_over": "<5"}}}

    assert "outflow.by_class.positive" in covered_in(figures)
    assert covered_in(with_small) == set()


def test_parts_add_up_to_their_total():
    layer = printed(0, 30, 11, 12, 0, 0, 0).layers[0]
    counted, positive = layer.by_path["outflow.counted"].count, layer.by_path["outflow.by_class.positive"].count

    assert any(row.get(positive) == 1 and row.get(counted) == -1 and len(row) == 7 for row, *_ in layer.rows)


def test_percentage_lies_between_the_halves_around_it():
    made = told(ended(0, 30, 11, 12, 0, 0, 0))
    layer = Report(1, made).layers[0]
    part, whole = layer.by_path["outflow.by_class.positive"].count, layer.by_path["outflow.counted"].count

    rows = [(row, low, high) for row, low, high, rate in layer.rows if rate == "outflow.I8_positive_rate"]
    assert made["now"]["outflow"]["I8_positive_rate"] == 56.6
    assert ({part: 2000, whole: -1131}, 0, inf) in rows and ({part: 2000, whole: -1133}, -inf, -1) in rows


def test_strict_percentage_ties_nothing():
    layers = printed(0, 33, 12, 17, 0, 0, 0, terms=Terms(form="strict")).layers

    assert not [row for layer in layers for row in layer.rows if row[3]]


def test_breakdown_that_stands_as_before_tells_nothing_new():
    made = told(ended(0, 30, 11, 12, 0, 0, 0)) | {"kept": ["outflow.by_class"]}

    by_path = Report(1, made).layers[0].by_path

    assert "outflow.by_class.positive" not in by_path and "outflow.counted" in by_path


def test_row_of_corrections_is_told_about_its_own_period():
    made = told(ended(0, 30, 11, 12, 0, 0, 0), corrections=[["2025-Q4", "caseload.I3_inflow", 30, 40]])

    layer = Report(1, made).layers[-1]

    assert layer.number == CORRECTED
    assert layer.by_path["caseload.I3_inflow"].count.span == "2025-Q4"
    assert layer.by_path["caseload.I3_inflow"].low == 40


def test_every_number_of_a_part_of_the_organisation_may_be_hidden():
    layer = printed(0, 30, 11, 12, 0, 0, 0, terms=Terms(programme="A")).layers[0]

    assert layer.by_path["outflow.counted"].cell


def test_without_its_cells_a_report_tells_totals_alone():
    by_path = without_cells(printed(0, 30, 11, 12, 0, 0, 0)).layers[0].by_path

    assert (by_path["outflow.by_class.positive"].low, by_path["outflow.by_class.positive"].high) == (0, inf)
    assert by_path["outflow.counted"].low == 53
