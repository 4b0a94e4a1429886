"""The chapters that let a reader check: what we do not know, and what was mended after an earlier report."""

from dataclasses import dataclass

from mentoraat import wholes
from mentoraat.periods import parse_period
from reports.domain.indicators import numbers
from reports.quarter import labels, sides, words
from reports.quarter.parts import Chapter, Drawing, Row, Table
from reports.quarter.telling import named
from reports.quarter.words import count, difference, known, share


def quality(told):
    """How much is unknown or missing, per kind of fact."""
    part = told.at("quality")
    if not part:
        return None
    lines = [_Line(words.name(words.QUALITY, code), row["unknown"], row["of"], f"quality.{code}.unknown",
                   _missing(row["unknown"], row["of"], told.terms.least))
             for code, row in part.items() if row["of"] != 0]  # fmt: skip
    if not lines:
        return None
    rows = tuple(Row(one.label, (count(one.unknown), count(one.of), share(one.rate)), key=one.path) for one in lines)
    table = Table("Onbekend of niet gevraagd", ("Gegeven", "Mist", "Van", "Deel"), rows, ("G10",), shape="smal")
    return Chapter("gegevens", "Wat weten wij niet?", _worst(lines), (sides.together(_picture(lines), table),))


@dataclass(frozen=True)
class _Line:
    """One kind of fact: how often it is unknown, of how many, and that as a percentage where it may be given."""

    label: str
    unknown: int | str
    of: int | str
    path: str
    rate: float | None


def _missing(unknown, of, least):
    """The percentage that is missing; None where a count is hidden or there are fewer than `least`."""
    return numbers.percentage(unknown, of) if known(unknown, of) and of >= least else None


def _picture(lines):
    """The percentages as bars on a track of 100; None where there is nothing to draw."""
    if not any(one.rate for one in lines):
        return None
    rows = [(one.label, one.rate, 0 if one.rate is None else 100) for one in lines]
    title, columns = "Deel dat mist, per gegeven", ("Gegeven", "Mist")
    return Drawing(wholes.tracks(title, rows, columns=columns, write=lambda rate, _of: share(rate)), ())


def _worst(lines):
    """Which fact is missing most, by its percentage; hidden ones are not compared."""
    shown = [(one.rate, one.label, one.unknown, one.of) for one in lines if one.rate is not None]
    worst = max(shown, default=None)
    if not worst:
        return "Onbekend is altijd een getoond antwoord. De aantallen zijn te klein om te vergelijken."
    if not worst[2]:
        return "Van wat wij mogen tonen, ontbreekt niets."
    _, label, unknown, of = worst
    verb = "ontbreekt" if unknown == 1 else "ontbreken"
    return f"Het vaakst mist: {words.lower(label)}. Daar {verb} er {count(unknown)} van de {count(of)}."


def corrections(told):
    """What was learnt after an earlier report was frozen; that report stays as it is (G6)."""
    found = told.facts.get("corrections") or []
    if not found:
        return None
    rows = tuple(
        Row(f"{parse_period(period).label}: {labels.title(path)}", _mended(path, was, value), labels.rule_of(path),
            key=path)
        for period, path, was, value in found
    )  # fmt: skip
    table = Table("Zo zou het nu worden geteld", ("Cijfer", "Vastgesteld", "Nu", "Verschil"), rows, ("G7",))
    which = sorted({parse_period(row[0]) for row in found}, key=lambda period: period.start)
    about = f"het rapport over {named(which[0])}" if len(which) == 1 else "eerdere rapporten"
    finding = f"Na het vaststellen van {about} zijn feiten bekend geworden. Wat is vastgesteld, blijft staan."
    return Chapter("hersteld", "Wat is er hersteld?", finding, (table,))


def _mended(path, was, value):
    write = labels.writer(path)
    return write(was), write(value), difference(value, was)
