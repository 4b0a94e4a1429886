"""Small numbers in whatever leaves the organisation (rules: small numbers 1 to 5 of the contract of figures).

A breakdown is a set of counts that add up: parts to a total, or cells to row totals, column totals and one grand total.
Seen as a network, each count is an edge and each sum is a node where what goes in comes out. A hidden count can be
derived exactly when no other count may move with it, so whether a breakdown is safe is a question of reachability.
"""

from dataclasses import dataclass

COVERED = "x"  # hidden because another count could be derived from it
TOO_FEW = "n<10"  # no percentage, mean or median over so few
LEAST = 10


@dataclass
class _Count:
    """One count between two sums; `fixed` ones are whole totals and print as they are."""

    source: str
    target: str
    value: int
    fixed: bool = False
    hidden: str = ""
    low: int = 0
    high: float = float("inf")


def small(limit):
    """Return how a count of 1 to `limit - 1` prints."""
    return f"<{limit}"


def row(parts, *, total, limit):
    """Return `parts` (name → count, adding up to the printed `total`) with small counts hidden.

    Nothing hidden can be derived from what is printed. Where hiding counts is not enough every part is covered.
    A `total` of None is hidden itself.
    """
    counts = {name: _Count("all", "part", value) for name, value in parts.items()}
    whole = _Count("part", "all", sum(parts.values()), fixed=True)
    if total is None:
        _hide(whole, COVERED, 0, float("inf"))
    _protect([*counts.values(), whole], limit)
    return {name: _printed(count) for name, count in counts.items()}


def table(cells, *, limit):
    """Return (cells, row totals, column totals) of a two-way breakdown with small counts hidden.

    `cells` is row name → column name → count, every row with the same columns. The grand total is taken as printed,
    and the totals of rows and columns are counts too: a small one is hidden as well.
    """
    columns = list(next(iter(cells.values()), {}))
    body = {(r, c): _Count(f"r{r}", f"c{c}", cells[r][c]) for r in cells for c in columns}
    rows = {r: _Count("all", f"r{r}", sum(cells[r].values())) for r in cells}
    below = {c: _Count(f"c{c}", "end", sum(cells[r][c] for r in cells)) for c in columns}
    grand = _Count("end", "all", sum(count.value for count in rows.values()), fixed=True)
    _protect([*body.values(), *rows.values(), *below.values(), grand], limit)
    printed = {r: {c: _printed(body[r, c]) for c in columns} for r in cells}
    return printed, {r: _printed(rows[r]) for r in cells}, {c: _printed(below[c]) for c in columns}


def over(value, denominator, least=LEAST):
    """Return a percentage, mean or median, or TOO_FEW when fewer than ten stand behind it (None stays None)."""
    if value is None:
        return None
    return value if isinstance(denominator, int) and denominator >= least else f"n<{least}"


def share(value, part, denominator, least=LEAST):
    """Return a percentage that is safe beside its numerator: a hidden numerator hides the percentage too."""
    return COVERED if is_hidden(part) else over(value, denominator, least)


def is_hidden(value):
    """Whether a printed value stands for a count that is not shown."""
    return isinstance(value, str)


def _printed(count):
    return count.hidden or count.value


def _protect(counts, limit):
    """Hide what is small, then more, until nothing hidden can be derived."""
    for count in counts:
        if not count.fixed and 0 < count.value < limit:
            _hide(count, small(limit), 1, limit - 1)
    while culprit := _first_derivable(counts):
        extra = _smallest_beside(culprit, counts)
        if extra is None:
            return _cover_all(counts)
        _hide(extra, COVERED, limit, float("inf"))


def _hide(count, mark, low, high):
    count.hidden, count.low, count.high = mark, low, high


def _cover_all(counts):
    """Give up on this breakdown: print none of it but the fixed total, zeros neither."""
    for count in counts:
        if not count.fixed:
            _hide(count, COVERED, 0, float("inf"))


def _smallest_beside(culprit, counts):
    """The smallest non-zero count in the culprit's row or column, else anywhere; None when all are hidden."""
    shown = [c for c in counts if not c.hidden and not c.fixed and c.value]
    ends = {culprit.source, culprit.target}
    beside = [c for c in shown if ends & {c.source, c.target}]
    return min(beside or shown, key=lambda c: c.value, default=None)


def _first_derivable(counts):
    """The hidden count to help next: first one that stands alone in a sum, then any that cannot move."""
    hidden = [count for count in counts if count.hidden]
    return next((c for c in hidden if _alone(c, hidden)), None) or next(
        (c for c in hidden if not _moves(c, hidden)), None
    )


def _alone(count, hidden):
    return any(sum(end in (c.source, c.target) for c in hidden) == 1 for end in (count.source, count.target))


def _moves(count, hidden):
    """Whether the count could be one more or one less while everything printed stays true."""
    others = [c for c in hidden if c is not count]
    more = count.value < count.high and _reaches(count.target, count.source, others)
    return more or (count.value > count.low and _reaches(count.source, count.target, others))


def _reaches(start, goal, counts):
    """Whether one unit can flow from `start` to `goal`: along a count that may grow, against one that may shrink."""
    seen, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for count in counts:
            for begin, end, free in (
                (count.source, count.target, count.value < count.high),
                (count.target, count.source, count.value > count.low),
            ):
                if begin == here and free and end not in seen:
                    seen.add(end)
                    waiting.append(end)
    return goal in seen
