"""A report as a whole, ready to be drawn on the screen and on paper."""

from dataclasses import dataclass

from mentoraat.periods import parse_period
from reports.quarter import chapters, kept, terms
from reports.quarter.definitions import RULES
from reports.quarter.facts import in_order, upgraded
from reports.quarter.telling import paragraphs


@dataclass(frozen=True)
class Document:
    """A whole report. `reader` is for whom it was made; `explanation`, `intro` and `closing` are paragraphs."""

    organisation: str
    reader: str
    period: object  # Quarter, HalfYear or Year
    terms: terms.Terms
    answer: tuple
    chapters: tuple
    explanation: tuple
    facts: dict

    @property
    def title(self):
        """What stands on the cover and in the metadata."""
        return f"{self.kind} {self.of}"

    @property
    def kind(self):
        """Kwartaalrapport, Halfjaarrapport, Jaarrapport."""
        words = {"quarter": "Kwartaalrapport", "half_year": "Halfjaarrapport", "year": "Jaarrapport"}
        return words[self.period.kind]

    @property
    def of(self):
        """The period after that word: 1e kwartaal 2007, 2007."""
        return self.period.label.removeprefix("jaar ")

    @property
    def only(self):
        """What the report is about when it is not the whole organisation: a programme, an area, or both."""
        return " · ".join(name for name in (self.terms.programme, self.terms.area) if name)

    @property
    def intro(self):
        """Words before the chapters, as agreed with the funder."""
        return paragraphs(self.terms.intro)

    @property
    def closing(self):
        """Words after the chapters, as agreed with the funder."""
        return paragraphs(self.terms.closing)

    @property
    def rules(self):
        """The definitions of every rule that the report names, and the general ones, in order."""
        used = (RULES[name] for name in RULES if name in self._named or name[0] in "GK")
        agreed = {"below": self.terms.hidden_below - 1, "least": self.terms.least, "totals": self.terms.totals}
        return tuple(rule.with_agreed(**agreed) for rule in used)

    @property
    def _named(self):
        found = set()
        for part in (part for chapter in self.chapters for part in chapter.flat):
            found |= set(getattr(part, "rules", ()))
            found |= {item.rule for item in getattr(part, "items", ())}
            found |= {row.rule for row in getattr(part, "rows", ())}
        return found


def build(facts, *, organisation, reader, explanation=""):
    """Make the document from frozen facts; asks nothing of the database, so it can be made again years later.

    The explanation is in the facts; reports of the first layout kept theirs elsewhere: `explanation`.
    """
    facts = in_order(upgraded(facts))
    return Document(
        organisation=organisation,
        reader=reader,
        period=parse_period(facts["period"]),
        terms=terms.parse(facts["terms"]),
        answer=chapters.answer(facts, organisation),
        chapters=kept.noted(chapters.all_of(facts), facts),
        explanation=paragraphs(facts["texts"].get("explanation") or explanation),
        facts=facts,
    )
