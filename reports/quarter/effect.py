"""The yearly effect report as a table: our frozen figures under the words that an office uses for them.

The words are settings, for the form changes every year. What is shipped is the table of old RMC words. Built from
frozen facts alone, so that nothing is released that was not: a line is a sum only when each of its parts is shown.
"""

from dataclasses import dataclass

from reports.quarter import facts as quarter_facts
from reports.quarter.words import known

NOT_COUNTED, NOT_SHOWN = "niet geteld", "niet getoond"
FIGURES = {  # what a line may be made of: parts that never overlap
    "destinations.school": "Afgesloten: naar school",
    "destinations.work": "Afgesloten: naar werk",
    "destinations.both": "Afgesloten: naar school en werk",
    "destinations.unknown": "Afgesloten: school of werk, soort onbekend",
    "outflow.by_class.handed_over": "Afgesloten: overgedragen aan een andere organisatie",
    "outflow.by_class.activation": "Afgesloten: andere activiteit",
    "outflow.by_class.other": "Afgesloten: andere bestemming",
    "outflow.by_class.dropped_out": "Afgesloten: gestopt",
    "outflow.by_class.unknown": "Afgesloten: onbekend",
    "outflow.by_class.neutral": "Afgesloten: verhuisd of overleden",
    "caseload.I4_open_at_end": "Lopend op de laatste dag",
}
SHIPPED = (
    ("Nieuwe en oude vsv’ers", ()),  # by the day last enrolled against 1 October: not in the figures
    ("Herplaatst in onderwijs", ("destinations.school",)),
    ("Herplaatst in werk", ("destinations.work",)),
    ("Herplaatst in een combinatie", ("destinations.both",)),
    ("Herplaatst, soort onbekend", ("destinations.unknown",)),
    ("In traject of in begeleiding", ("caseload.I4_open_at_end",)),
    ("Doorverwezen naar zorg of hulp", ("outflow.by_class.handed_over",)),
    ("Andere activiteit", ("outflow.by_class.activation",)),
    ("Niet herplaatsbaar", ("outflow.by_class.other",)),
    ("Gestopt", ("outflow.by_class.dropped_out",)),
    ("Verhuisd of overleden", ("outflow.by_class.neutral",)),
    ("Onbekend of onvindbaar", ("outflow.by_class.unknown",)),
)


@dataclass(frozen=True)
class Line:
    """One line: its words, what it is made of, its number; None for what is not shown or not counted."""

    label: str
    parts: tuple
    number: int | None
    said: str

    @property
    def made_of(self):
        """The names of its parts, in one sentence."""
        return ", ".join(self.parts) or "geen van onze cijfers"


def shipped():
    """The lines that stand until somebody makes others, as they are kept."""
    return [{"label": label, "figures": list(figures)} for label, figures in SHIPPED]


def lines(facts, rows):
    """The table of these lines, from frozen facts."""
    found = dict(quarter_facts.flat(facts["now"]))
    return [_line(row["label"], row["figures"], found) for row in rows]


def forgotten(rows):
    """The figures that stand in no line: somebody would fall out of the table."""
    used = {path for row in rows for path in row["figures"]}
    return [name for path, name in FIGURES.items() if path not in used]


def _line(label, figures, found):
    parts = tuple(FIGURES.get(path, path) for path in figures)
    values = [found.get(path, _absent(path, found)) for path in figures]
    if not values or any(value is None for value in values):
        return Line(label, parts, None, NOT_COUNTED)
    if not known(*values):
        return Line(label, parts, None, NOT_SHOWN)
    return Line(label, parts, sum(values), "")


def _absent(path, found):
    """A kind that did not occur is counted as none where its neighbours are counted; else it is not known."""
    return 0 if path == "destinations.unknown" and "destinations.school" in found else None
