"""The register of 2007 and the figures that an independent program computed from it (tests/data)."""

import json
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
REGISTER = DATA / "rotterdam-2007.xlsx"
_READ = json.loads((DATA / "rotterdam-2007-answers.json").read_text())
ANSWERS, HEADLINE = _READ["answers"], _READ["headline"]


def name_of(answer):
    """What an answer is about, for the name of its test."""
    return "-".join(filter(None, (answer["period"], answer["area"], answer["programme"])))
