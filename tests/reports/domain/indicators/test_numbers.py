"""Shares, medians and p90 as people count them by hand (G11)."""

import pytest

from reports.domain.indicators.numbers import mean, median, p90, percentage


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"), [(1, 8, 12.5), (1, 16, 6.3), (3, 16, 18.8), (1, 2000, 0.1), (0, 7, 0.0)]
)
def test_halves_round_away_from_zero(numerator, denominator, expected):
    assert percentage(numerator, denominator) == expected


@pytest.mark.parametrize(("count", "place"), [(1, 1), (9, 9), (10, 9), (11, 10), (20, 18), (21, 19), (100, 90)])
def test_p90_is_the_nearest_rank(count, place):
    assert p90(range(1, count + 1)) == place


@pytest.mark.parametrize(("values", "middle"), [([], None), ([3], 3.0), ([1, 2], 1.5), ([9, 1, 4], 4.0), ([2, 4], 3.0)])
def test_median_is_the_middle_or_the_mean_of_two(values, middle):
    assert median(values) == middle


def test_nothing_to_divide_by_is_none():
    assert (percentage(0, 0), mean(0, 0), p90([])) == (None, None, None)
