"""The worked example of indicators.md 5, with all its numbers."""

from datetime import date

import pytest

from mentoraat.periods import Quarter
from reports.domain.figures import figures
from tests.reports import worked_example
from tests.reports.naive_figures import Naive

Q2 = Quarter(2026, 2)


@pytest.fixture
def example(mentor):
    """The rows of the example, and its figures."""
    cases = worked_example.build(mentor)
    return cases, figures(mentor.organisation, Q2)


def test_classes_of_the_example(example):
    cases, _found = example

    assert {name: case.outcome for name, case in cases.items()} == {row[0]: row[-1] for row in worked_example.ROWS}


def test_caseload_of_the_example(example):
    assert example[1]["caseload"] == {
        "I4_open_at_start": 8,
        "I3_inflow": 6,
        "I3_inflow_persons": 5,
        "I3_re_entry": 1,
        "I5_outflow": 8,
        "I4_open_at_end": 6,
        "I4_open_at_end_persons": 5,
        "I6_case_days": 748,
        "I6_average": 8.2,
        "I7_served": 14,
        "I7_served_persons": 12,
    }


def test_outflow_of_the_example(example):
    found = example[1]["outflow"]

    once = dict.fromkeys(["dropped_out", "handed_over", "activation", "other", "neutral"], 1)
    assert found["by_class"] == {"positive": 3, "unknown": 0, **once}
    assert found["counted"] == 7
    assert (found["I8_positive_rate"], found["I9_dropout_rate"]) == (42.9, 14.3)
    assert (found["I10_ended_early"], found["I10_ended_early_rate"]) == (4, 50.0)
    assert (found["I14_median_days"], found["I14_p90_days"]) == (163.5, 283)
    assert round(sum(found["I11_distribution"].values()), 1) == 100.1


def test_durable_outflow_of_the_example(example, organisation):
    found = figures(organisation, Q2, as_of=date(2026, 11, 1))["I12_durable"]["3"]

    window = {"closed_from": "2026-04-01", "closed_to": "2026-06-30"}
    assert found == {**window, "positive": 3, "observed": 2, "durable": 1, "rate": 33.3}


def test_durable_outflow_falls_back_when_its_window_is_open(example, organisation):
    """Q2 closes its window after three months on 28 October: the day before, nothing is said about it (G7)."""
    found = figures(organisation, Q2, as_of=date(2026, 10, 27))["I12_durable"]["3"]

    assert (found["closed_from"], found["positive"], found["rate"]) == ("2026-01-01", 0, None)
    assert figures(organisation, Q2, as_of=date(2026, 10, 28))["I12_durable"]["3"]["positive"] == 3


def test_stock_inflow_and_outflow_balance(example):
    found = example[1]["caseload"]

    assert found["I4_open_at_start"] + found["I3_inflow"] - found["I5_outflow"] == found["I4_open_at_end"]


def test_example_counted_by_hand(example, organisation):
    assert example[1] == Naive(organisation, Q2.start, Q2.end).figures()
