"""The pencils of our charts: elements with presentation attributes only, and how wide words are."""

from html import escape

INK, MUTED, GRID, PAPER = "#1B2430", "#4A5663", "#DAD7D0", "#FFFFFF"
FONT = "Atkinson Hyperlegible Next, system-ui, sans-serif"
SIZE = 15
LINE_HEIGHT = 19


def tag(name, text=None, inside="", **attributes):
    """One element; attribute names with _ become -, None leaves one out. Words and values are escaped."""
    written = "".join(
        f' {key if key == "viewBox" else key.replace("_", "-")}="{escape(plain(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{escape(str(text)) if text is not None else inside}</{name}>"


def text(words, x, y, *, anchor=None, fill=INK, weight=None, size=None):
    """Words at a place."""
    return tag("text", words, x=x, y=y, text_anchor=anchor, fill=fill, font_weight=weight, font_size=size)


def box(x, y, width, height, fill, **more):
    """A filled rectangle, never thinner than a hair."""
    return tag("rect", x=x, y=y, width=max(width, 1), height=max(height, 1), fill=fill, **more)


def line(x1, y1, x2, y2, *, stroke=GRID, **more):
    """A straight line."""
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, **more)


def plain(value):
    """A number without needless decimals, so that the same drawing has the same bytes."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def wide(words, size=SIZE):
    """About how many units words take at a size; a little too many rather than too few."""
    return len(str(words)) * size * 0.53


def wrapped(words, room):
    """The words in lines that fit the room."""
    lines = [""]
    for word in str(words).split():
        grown = f"{lines[-1]} {word}".strip()
        if lines[-1] and wide(grown) > room:
            lines.append(word)
        else:
            lines[-1] = grown
    return lines
