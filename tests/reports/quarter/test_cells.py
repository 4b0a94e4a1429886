"""Reading back what a report wrote: the way there and back loses nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.quarter import cells, words


@given(st.integers(0, 10**9))
def test_count_is_read_back(value):
    assert cells.read(words.count(value)).number == value


@given(st.integers(0, 10**7).map(lambda tenths: tenths / 10))
def test_mean_is_read_back(value):
    cell = cells.read(words.decimal(value))

    assert (cell.number, cell.decimals) == (value, 1)


@given(st.integers(0, 1000).map(lambda tenths: tenths / 10))
def test_percentage_is_read_back_with_its_unit(value):
    cell = cells.read(words.share(value))

    assert (cell.number, cell.unit) == (value, cells.PERCENT)


@given(st.integers(-5000, 5000), st.integers(-5000, 5000))
def test_difference_is_read_back_with_its_sign(now, before):
    assert cells.read(words.difference(now, before)).number == now - before


def test_difference_of_percentages_is_in_points():
    cell = cells.read(words.difference(66.7, 69.0, points=True))

    assert (cell.number, cell.unit, cell.signed) == (-2.3, cells.POINTS, True)


def test_amount_is_in_euros():
    assert cells.read("€ 1.250") == cells.Cell("€ 1.250", 1250, cells.EURO)


@pytest.mark.parametrize("text", ["<5", "×", "te klein", "–", "", "1e kwartaal 2006", "=1+1", "-3", "+31 6", "1,2,3"])
def test_everything_else_stays_words(text):
    assert cells.read(text) == cells.Cell(text)


@pytest.mark.parametrize("value", [None, "x", "<5", "n<10"])
def test_hidden_value_is_never_a_number(value):
    assert cells.read(words.count(value)).number is None
