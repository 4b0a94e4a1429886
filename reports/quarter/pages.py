"""The pages of a quarter report: the same chapters, figures and tables for the screen and for paper."""

from dataclasses import dataclass, replace
from typing import ClassVar

from mentoraat.charts import Chart
from mentoraat.periods import parse_period
from reports.quarter import terms
from reports.quarter.definitions import RULES
from reports.quarter.facts import in_order, upgraded


@dataclass(frozen=True)
class Key:
    """One big number with what it says, its rule and, when known, its change."""

    value: str
    label: str
    rule: str
    change: str = ""

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


@dataclass(frozen=True)
class Drawing:
    """A chart, the rules behind it, and whether its own table comes along or another table says the same."""

    paper: ClassVar[str] = "reports/quarter/pdf_drawing.html"
    screen: ClassVar[str] = "reports/quarter/screen_drawing.html"
    chart: Chart
    rules: tuple
    with_table: bool = False
    note: str = ""


@dataclass(frozen=True)
class Row:
    """A line of a table: what it is about, its values, the rule that counts it; `total` lines are ruled off."""

    label: str
    cells: tuple
    rule: str = ""
    total: bool = False


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
    quiet: bool = False  # the meaning of the marks is told elsewhere

    @property
    def has_rules(self):
        """Whether the rows name their rule."""
        return any(row.rule for row in self.rows)

    @property
    def is_wide(self):
        """Whether it must be scrolled on a phone."""
        return len(self.columns) > 4

    @property
    def legend(self):
        """What the marks in this table mean, for those that occur."""
        cells = {cell for row in self.rows for cell in row.cells}
        said = [f"{cell}: een klein aantal, niet getoond" for cell in sorted(cells) if cell.startswith("<")]
        if "×" in cells:
            said.append("×: niet getoond, anders is een klein aantal uit te rekenen")
        if "te klein" in cells:
            said.append("te klein: over minder dan 10, dus geen percentage, gemiddelde of mediaan")
        return ". ".join(said) + "." if said else ""


@dataclass(frozen=True)
class Text:
    """Plain paragraphs."""

    paper: ClassVar[str] = "reports/quarter/pdf_text.html"
    screen: ClassVar[str] = "reports/quarter/screen_text.html"
    lines: tuple


@dataclass(frozen=True)
class Chapter:
    """A chapter: a question, the finding that answers it, and what shows it."""

    anchor: str
    title: str
    finding: str
    parts: tuple
    follows: bool = False  # may begin on the page of the chapter before it


@dataclass(frozen=True)
class Document:
    """A whole report, ready to be drawn."""

    organisation: str
    municipality: str
    quarter: object  # or half year, or year
    terms: terms.Terms
    answer: tuple
    chapters: tuple
    explanation: tuple
    facts: dict

    @property
    def title(self):
        """What stands on the cover and in the metadata."""
        return f"Kwartaalrapport {self.quarter.label}"

    @property
    def rules(self):
        """The definitions of every rule that the report names, and the general ones, in order."""
        below = self.terms.limit - 1
        used = (RULES[name] for name in RULES if name in self._named or name[0] in "GK")
        return tuple(replace(rule, text=rule.text.replace("{below}", str(below))) for rule in used)

    @property
    def _named(self):
        found = set()
        for part in (part for chapter in self.chapters for part in chapter.parts):
            found |= set(getattr(part, "rules", ()))
            found |= {item.rule for item in getattr(part, "items", ())}
            found |= {row.rule for row in getattr(part, "rows", ())}
        return found


def build(facts, *, organisation, municipality, explanation=""):
    """Make the document from frozen facts; asks nothing of the database, so it can be made again years later."""
    from reports.quarter import chapters

    facts = in_order(upgraded(facts))
    return Document(
        organisation=organisation,
        municipality=municipality,
        quarter=parse_period(facts["period"]),
        terms=terms.parse(facts["terms"]),
        answer=chapters.answer(facts, organisation),
        chapters=chapters.all_of(facts),
        explanation=tuple(part.strip() for part in explanation.splitlines() if part.strip()),
        facts=facts,
    )
