"""The chapters that let a reader check: what we do not know, and what was mended after an earlier report."""

from mentoraat import wholes
from mentoraat.periods import parse_period
from reports.quarter import labels, words
from reports.quarter.parts import Chapter, Drawing, Row, Side, Table
from reports.quarter.telling import named
from reports.quarter.words import count, difference, drawn, known, share


def quality(told):
    """How much is unknown or missing, per kind of fact."""
    part = told.at("quality")
    if not part:
        return None
    lines = [(words.name(words.QUALITY, code), row["unknown"], row["of"], code)
             for code, row in part.items() if row["of"] != 0]  # fmt: skip
    if not lines:
        return None
    rows = tuple(
        Row(label, (count(unknown), count(of), _part(unknown, of)), key=f"quality.{code}.unknown")
        for label, unknown, of, code in lines
    )
    table = Table("Onbekend of niet gevraagd", ("Gegeven", "Mist", "Van", "Deel"), rows, ("G10",), shape="smal")
    drawable = [(label, drawn(unknown), drawn(of)) for label, unknown, of, _ in lines]
    drawable = [
        (label, 100 * value / of if value is not None and of else None, 100 if value is not None else 0)
        for label, value, of in drawable
    ]
    if not any(value for _, value, _ in drawable):
        return Chapter("gegevens", "Wat weten wij niet?", _missing(lines), (table,))
    chart = wholes.tracks("Deel dat mist, per gegeven", drawable, columns=("Gegeven", "Mist"), write=_percent)
    return Chapter("gegevens", "Wat weten wij niet?", _missing(lines), (Side((Drawing(chart, ()), table)),))


def _part(unknown, of):
    return share(100 * unknown / of) if known(unknown, of) and of >= 10 else words.NONE


def _percent(value, _of):
    return words.NONE if value is None else f"{words.share(round(value + 1e-9, 1))}"


def _missing(lines):
    """Which fact is missing most, by its share; hidden ones are not compared."""
    shown = [(unknown / of, label, unknown, of) for label, unknown, of, _ in lines if known(unknown, of) and of >= 10]
    worst = max(shown, default=None)
    if not worst:
        return "Onbekend is altijd een getoond antwoord. De aantallen zijn te klein om te vergelijken."
    if not worst[2]:
        return "Van wat groot genoeg is om te vergelijken, ontbreekt niets."
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
