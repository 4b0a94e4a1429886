"""Where the pages of a report end: a chapter stays whole where it can, and no page is left nearly empty.

Of all ways to divide the chapters over pages the one that costs least. A chapter is only ever torn between its parts.
"""

import math
from dataclasses import dataclass
from itertools import pairwise

from reports.quarter import fit

EMPTY, ANOTHER = 130, 45  # what a page costs: empty, and that there is one
TORN, MEDIUM, SHORT = 10, 18, 40  # what tearing a chapter costs, by how high it is
HIGH, LOW = 150, 110
LITTLE, CROWDED = 50, 6  # so little of a chapter on a page costs more
BEGUN = 45  # of the definitions at least, below the last chapter
SURE = 20  # left on a page, so that it ends where it was chosen to end however much was estimated wrong


@dataclass(frozen=True)
class Item:
    """What cannot be torn: a part of a chapter, or words of people. `before` and `after`: what there is of it."""

    anchor: str
    high: float
    before: float = 0
    after: float = 0
    goes_on: bool = False  # in words about what is drawn above it


@dataclass(frozen=True)
class Piece:
    """Parts of a chapter that stand together; `begins`: on a page of their own."""

    parts: tuple
    begins: bool


@dataclass(frozen=True)
class Plan:
    """Each chapter with its pieces, and whether there is room for larger definitions."""

    chapters: tuple
    roomy: bool


def plan(document):
    """Where the pages of this report end; the same document always ends its pages in the same places."""
    items, after = tuple(_items(document)), fit.definitions(document.rules)
    left = {end: _left(items[start:end]) for start, end in pairwise((0, *_ends(items, after)))}
    found = tuple((chapter, tuple(_pieces(chapter, items, left))) for chapter in document.chapters)
    last = left.get(len(items), fit.SHEET)
    return Plan(found, roomy=_pages(last, after * fit.LARGER) == _pages(last, after))


def _pieces(chapter, items, left):
    """The parts of a chapter, cut where a page ends; `left` is what each of these leaves."""
    at = next(place for place, item in enumerate(items) if item.anchor == chapter.anchor)
    cuts = (end - at for end in left if at < end < at + len(chapter.parts))
    for first, last in pairwise((0, *cuts, max(len(chapter.parts), 1))):
        yield Piece(chapter.parts[first:last], left.get(at + first, 0) >= SURE)


def _items(document):
    """Everything before the definitions, in the order of the report."""
    yield from _told(document.intro)
    for place, chapter in enumerate(document.chapters):
        yield from _parts(chapter)
        yield from _told(document.explanation if place == 0 else ())
    yield from _told(document.closing)


def _told(paragraphs):
    if paragraphs:
        yield Item("", fit.HEAD + fit.paragraphs(paragraphs))


def _parts(chapter):
    heights = [fit.high(part) for part in chapter.parts] or [0]
    heights[0] += fit.head(chapter)
    heights[-1] += fit.foot(chapter)
    for place, height in enumerate(heights):
        goes_on = place > 0 and hasattr(chapter.parts[place], "tales")
        yield Item(chapter.anchor, height, sum(heights[:place]), sum(heights[place:]), goes_on)


def _ends(items, after):
    """The places in the items where a page ends, at the least cost; `after` is how high the definitions are."""
    best = [(0, ())]
    for end in range(1, len(items) + 1):
        ways = ((best[start][0] + _cost(items, start, end, after), start) for start in range(end))
        cost, start = min(ways)
        best.append((cost, (*best[start][1], end)))
    return best[-1][1]


def _cost(items, start, end, after):
    """What a page with these items costs; far too much when they don't fit."""
    page = items[start:end]
    if len(page) > 1 and sum(item.high for item in page) > fit.SHEET:
        return math.inf
    left = _left(page)
    if end == len(items):
        return ANOTHER + _last(left, after)
    flows_up = not items[end].anchor and items[end].high <= left  # words of people begin where there is room
    return math.inf if flows_up else ANOTHER + _empty(left) + _tear(items[end])


def _left(page):
    """What is left of the page that these items end on."""
    return fit.SHEET - sum(item.high for item in page) % fit.SHEET


def _empty(left):
    """What it costs to leave so much of a page empty."""
    return EMPTY * (left / fit.SHEET) ** 2


def _last(left, after):
    """What the pages of the definitions cost when so much is left for them."""
    return ANOTHER * _pages(left, after) + (_empty(left) if left < BEGUN else 0)


def _pages(left, after):
    """How many more pages the definitions and the account take; the account stays whole."""
    pages, last = divmod(after - left if left >= BEGUN else after, fit.SHEET)
    return int(pages) + 1 + (fit.SHEET - last < fit.ACCOUNT)


def _tear(item):
    """What it costs to end a page before this item."""
    if not item.before:
        return 0
    whole = item.before + item.after
    cost = TORN if whole > HIGH else MEDIUM if whole > LOW else SHORT
    return cost + CROWDED * ((item.before < LITTLE) + (item.after < LITTLE) + item.goes_on)
