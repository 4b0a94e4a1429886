"""Reading back what a report wrote: which cells are numbers, in which unit, and which are words."""

import re
from dataclasses import dataclass

PERCENT, POINTS, EURO = "%", "punt", "€"
_NUMBER = re.compile(r"(€ )?([+−]?) ?(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d+))?(%| punt)?")


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: its words, and what they say as a number (None for words), in which unit."""

    text: str
    number: int | float | None = None
    unit: str = ""
    decimals: int = 0
    signed: bool = False


def read(text):
    """The cell behind written words: 1.250, 66,7%, + 65, −2,3 punt, € 12; all else, hidden ones too, stays words."""
    text = str(text)
    found = _NUMBER.fullmatch(text)
    if not found:
        return Cell(text)
    euro, sign, whole, fraction, unit = found.groups()
    digits = whole.replace(".", "")
    number = float(f"{digits}.{fraction}") if fraction else int(digits)
    number = -number if sign == "−" else number
    return Cell(text, number, (unit or euro or "").strip(), len(fraction or ""), bool(sign))
