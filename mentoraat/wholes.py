"""Charts about a whole and its parts: how it is divided, what part was reached, what flowed in and out.

The same drawings for screen and paper as in `charts`: presentation attributes only, the finding as title, the numbers
as rows of a table, shapes and words that survive print in grey.
"""

from mentoraat import svg
from mentoraat.charts import HIDDEN, NARROW, SERIES, THIN, Chart, written
from mentoraat.svg import INK, MUTED, PAPER
from mentoraat.templatetags.mentoraat import number

# Dark to light, so that neighbours differ in grey as well; the last two carry a border.
PARTS = ("#12436D", "#F46A25", "#8FB8C4", "#5B6E7A", "#DAD3C4", "#F7F6F3")
ON_PARTS = (PAPER, INK, INK, PAPER, INK, INK)
TRACK, BAND, CAME, DONE = "#E6E3DC", "#CFE3E8", "#FBD3BD", "#D8D4CA"
EDGE = "#737D89"
FLOW_GAP = 34  # between what was there and what came in, and between what is done and what goes on


def distribution(title, rows, *, columns, decimals=0, unit="", whole=None):
    """One bar cut in parts. rows: (label, value). What is hidden stands together at the end, wide as what is left."""
    table = tuple((label, written(value, decimals, unit)) for label, value in rows)
    known = sum(value or 0 for _, value in rows)
    whole = max(whole or known, known) or 1
    rest = whole - known if any(value is None for _, value in rows) else 0

    def draw(width):
        shapes, x = [], 0
        for index, (_, value) in enumerate(rows):
            length = width * (value or 0) / whole
            shapes += _segment(x, length, written(value, decimals, unit), index)
            x += length
        if rest:
            shapes.append(_hidden(x, width * rest / whole))
        more, height = _key(rows, table, width)
        return [*shapes, *more], height

    return Chart(title, tuple(columns), table, draw)


def tracks(title, rows, *, columns, write=None):
    """Bars on a track: how many of how many. rows: (label, value, of), None where it is hidden; `of` is the track."""
    write = write or _of
    table = tuple((label, write(value, of)) for label, value, of in rows)
    top = max((of or value or 0 for _, value, of in rows), default=0) or 1

    def draw(width):
        left = 0 if width == NARROW else min(max(svg.wide(row[0]) for row in rows) + 14, width * 0.5)
        room = 0 if width == NARROW else max(svg.wide(words) for _, words in table) + 20
        shapes, y = [], 2
        for (label, value, of), (_, words) in zip(rows, table, strict=True):
            lines = svg.wrapped(label if left else f"{label}: {words}", left - 12 if left else NARROW)
            high = svg.LINE_HEIGHT * len(lines)
            shapes += _beside(lines, left, y) if left else _above(lines, y)
            y_bar = y + max(0, (high - THIN) / 2) if left else y + high + 4
            across = width - left - room
            if of:
                shapes.append(svg.box(left, y_bar, across * of / top, THIN, TRACK))
            if value:
                shapes.append(svg.box(left, y_bar, across * value / top, THIN, SERIES[0]))
            if left:
                shapes.append(svg.text(words, width - room + 12, y_bar + 13, fill=INK if value is not None else MUTED))
            y = max(y_bar + THIN, y + high if left else 0) + (7 if left else 16)
        return shapes, y

    return Chart(title, tuple(columns), table, draw)


def flow(title, *, before, began, ended, after, columns, names):
    """What was there and what came in, on the left; what is done and what goes on, on the right.

    `names` are the words for the four, in the same order. Bands are as high as the numbers say.
    """
    values = (before, began, ended, after)
    table = tuple((name, number(value)) for name, value in zip(names, values, strict=True))
    scale = 116 / (max(before + began, ended + after) or 1)

    def draw(width):
        side = 150 if width > NARROW + 90 else 92
        left, right, middle = side, width - side, width / 2
        high = [value * scale for value in values]
        tops = (4, 4 + high[0] + FLOW_GAP, 4, 4 + high[2] + FLOW_GAP)
        shapes, at = [], FLOW_GAP / 2 + 4
        for index in (0, 1):
            shapes.append(_band(left + 12, tops[index], middle - 7, at, high[index], BAND if index == 0 else CAME))
            at += high[index]
        at = FLOW_GAP / 2 + 4
        for index in (2, 3):
            shapes.append(_band(middle + 7, at, right - 12, tops[index], high[index], BAND if index == 3 else DONE))
            at += high[index]
        shapes.append(svg.box(middle - 7, FLOW_GAP / 2 + 4, 14, max(high[0] + high[1], high[2] + high[3]), SERIES[0]))
        fills = (SERIES[0], SERIES[1], EDGE, SERIES[0])
        for index, top in enumerate(tops):
            outer = left if index < 2 else right - 12
            shapes.append(svg.box(outer, top, 12, high[index], fills[index]))
            shapes += _end(table[index], outer - 10 if index < 2 else outer + 22, _middle(top, high[index]), index < 2)
        lowest = max(max(tops[at] + high[at], _middle(tops[at], high[at]) + 24) for at in (1, 3))
        return shapes, lowest + 4

    return Chart(title, tuple(columns), table, draw)


