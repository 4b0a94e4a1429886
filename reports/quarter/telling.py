"""What a chapter tells from: the frozen facts of a period beside those before, and the words for the period."""

from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile

from mentoraat.periods import parse_period
from reports.quarter import facts as frozen
from reports.quarter import terms, words
from reports.quarter.parts import Row, Table
from reports.quarter.paths import find


@dataclass(frozen=True)
class Telling:
    """The facts of one report, in order and in the layout of today."""

    facts: dict

    @cached_property
    def terms(self):
        """What was agreed about the report."""
        return terms.parse(self.facts["terms"])

    @cached_property
    def period(self):
        """The quarter, half year or year."""
        return parse_period(self.facts["period"])

    @cached_property
    def history(self):
        """The periods before since there is anything to count, the oldest first: (period, path → value, frozen)."""
        rows = ((parse_period(row["period"]), row["figures"], row["frozen"]) for row in self.facts["history"])
        return tuple(dropwhile(lambda row: not _counted(row[1]), rows))

    @property
    def this(self):
        """dit kwartaal, dit halfjaar, dit jaar."""
        return words.THIS[self.period.kind]

    @property
    def inside(self):
        """in het 3e kwartaal 2026, in 2026."""
        return f"in {self.named}"

    @property
    def named(self):
        """het 3e kwartaal 2026, 2026."""
        return named(self.period)

    def at(self, path):
        """The figure or group at a path; None when it is absent or was left out by agreement."""
        return None if path.startswith(self.terms.left_out) else find(self.facts["now"], path)

    def shows(self, code):
        """Whether the report has this chapter."""
        return not self.terms.chapters or code in self.terms.chapters

    def has(self, *paths):
        """Whether there are facts at all of these paths."""
        return all(self.at(path) is not None for path in paths)

    def series(self, path):
        """The figure over the periods, this one last."""
        return (*(figures.get(path) for _, figures, _ in self.history), self.at(path))

    @cached_property
    def labels(self):
        """The periods in short, this one last."""
        return (*(short(period) for period, *_ in self.history), short(self.period))

    def over_time(self, caption, lines, *, note="", rules=()):
        """A table of the periods beside each other. lines: (label, rule, how to write, path); absent ones are left out.

        None when there is no line left, or nothing but 0 and what is hidden.
        """
        rows = tuple(
            Row(label, tuple(write(value) for value in self.series(path)), rule, key=path)
            for label, rule, write, path in lines
            if self.has(path) or any(value is not None for value in self.series(path))
        )
        if not any(value and words.known(value) for _, _, _, path in lines for value in self.series(path)):
            return None
        shape = "zes" if self.history else ""
        return Table(caption, ("Cijfer", *self.labels), rows, rules, shape=shape, note=note)


def _counted(figures):
    """Whether anybody was spoken to or guided; in a report that tells neither, whether there is anything else."""
    found = [value for path, value in figures.items() if path.startswith(("reach.", "caseload."))]
    return any(found or figures.values())


def telling(facts):
    """The facts, ready to be told."""
    return Telling(frozen.in_order(frozen.upgraded(facts)))


def short(period):
    """The head of a column: 3e kw. 2026, 1e hj. 2026, 2026."""
    word = {"quarter": f"{period.number}e kw. ", "half_year": f"{period.number}e hj. ", "year": ""}[period.kind]
    return f"{word}{period.year}"


def named(period):
    """A period in a sentence: het 3e kwartaal 2026; a year by its number."""
    return str(period.year) if period.kind == "year" else f"het {period.label}"


def paragraphs(text):
    """The paragraphs of a text that somebody typed."""
    return tuple(part.strip() for part in (text or "").splitlines() if part.strip())


def kept(*parts):
    """The parts for which there were facts."""
    return tuple(part for part in parts if part)
