"""What a case cost (I26): the budget over those served, and over positive outflow."""

import pytest

from reports.domain.indicators import cost


@pytest.mark.parametrize(
    ("budget", "found"),
    [
        (None, {"budget": None, "per_served": None, "per_positive": None}),
        (10000, {"budget": 10000, "per_served": 833.3, "per_positive": 2500.0}),
        (0, {"budget": 0, "per_served": 0.0, "per_positive": 0.0}),
    ],
)
def test_budget_over_cases(budget, found):
    figures = {"caseload": {"I7_served": 12}, "outflow": {"by_class": {"positive": 4}}}

    assert cost.figures(figures, budget) == found


def test_nothing_to_divide_by_is_no_figure():
    figures = {"caseload": {"I7_served": 0}, "outflow": {"by_class": {"positive": 0}}}

    assert cost.figures(figures, 5) == {"budget": 5, "per_served": None, "per_positive": None}
