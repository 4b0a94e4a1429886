"""Our own small charts: one function per kind, the same drawing for screen and paper.

Only presentation attributes, so that a strict content policy and the PDF maker both draw them. The title is the finding
in a sentence. Every chart carries its numbers as a table. A value of None is a number that is not shown.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import mark_safe

from mentoraat import svg
from mentoraat.svg import INK, LINE_HEIGHT, MUTED, PAPER
from mentoraat.templatetags.mentoraat import number

# The first two may stand alone; the third and fourth only with words beside them.
SERIES = ("#12436D", "#F46A25", "#8FB8C4", "#C9C4B8")
ON_SERIES = (PAPER, INK, INK, INK)
PAGE, WIDE, HALF, NARROW = 820, 540, 396, 300
POINTS = 4  # that a line needs
BAR, THIN, MANY = 22, 16, 3  # with more bars than that they are thinner
QUIET_BAR = "#7FA6B5"
HIDDEN = "niet getoond"
NOTHING = "–"


@dataclass(frozen=True)
class Chart:
    """A drawing and its numbers. `rows` are words, the first cell names the row."""

    title: str
    columns: tuple
    rows: tuple
    draw: Callable

    @cached_property
    def svg(self):
        """The drawing for wide screens."""
        return self._drawn(WIDE)

    @cached_property
    def paper(self):
        """The same drawing across a page of A4, with smaller words."""
        return self._drawn(PAGE)

    @cached_property
    def half(self):
        """The same drawing for half the width of a page."""
        return self._drawn(HALF)

    @cached_property
    def narrow(self):
        """The same drawing for a phone."""
        return self._drawn(NARROW)

    def _drawn(self, width):
        shapes, height = self.draw(width)
        key = "chart-" + hashlib.sha256(f"{self.title}{self.rows}{width}".encode()).hexdigest()[:10]
        frame = {"viewBox": f"0 0 {width} {svg.plain(height)}", "width": width, "height": height, "role": "img"}
        frame |= {"aria_labelledby": key, "font_family": svg.FONT, "font_size": svg.SIZE}
        head = svg.tag("title", self.title, id=key)
        # Everything inside was escaped by svg.tag.
        return mark_safe(svg.tag("svg", None, head + "".join(shapes), xmlns="http://www.w3.org/2000/svg", **frame))


def bars(title, rows, *, columns=("", "Aantal"), decimals=0, unit="", strong=()):
    """Horizontal bars. rows: (label, value). `strong`: the labels that the title is about; the others stand back."""
    table = tuple((label, written(value, decimals, unit)) for label, value in rows)
    top = max((value or 0 for _, value in rows), default=0) or 1
    high = THIN if len(rows) > MANY else BAR

    def draw(width):
        room = max((svg.wide(words) for _, words in table), default=0) + 12
        left, shapes, y = _label_room(width, rows), [], 4
        for (label, value), (_, words) in zip(rows, table, strict=True):
            lines, y_bar, step = _labelled(label, left, y, high)
            length = (width - left - room) * (value or 0) / top
            shapes += lines
            front = not strong or label in strong
            if value:
                shapes.append(svg.box(left, y_bar, length, high, SERIES[0] if front else QUIET_BAR))
            beside = length + (8 if left or value else 0)
            look = {"fill": MUTED if value is None else INK, "weight": 650 if strong and front else None}
            shapes.append(svg.text(words, left + beside, y_bar + high / 2 + 5, **look))
            y += step
        return [*shapes, svg.line(left, 2, left, y - 8, stroke=MUTED)] if left else shapes, y

    return Chart(title, tuple(columns), table, draw)


def stacked(title, rows, *, series, column="", unit=""):
    """Horizontal bars in parts. rows: (label, values), as many values as series."""
    table = tuple((label, *(written(value, 0, unit) for value in values)) for label, values in rows)
    top = max((sum(value or 0 for value in values) for _, values in rows), default=0) or 1

    def draw(width):
        left = _label_room(width, rows)
        shapes, y = _legend(series, width, _square)
        for label, values in rows:
            lines, y_bar, step = _labelled(label, left, y)
            shapes += lines
            x = left
            for index, value in enumerate(values):
                length = (width - left - 2) * (value or 0) / top
                shapes += _part(x, y_bar, length, number(value), index)
                x += length
            if values and all(value is None for value in values):
                shapes.append(svg.text(HIDDEN, left + (8 if left else 0), y_bar + 16, fill=MUTED))
            y += step
        return shapes, y

    return Chart(title, (column, *series), table, draw)


def dumbbell(title, rows, *, steps, names=("Start", "Nu"), column="Gebied", write=None):
    """Open circle for the start, filled for now. rows: (label, before, now), each 1 to len(steps), or None.

    Sorted by change, the biggest gain first. `write` says a value in words (default: the step's own words).
    """
    write = write or (lambda value: steps[round(value) - 1])
    rows = sorted(rows, key=lambda row: (row[1] or row[2] or 0) - (row[2] or row[1] or 0))
    table = tuple((label, *(NOTHING if value is None else write(value) for value in values)) for label, *values in rows)

    def draw(width):
        left = _label_room(width, rows)
        words = max((svg.wide(change(*row[1:])) for row in table), default=0) + 24 if left else 0
        across = (width - left - words - 28) / (len(steps) - 1)
        shapes, y = _legend(names, width, _ring)
        for (label, *values), (_, *said) in zip(rows, table, strict=True):
            lines, y_bar, step = _labelled(label if words else f"{label}: {change(*said)}", left, y, THIN)
            spots = [None if value is None else left + 14 + across * (value - 1) for value in values]
            shapes += [*lines, *_rule(left + 14, across, len(steps), y_bar + 8), *_dots(*spots, y_bar + 8)]
            if words:
                shapes.append(svg.text(change(*said), width - words + 14, y_bar + 13, fill=MUTED))
            y += step
        return shapes, y

    return Chart(title, (column, *names), table, draw)


def written(value, decimals, unit, *, absent=HIDDEN):
    """A value as it stands in the table of a chart: 66,7%."""
    return absent if value is None else f"{number(value, decimals)}{unit}"


def enough(values):
    """Whether there are points enough to draw a line."""
    return sum(value is not None for value in values) >= POINTS


def change(before, now):
    """What changed, in words: "wil anders → ik ben bezig", "hetzelfde: goed zo"."""
    if NOTHING in (before, now):
        return now if before == NOTHING else before
    return f"hetzelfde: {now}" if before == now else f"{before} → {now}"


def _dots(before, now, y):
    shapes = []
    if before is not None and now is not None and before != now:
        shapes.append(svg.line(before, y, now, y, stroke=SERIES[0], stroke_width=3))
    if before is not None:
        shapes.append(svg.tag("circle", cx=before, cy=y, r=7.5, fill=PAPER, stroke=SERIES[0], stroke_width=3))
    if now is not None:
        shapes.append(svg.tag("circle", cx=now, cy=y, r=9, fill=SERIES[0]))
    return shapes


def _rule(x, across, count, y):
    marks = [svg.line(x + across * at, y - 5, x + across * at, y + 5) for at in range(count)]
    return [svg.line(x, y, x + across * (count - 1), y), *marks]


def _part(x, y, length, words, index):
    if length <= 0:
        return []
    shapes = [svg.tag("rect", x=x, y=y, width=max(length - 2, 1), height=BAR, fill=SERIES[index])]
    if svg.wide(words) + 10 < length:
        shapes.append(svg.text(words, x + 7, y + 16, fill=ON_SERIES[index]))
    return shapes


def _legend(names, width, sign):
    """What colours and shapes mean, on top: shapes and the height below them."""
    shapes, x, y = [], 0, 6
    for index, name in enumerate(names):
        need = 26 + svg.wide(name) + 22
        if x and x + need > width + 22:
            x, y = 0, y + 24
        shapes += [*sign(index, x, y), svg.text(name, x + 26, y + 13)]
        x += need
    return shapes, y + 34


def _square(index, x, y):
    return [svg.tag("rect", x=x, y=y, width=16, height=16, fill=SERIES[index])]


def _ring(index, x, y):
    return _dots(x + 10, None, y + 8) if index == 0 else _dots(None, x + 10, y + 8)


def _label_room(width, rows):
    """How wide the column of labels is; on a phone there is none, the label stands above its bar."""
    return 0 if width == NARROW else min(max((svg.wide(row[0]) for row in rows), default=0) + 14, 230, width * 0.46)


def _labelled(label, left, y, bar=BAR):
    """The label of a row: its shapes, where the bar begins, and how far the next row is."""
    lines = svg.wrapped(label, left - 10 if left else NARROW)
    high = LINE_HEIGHT * len(lines)
    if not left:
        return (
            [svg.text(words, 0, y + 14 + LINE_HEIGHT * at) for at, words in enumerate(lines)],
            y + high + 3,
            high + bar + 18,
        )
    room = max(bar, high)
    first = y + (room - high) / 2 + 15
    shapes = [svg.text(words, left - 12, first + LINE_HEIGHT * at, anchor="end") for at, words in enumerate(lines)]
    return shapes, y + (room - bar) / 2, room + (10 if bar == BAR else 3)
