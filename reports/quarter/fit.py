"""About how high the parts of a report stand on paper, in millimetres: enough to choose where its pages end.

Paper decides the true height. Nothing goes wrong when that is more: a page then ends somewhat earlier than was chosen.
"""

from mentoraat.charts import HALF, PAGE, WIDE

SHEET = 258  # of a page, without its margins and a little for what is estimated too low
HEAD, FINDING, ACROSS = 14.3, 5.3, 98  # a heading; a line of what was found, and its characters
NOTE, GAP = 3.8, 3.2
CAPTION, COLUMNS, WRAP, ROW, SMALL_ROW, UNDER = 5.6, 4.7, 3.5, 4.9, 4.7, 1
UNIT = 0.211  # of a drawing, at every width
KEY, KEY_LINE, KEY_WIDE = 15, 4.2, 20  # a key number, a line of what it says, and its characters
TITLE, LINE = 13, 4.8  # of a story, and of its lines
SIGNAL, SIGNAL_LINE, SIGNAL_WIDE = 7.5, 4.3, 34
LETTER, APART, RULE = 1.42, 2.2, 11  # of a table: one letter, what keeps columns apart, the column of rules
RULE_LINE, RULE_WIDE = 3.78, 61  # of a definition, in one of two columns
LARGER = 1.2  # how much higher they are in larger letters, at most
ACCOUNT = 69  # the last part of a report
WIDTHS = {PAGE: 174, HALF: 83, WIDE: 54}  # where a table stands, alone or beside something
FIRST = {"zes": 0.37, "breed": 0.27, "acht": 0.24, "vijf": 0.24, "span": 0.38, "smal": 0.48, "peil": 0.24}


def head(chapter):
    """A heading with what was found."""
    return HEAD + FINDING * lines(chapter.finding, ACROSS)


def foot(chapter):
    """What the marks in a chapter mean, close below its last part; without them nothing keeps that part apart."""
    return NOTE * lines(chapter.legend, 142) - 1.2 if chapter.legend else -GAP * bool(chapter.parts)


def paragraphs(told, across=ACROSS, line=LINE + 0.5):
    """Words of people, in lines of about so many characters."""
    return sum(line * lines(text, across) + 2.5 for text in told if text)


def definitions(rules):
    """The rules of counting, in two columns."""
    told = sum(RULE_LINE * lines(f"{rule.id} {rule.name}. {rule.text}", RULE_WIDE) + 1 for rule in rules)
    return HEAD + 2 * FINDING + told / 2


def high(part, width=PAGE):
    """A part of a chapter."""
    if beside := getattr(part, "parts", ()):
        width = WIDE if part.shape == "wide" else HALF
        first, *second = (high(one, width) for one in beside)
        return max(first, sum(second))
    if chart := getattr(part, "chart", None):
        return CAPTION + chart.draw(width)[1] * UNIT + 2 + _note(part) + GAP
    if hasattr(part, "rows"):
        return _table(part, width)
    if hasattr(part, "items"):
        return KEY + KEY_LINE * max(lines(item.label, KEY_WIDE) + lines(item.change, 22) for item in part.items)
    return _tales(part) if hasattr(part, "tales") else paragraphs(part.lines) + 4


def _table(part, width):
    """A table: words that are too wide for their column take more lines."""
    across = WIDTHS[width] - RULE * part.has_rules
    first = WIDTHS[width] * FIRST.get(part.shape, 0.64 if width == WIDE else 0.46)
    column = (across - first) / max(len(part.columns) - 1, 1)
    heads = max(lines(text, int((column - APART) / LETTER)) for text in part.columns[1:])
    rows = sum((SMALL_ROW if width == WIDE else ROW) + WRAP * (lines(row.label, int(first / LETTER)) - 1)
               for row in part.rows)  # fmt: skip
    return CAPTION + COLUMNS + WRAP * (heads - 1) + rows + UNDER + _note(part) + GAP


def _note(part):
    return NOTE * lines(part.note, 142) if part.note else NOTE if part.rules else 0


def _tales(part):
    """Stories, two short ones beside each other; signals in three columns."""
    columns = 3 if part.kind == "signal" else 2 if part.is_pair else 1
    told = [_signal(tale) if columns == 3 else TITLE + paragraphs(tale.lines, ACROSS // columns, LINE)
            for tale in part.tales]  # fmt: skip
    return sum(max(told[at : at + columns]) for at in range(0, len(told), columns)) + GAP


def _signal(tale):
    words = (tale.by, *tale.lines, tale.answer)
    return SIGNAL + sum(SIGNAL_LINE * lines(text, SIGNAL_WIDE) + 0.6 for text in words)


def lines(text, across):
    """In how many lines of so many characters words stand."""
    return -(-len(text) // across)
