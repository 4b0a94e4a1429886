"""The tightest bounds of hidden counts: what sums settle by themselves, and what only a program can see."""

from math import inf

import pytest

from reports.domain.release_bounds import Contradictory, Program, pieces, tightened

ANY = (0, inf)


def row(low=0, high=0, **factors):
    return factors, low, high, None


def program(*rows, **bounds):
    """The only piece of these sums, as a program."""
    (piece,) = pieces(*tightened(bounds, list(rows)))
    return Program(piece)


def test_sum_with_one_unknown_is_filled_in():
    bounds, rows = tightened({"a": (3, 3), "total": (10, 10)}, [row(a=1, b=1, total=-1)])

    assert bounds["b"] == (7, 7) and rows == []


def test_what_one_sum_settles_settles_the_next():
    first, second = row(b=1, c=1, total=-1), row(a=1, b=1, part=-1)

    bounds, rows = tightened({"a": (3, 3), "part": (10, 10), "total": (20, 20)}, [second, first])

    assert bounds["b"] == (7, 7) and bounds["c"] == (13, 13) and rows == []


def test_count_is_a_whole_number():
    bounds, _rows = tightened({"a": ANY}, [row(low=5, high=7, a=2)])

    assert bounds["a"] == (3, 3)


@pytest.mark.parametrize(
    ("bounds", "rows"),
    [({"a": (1, 4)}, [row(low=9, high=inf, a=1)]), ({"a": (2, 2), "b": (3, 3)}, [row(low=6, high=6, a=1, b=1)])],
)
def test_sums_that_no_counts_fit_contradict(bounds, rows):
    with pytest.raises(Contradictory) as caught:
        tightened(bounds, rows)

    assert "a" in caught.value.nodes


def test_contradiction_of_two_sums_together_is_found_too():
    with pytest.raises(Contradictory):
        program(row(low=10, high=10, a=1, b=1), row(low=11, high=11, a=1, b=1), a=ANY, b=ANY)


def test_counts_that_hang_together_are_one_piece_and_others_another():
    bounds, rows = tightened(
        {}, [row(low=9, high=9, a=1, b=1), row(low=9, high=9, b=1, c=1), row(low=5, high=5, d=1, e=1)]
    )

    assert sorted(sorted(piece.nodes) for piece in pieces(bounds, rows)) == [["a", "b", "c"], ["d", "e"]]


def test_two_sums_pin_what_neither_settles_alone():
    found = program(row(low=10, high=10, a=1, b=1), row(low=2, high=2, a=1, b=-1), a=ANY, b=ANY)

    assert found.is_pinned("a") and found.value("a") == 6


def test_one_whole_number_between_two_broken_ones_is_pinned():
    found = program(row(low=67, high=67, a=10, b=1), a=ANY, b=(0, 12))  # a lies between 5,5 and 6,7

    assert found.is_pinned("a") and found.value("a") == 6
    assert not found.is_pinned("b")


def test_count_that_can_be_two_numbers_is_not_pinned():
    found = program(row(low=10, high=10, a=1, b=1), a=(1, 4), b=ANY)

    assert not found.is_pinned("a") and not found.is_pinned("b")
    assert found.range({"a": 1}) == (1, 4) and found.range({"a": 1, "b": -1}) == (-8, -2)


def test_same_knowledge_has_the_same_signature():
    def signature(high):
        (piece,) = pieces(*tightened({"a": (1, high)}, [row(low=9, high=9, a=1, b=1)]))
        return piece.signature

    assert signature(4) == signature(4) != signature(5)
