"""What is wrong in a workbook: each fault with its place, what stands there, and what would be right."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

HIDDEN = "•••"  # stands for a value that is never repeated
KEPT = 100_000  # faults kept of one workbook; the rest is counted
SHOWN = 60  # characters of a value that a fault repeats


class WorkbookRefused(Exception):
    """The file as a whole cannot be read. The message is Dutch, for whoever brought it."""


class Wrong(Exception):
    """One cell is wrong: the message says in Dutch what would be right. `secret`: the value is not repeated."""

    def __init__(self, message, *, secret=False):
        super().__init__(str(message))
        self.secret = secret


@dataclass(frozen=True)
class Fault:
    """One fault; `row` is the sheet's own number, None for a fault of the sheet or the file."""

    sheet: str | None
    row: int | None
    column: str | None
    value: str
    message: str

    def as_dict(self):
        """The fault as it is kept with an import."""
        return asdict(self)


class Faults:
    """The faults of one workbook, in the order in which they were found."""

    def __init__(self):
        self.items = []
        self.count = 0

    def __len__(self):
        return self.count

    def add(self, sheet, row, column, message, value=""):
        """Note one fault. `value` is what stands in the cell; never a BSN."""
        self.count += 1
        if len(self.items) < KEPT:
            self.items.append(Fault(sheet, row, column, shown(value), str(message)))

    def in_order(self):
        """The faults by sheet and row, as a person would walk through the workbook."""
        sheets = list(dict.fromkeys(fault.sheet for fault in self.items))
        return sorted(self.items, key=lambda fault: (sheets.index(fault.sheet), fault.row or 0))


def shown(value):
    """A value as a person reads it back, cut off when long, without anything invisible."""
    if value is None:
        return ""
    if isinstance(value, datetime) and (value.hour or value.minute):
        return f"{value:%d-%m-%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    text = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in str(value))
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
