"""What a chapter of a report is made of: numbers, charts, tables, words. The same for the screen and for paper."""

from dataclasses import dataclass
from typing import ClassVar

from mentoraat.charts import Chart

SHORT = 1000  # characters of a story that fits half the width of a page
SMALL_MEANS = "klein aantal, niet getoond"
COVERED_MEANS = "niet getoond, anders is een klein aantal uit te rekenen"


@dataclass(frozen=True)
class Key:
    """One big number with what it says, its rule and, when known, its change; `key` is the path of the figure."""

    value: str
    label: str
    rule: str
    change: str = ""
    key: str = ""

    @property
    def rules(self):
        """Its rule, as other parts name theirs."""
        return (self.rule,)


@dataclass(frozen=True)
class Keys:
    """A row of key numbers."""

    paper: ClassVar[str] = "reports/quarter/pdf_keys.html"
    screen: ClassVar[str] = "reports/quarter/screen_keys.html"
    items: tuple

    @property
    def legend(self):
        """What the marks that stand in place of a number mean."""
        return legend(key.value for key in self.items)


@dataclass(frozen=True)
class Drawing:
    """A chart and the rules behind it."""

    paper: ClassVar[str] = "reports/quarter/pdf_drawing.html"
    screen: ClassVar[str] = "reports/quarter/screen_drawing.html"
    chart: Chart
    rules: tuple
    note: str = ""


@dataclass(frozen=True)
class Row:
    """A line of a table: what it is about, its values, the rule that counts it; `total` lines are ruled off.

    `key`: the path of the figure, such as `outflow.by_class.positive`; a line of which it is one number.
    """

    label: str
    cells: tuple
    rule: str = ""
    total: bool = False
    key: str = ""

    @property
    def is_part(self):
        """Whether it tells a part of the line above it."""
        return self.label.startswith(("waarvan ", "van wie "))


@dataclass(frozen=True)
class Table:
    """A table; `columns` name the label and the values, a column of rules is added when a row has one."""

    paper: ClassVar[str] = "reports/quarter/pdf_table.html"
    screen: ClassVar[str] = "reports/quarter/screen_table.html"
    caption: str
    columns: tuple
    rows: tuple
    rules: tuple = ()
    shape: str = ""
    note: str = ""
    breakdown: str = ""  # its path, where no line tells it by its key

    @property
    def has_rules(self):
        """Whether the rows name their rule."""
        return any(row.rule for row in self.rows)

    @property
    def is_wide(self):
        """Whether it must be scrolled on a phone."""
        return len(self.columns) + self.has_rules > 4

    @property
    def legend(self):
        """What the marks in this table mean, for those that occur."""
        return legend(cell for row in self.rows for cell in row.cells)


@dataclass(frozen=True)
class Side:
    """Two parts beside each other on paper, one below the other on a phone, such as a chart and its table."""

    paper: ClassVar[str] = "reports/quarter/pdf_side.html"
    screen: ClassVar[str] = "reports/quarter/screen_side.html"
    parts: tuple
    shape: str = ""

    @property
    def is_told(self):
        """Whether a table beside the chart says the same: then the chart needs none of its own."""
        return any(hasattr(part, "rows") for part in self.parts)


@dataclass(frozen=True)
class Text:
    """Plain paragraphs."""

    paper: ClassVar[str] = "reports/quarter/pdf_text.html"
    screen: ClassVar[str] = "reports/quarter/screen_text.html"
    lines: tuple


@dataclass(frozen=True)
class Told:
    """A story under another name, or a signal from the field: a head, who or how often, and paragraphs."""

    title: str
    by: str
    lines: tuple
    answer: str = ""  # what came of it


@dataclass(frozen=True)
class Tales:
    """Stories or signals, one after the other; `kind` is `story` or `signal`."""

    paper: ClassVar[str] = "reports/quarter/pdf_tales.html"
    screen: ClassVar[str] = "reports/quarter/screen_tales.html"
    kind: str
    tales: tuple

    @property
    def is_pair(self):
        """Whether two short ones can stand beside each other."""
        return len(self.tales) == 2 and all(sum(map(len, tale.lines)) < SHORT for tale in self.tales)


@dataclass(frozen=True)
class Chapter:
    """A chapter: a question, the finding that answers it, and what shows it.

    `anchor` is the code by which a profile picks it, and where on the page it stands.
    """

    anchor: str
    title: str
    finding: str
    parts: tuple

    @property
    def flat(self):
        """Every part, also those beside each other."""
        return flat(self.parts)

    @property
    def legend(self):
        """What the marks in its tables and key numbers mean, said once for the whole chapter."""
        keys = [key.value for part in self.flat for key in getattr(part, "items", ())]
        return legend([*keys, *(cell for part in self.flat for row in getattr(part, "rows", ()) for cell in row.cells)])


def flat(parts):
    """The parts one after the other, also those beside each other."""
    for part in parts:
        yield part
        yield from flat(getattr(part, "parts", ()))


def legend(cells):
    """What the marks that occur among the cells mean."""
    cells = {word for cell in cells for word in cell.split(" van ")}  # <5 van 22
    said = [f"{cell}: {SMALL_MEANS}" for cell in sorted(cells) if cell.startswith("<")]
    if "×" in cells:
        said.append(f"×: {COVERED_MEANS}")
    if "te klein" in cells:
        said.append("te klein: te weinig voor een percentage of mediaan")
    return ". ".join(said) + "." if said else ""
