"""A small line for beside a number: where it came from, in the space of a card. Its table stands elsewhere."""

from functools import cached_property

from mentoraat import svg
from mentoraat.charts import SERIES, Chart, enough
from mentoraat.svg import INK, MUTED, PAPER

WIDTH, HIGH, FOOT = 200, 28, 20


class Trend(Chart):
    """A chart of one size: small."""

    @cached_property
    def small(self):
        """The drawing."""
        return self._drawn(WIDTH)


def trend(title, labels, values, *, write):
    """A line over time from zero up, its first value written beside it; None leaves a gap. None for too few points."""
    if not enough(values):
        return None
    rows = tuple((label, write(value)) for label, value in zip(labels, values, strict=True))
    top = max(value for value in values if value is not None) or 1

    def draw(width):
        first = next(value for value in values if value is not None)
        left = svg.wide(write(first)) + 16
        across = (width - left - 8) / (len(values) - 1)
        points = [(left + across * at, 8 + HIGH - HIGH * v / top) for at, v in enumerate(values) if v is not None]
        return [*_axis(labels, left, width), *_line(points), _said(write(first), *points[0])], HIGH + FOOT + 10

    return Trend(title, ("", ""), rows, draw)


def _axis(labels, left, width):
    base, below = HIGH + 8, HIGH + FOOT + 4
    ends = [svg.text(labels[0], 0, below, fill=MUTED), svg.text(labels[-1], width, below, anchor="end", fill=MUTED)]
    return [svg.line(left - 6, base, width, base), *ends]


def _line(points):
    path = " ".join(f"{svg.plain(x)},{svg.plain(y)}" for x, y in points)
    (x, y), (last_x, last_y) = points[0], points[-1]
    return [
        svg.tag("polyline", points=path, fill="none", stroke=SERIES[0], stroke_width=2.5),
        svg.tag("circle", cx=x, cy=y, r=4, fill=PAPER, stroke=SERIES[0], stroke_width=2.5),
        svg.tag("circle", cx=last_x, cy=last_y, r=5.5, fill=SERIES[0]),
    ]


def _said(words, x, y):
    return svg.text(words, x - 10, min(max(y + 5, 14), HIGH + 6), anchor="end", fill=INK)
