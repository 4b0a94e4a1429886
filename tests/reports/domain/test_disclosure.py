"""Small numbers: nothing that is hidden may be worked out from what is printed."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.domain import disclosure
from reports.domain.disclosure import COVERED, TOO_FEW

LIMIT = 5


def test_row_without_small_counts_prints_all():
    assert disclosure.row({"a": 5, "b": 0, "c": 9}, total=14, limit=LIMIT) == {"a": 5, "b": 0, "c": 9}


def test_row_one_small_count_covers_the_next_smallest():
    assert disclosure.row({"a": 3, "b": 7, "c": 9, "d": 0}, total=19, limit=LIMIT) == {
        "a": "<5", "b": COVERED, "c": 9, "d": 0,
    }  # fmt: skip


def test_row_two_small_counts_that_the_total_gives_away_cover_a_third():
    printed = disclosure.row({"a": 1, "b": 1, "c": 9}, total=11, limit=LIMIT)

    assert printed == {"a": "<5", "b": "<5", "c": COVERED}


def test_row_that_cannot_be_kept_is_covered_whole():
    assert disclosure.row({"a": 2, "b": 0}, total=2, limit=LIMIT) == {"a": COVERED, "b": COVERED}


def test_row_other_limit():
    assert disclosure.row({"a": 6, "b": 3, "c": 20}, total=29, limit=8)["a"] == "<8"


def test_table_hides_in_rows_and_columns():
    cells = {"vmbo": {"x": 3, "y": 10, "z": 12}, "mbo": {"x": 8, "y": 9, "z": 14}, "ve": {"x": 11, "y": 6, "z": 15}}

    printed, rows, columns = disclosure.table(cells, limit=LIMIT)

    assert printed["vmbo"] == {"x": "<5", "y": COVERED, "z": 12}
    assert printed["mbo"]["x"] == COVERED
    assert rows == {"vmbo": 25, "mbo": 31, "ve": 32} and columns == {"x": 22, "y": 25, "z": 41}


def test_over_needs_ten():
    assert disclosure.over(50.0, 10) == 50.0
    assert disclosure.over(50.0, 9) == TOO_FEW
    assert disclosure.over(None, 0) is None
    assert disclosure.over(50.0, "<5") == TOO_FEW


def test_share_follows_its_numerator():
    assert disclosure.share(7.0, "<5", 43) == COVERED
    assert disclosure.share(79.1, 34, 43) == 79.1


# --- an independent attacker: tries every table that fits what is printed --------------------------------------

COUNTS = st.integers(0, 8)


def choices(mark, most):
    """What a reader may believe of a printed value."""
    if not isinstance(mark, str):
        return [mark]
    return range(1, LIMIT) if mark == f"<{LIMIT}" else range(0 if most < 0 else LIMIT, abs(most) + 1)


@given(st.lists(st.integers(0, 30), min_size=2, max_size=6))
@settings(max_examples=150, deadline=None)
def test_row_tells_nobody_a_hidden_count(values):
    parts = {f"p{i}": value for i, value in enumerate(values)}
    printed = disclosure.row(parts, total=sum(values), limit=LIMIT)
    gone = all(mark == COVERED for mark in printed.values())

    for name, mark in printed.items():
        if isinstance(mark, str):
            assert len(possible_in_row(printed, name, sum(values), -1 if gone else 1)) != 1, (parts, printed)


def possible_in_row(printed, name, total, sign):
    sums = {0}
    for other, mark in printed.items():
        if other != name:
            sums = {s + v for s in sums for v in choices(mark, sign * (total or 1)) if s + v <= total}
    return {v for v in choices(printed[name], sign * (total or 1)) if total - v in sums}


@given(st.lists(st.lists(COUNTS, min_size=2, max_size=2), min_size=2, max_size=3))
@settings(max_examples=120, deadline=None)
def test_table_tells_nobody_a_hidden_count(values):
    cells = {f"r{i}": {f"c{j}": value for j, value in enumerate(line)} for i, line in enumerate(values)}
    printed, rows, columns = disclosure.table(cells, limit=LIMIT)
    names = [(r, c) for r in cells for c in cells[r]]
    marks = [printed[r][c] for r, c in names] + list(rows.values()) + list(columns.values())
    hidden = {n for n in names if isinstance(printed[n[0]][n[1]], str)}
    gone = all(isinstance(mark, str) for mark in marks) and COVERED in marks
    grand = sum(map(sum, values))

    seen = possible_tables(printed, rows, columns, grand, -1 if gone else 1, names)

    assert all(len(seen[name]) > 1 for name in hidden) or grand == 0, (cells, printed, rows, columns)


def possible_tables(printed, rows, columns, grand, sign, names):
    """For each cell the values it has in any table that fits: totals first, then the only free cells."""
    seen = {name: set() for name in names}
    body = [choices(printed[r][c], sign * min(grand, 16) or 1) for r, c in names]
    for values in product(*body):
        if sum(values) != grand:
            continue
        guess = dict(zip(names, values, strict=True))
        if fits(guess, rows, 0, sign) and fits(guess, columns, 1, sign):
            for name, value in guess.items():
                seen[name].add(value)
    return seen


def fits(guess, totals, axis, sign):
    sums = dict.fromkeys(totals, 0)
    for name, value in guess.items():
        sums[name[axis]] += value
    return all(sums[key] in choices(mark, sign * 999) for key, mark in totals.items())


@pytest.mark.parametrize("total", [1, 2, 4])
def test_row_of_one_category_is_covered(total):
    assert disclosure.row({"a": total, "b": 0, "c": 0}, total=total, limit=LIMIT)["a"] == COVERED
