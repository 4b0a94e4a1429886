"""Small multiples: one small line per figure over the same periods, each on its own scale from zero."""

from mentoraat import svg
from mentoraat.charts import NARROW, NOTHING, PAGE, SERIES, Chart, written
from mentoraat.svg import MUTED

PLOT, HIGH, GAP = 56, 122, 30
SHADE = "#E2EDF0"


def trends(title, labels, panels, *, column=""):
    """Small lines. labels: the periods; panels: (name, values, decimals, unit). None leaves a gap."""
    table = tuple(
        (label, *(_said(values[at], decimals, unit) for _, values, decimals, unit in panels))
        for at, label in enumerate(labels)
    )

    def draw(width):
        columns = min({NARROW: 1, PAGE: 3}.get(width, 2), max(len(panels), 2))
        across = (width - GAP * (columns - 1)) / columns
        shapes = []
        for index, panel in enumerate(panels):
            x, y = (index % columns) * (across + GAP), (index // columns) * HIGH
            shapes += _panel(panel, labels, x, y, across)
        return shapes, HIGH * -(-len(panels) // columns) - 20

    return Chart(title, (column, *(name for name, *_ in panels)), table, draw)


def _panel(panel, labels, x, y, across):
    """One figure: its name, the line on its ground, the first and last number, the first and last period."""
    name, values, decimals, unit = panel
    last = _said(values[-1], decimals, unit)
    right = x + across - svg.wide(last, 18) * 1.15 - 16
    top, bottom = y + 22, y + 22 + PLOT
    highest = max((value for value in values if value is not None), default=0) or 1
    step = (right - x - 8) / max(len(values) - 1, 1)
    points = [
        None if value is None else (x + 8 + step * at, bottom - (PLOT - 16) * value / highest)
        for at, value in enumerate(values)
    ]
    shapes = [svg.text(name, x, y + 14, weight=650, size=14)]
    for run in _runs(points):
        shapes += _run(run, bottom)
    shapes.append(svg.line(x, bottom, right + 8, bottom, stroke=MUTED))
    shapes += _ends(points, values, decimals, unit, top)
    if points[-1]:
        shapes.append(svg.text(last, points[-1][0] + 12, points[-1][1] + 6, weight=700, size=18))
    shapes.append(svg.text(labels[0], x, bottom + 16, fill=MUTED, size=12))
    shapes.append(svg.text(labels[-1], right + 8, bottom + 16, anchor="end", fill=MUTED, size=12))
    return shapes


def _runs(points):
    """The points in unbroken rows."""
    runs = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


def _run(points, bottom):
    path = " ".join(f"{svg.plain(x)},{svg.plain(y)}" for x, y in points)
    ground = f"{svg.plain(points[0][0])},{svg.plain(bottom)} {path} {svg.plain(points[-1][0])},{svg.plain(bottom)}"
    return [
        svg.tag("polygon", points=ground, fill=SHADE),
        svg.tag("polyline", points=path, fill="none", stroke=SERIES[0], stroke_width=2.5),
        *(svg.tag("circle", cx=x, cy=y, r=2.5, fill=SERIES[0]) for x, y in points),
    ]


def _ends(points, values, decimals, unit, top):
    """A mark on the last point, and what the first one said."""
    shapes = []
    if points[-1]:
        shapes.append(svg.tag("circle", cx=points[-1][0], cy=points[-1][1], r=6, fill=SERIES[1], stroke="#FFFFFF",
                              stroke_width=1.5))  # fmt: skip
    if points[0] and len(points) > 1:
        y = max(points[0][1] - 8, top + 4)
        shapes.append(svg.text(_said(values[0], decimals, unit), points[0][0] - 8, y, fill=MUTED, size=12))
    return shapes


def _said(value, decimals, unit):
    return written(value, decimals, unit, absent=NOTHING)
