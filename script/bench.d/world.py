"""An organisation while it is filled: how big it is, what chance decides, and how rows are written."""

import random
import string
from dataclasses import dataclass, field
from datetime import time, timedelta

from mentoraat.periods import at, today

GUIDED = 40  # open cases of Nina, at every size
SINCE = 2900  # days of work behind us
LETTERS = string.ascii_letters + string.digits


@dataclass(frozen=True)
class Size:
    """How much there is; contacts are ten for each youth."""

    youths: int
    mentors: int
    open_cases: int

    def __str__(self):
        return f"{self.youths:,}"


FULL = (Size(650, 12, 240), Size(20_000, 120, 4_800))
QUICK = (Size(120, 4, 60), Size(360, 8, 120))
PART = Size(2_000, 12, 480)  # what is copied, for figures alone
ORGANISATIONS = 100


@dataclass
class World:
    """One organisation; `random` decides all that differs between rows, so that they are the same each time."""

    size: Size
    counts: dict = field(default_factory=dict)

    def __post_init__(self):
        self.random = random.Random(self.size.youths)
        self.today = today()

    def pick(self, choices):
        """One of the choices."""
        return self.random.choice(choices)

    def chance(self, share):
        """True in that share of the times."""
        return self.random.random() < share

    def number(self, low, high):
        """A whole number from low to high."""
        return self.random.randint(low, high)

    def ago(self, days):
        """The day so many days back."""
        return self.today - timedelta(days=days)

    def day(self, first, last):
        """A day from the first to the last."""
        return first + timedelta(days=self.number(0, max((last - first).days, 0)))

    def moment(self, day):
        """A moment on the day, when people are about."""
        return at(day, time(self.number(9, 21), self.number(0, 59)))

    def make(self, model, rows):
        """Write rows; those of an organisation are of this one. Returns them with their keys."""
        columns = {column.name for column in model._meta.fields}
        made = []
        for values in rows:
            if "organisation" in columns:
                values.setdefault("organisation", self.organisation)
            if "ref" in columns:  # the order of some lists hangs on it
                values["ref"] = "".join(self.random.choices(LETTERS, k=12))
            made.append(model(**values))
        self.counts[model.__name__] = self.counts.get(model.__name__, 0) + len(made)
        return model.objects.bulk_create(made, batch_size=2_000)