def _middle(top, high):
    """Where the number beside a block stands, never above the drawing."""
    return max(top + high / 2, top + 14)


def _end(row, x, y, left):
    """The name and the number at an end of a flow, the number large."""
    label, value = row
    anchor = "end" if left else None
    return [
        svg.text(value, x, y + 2, anchor=anchor, weight=700, size=22),
        svg.text(label, x, y + 20, anchor=anchor, fill=MUTED, size=14),
    ]


def _band(x1, y1, x2, y2, high, fill):
    """A band that bends from one place to another."""
    if high <= 0:
        return ""
    bend = (x2 - x1) / 2
    a, b, c, d = (svg.plain(float(value)) for value in (x1, x2, x1 + bend, x2 - bend))
    top1, top2, low1, low2 = (svg.plain(float(value)) for value in (y1, y2, y1 + high, y2 + high))
    path = f"M{a},{top1} C{c},{top1} {d},{top2} {b},{top2} L{b},{low2} C{d},{low2} {c},{low1} {a},{low1} Z"
    return svg.tag("path", d=path, fill=fill)


def _segment(x, length, words, index):
    if length <= 0:
        return []
    look = {"stroke": EDGE, "stroke_width": 1} if index > 3 else {}
    shapes = [svg.box(x, 1, length - 2, 40, PARTS[index % len(PARTS)], **look)]
    if svg.wide(words) + 14 < length:
        shapes.append(svg.text(words, x + 8, 27, fill=ON_PARTS[index % len(PARTS)], weight=650))
    return shapes


def _hidden(x, length):
    """What may not be told apart: an empty box with a broken edge."""
    look = {"stroke": EDGE, "stroke_width": 1, "stroke_dasharray": "4 3"}
    return svg.box(x, 1, length - 2, 40, PAPER, **look)


def _key(rows, table, width):
    """Below the bar: each part with its colour, its number and its name, in columns; what is hidden stands together."""
    shown = [(index, *row) for index, row in enumerate(table) if rows[index][1]]
    across = max((svg.wide(f"{label} {words}") for _, label, words in shown), default=0) + 47
    columns = max(1, int(width // across))
    shapes, y = [], 58
    for place, (index, label, words) in enumerate(shown):
        x, row = (place % columns) * (width / columns), y + 22 * (place // columns)
        edge = {"stroke": EDGE, "stroke_width": 1} if index > 3 else {}
        shapes.append(svg.box(x + 1, row, 14, 14, PARTS[index % len(PARTS)], **edge))
        shapes.append(svg.text(words, x + 24, row + 12, weight=650))
        shapes.append(svg.text(label, x + 37 + svg.wide(words), row + 12))
    y += 22 * -(-len(shown) // columns)
    hidden = [label for label, value in rows if value is None]
    if hidden:
        shapes.append(svg.box(1, y, 14, 14, PAPER, stroke=EDGE, stroke_width=1, stroke_dasharray="4 3"))
        for words in svg.wrapped(f"{HIDDEN.capitalize()}: {', '.join(hidden).lower()}", width - 24):
            shapes.append(svg.text(words, 24, y + 12))
            y += svg.LINE_HEIGHT
    return shapes, y + 2


def _beside(lines, left, y):
    return [svg.text(words, left - 12, y + 14 + svg.LINE_HEIGHT * at, anchor="end") for at, words in enumerate(lines)]


def _above(lines, y):
    return [svg.text(words, 0, y + 14 + svg.LINE_HEIGHT * at) for at, words in enumerate(lines)]


def _of(value, of):
    if value is None or of is None:
        return HIDDEN
    return f"{number(value)} van {number(of)}"
