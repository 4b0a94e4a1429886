"""What was agreed about a report: who reads it, which figures, against which norms, with how much hidden."""

from dataclasses import asdict, dataclass, field

STANDARD, STRICT = "standard", "strict"
STRICT_LIMIT = 8  # in the strict form everything below it is small, whatever lower limit was agreed


@dataclass(frozen=True)
class Terms:
    """The settings of one report as plain values, so that they can be frozen with it. The defaults are the usual ones.

    `chapters` and `left_out` are codes; an empty `chapters` means all. `agreed` is the path of a figure → {"start",
    "agreed"}, each a number or None. `limit`: the agreed number below which counts are small, of which `hidden_below`
    makes what is hidden; `least`: what a percentage needs.
    """

    name: str = ""
    reader: str = ""
    chapters: tuple = ()
    left_out: tuple = ()
    agreed: dict = field(default_factory=dict)
    form: str = STANDARD
    limit: int = 5
    least: int = 10
    intro: str = ""
    closing: str = ""
    stories: int = 2
    budget: int | None = None  # whole euros for the period, behind the cost of a case (I26)
    programme: str = ""
    area: str = ""

    @property
    def is_strict(self):
        """Whether small numbers have the strict form: more of them hidden, all others in fives."""
        return self.form == STRICT

    @property
    def hidden_below(self):
        """From which count on nothing is small: 1 to this minus 1 are not shown."""
        return max(self.limit, STRICT_LIMIT) if self.is_strict else self.limit

    @property
    def totals(self):
        """What is done with totals: left as they are, hidden when small as in a report about a part, or in fives."""
        if self.is_strict:
            return "strict"
        return "part" if self.programme or self.area else "whole"

    def plain(self):
        """As data that can be frozen."""
        return asdict(self) | {"chapters": list(self.chapters), "left_out": list(self.left_out)}


def parse(found):
    """The terms out of frozen data."""
    known = {name: found[name] for name in Terms.__dataclass_fields__ if name in found}
    for name in ("chapters", "left_out"):
        known[name] = tuple(known.get(name, ()))
    return Terms(**known)
