"""Where a report comes from, line by line: what every file says about itself."""

from mentoraat.periods import parse_period
from mentoraat.templatetags.mentoraat import date_long, time
from reports.quarter import parts, words


def lines(document, code, stamp=None):
    """(label, text) pairs: whose report, for whom, about when, seen when, counted how, with which control code."""
    facts, terms = document.facts, document.terms
    period = parse_period(facts["period"])
    found = [
        ("Organisatie", document.organisation),
        ("Voor", document.reader),
        *([("Alleen", document.only)] if document.only else []),
        ("Periode", f"{period.label}: {date_long(period.start)} tot en met {date_long(period.end)}"),
        ("Peildatum", date_long(words.day(facts["as_of"]))),
        *([("Stand", _standing(stamp))] if stamp else []),
        ("Telregels", f"versie {facts['definition_version']}. Werk telt vanaf {facts['work_hours']} uur per week."),
        ("Bron", f"De administratie van {document.organisation}, in Mentoraat"),
        *marks(terms),
    ]
    if not (stamp and stamp.draft):
        found.append(("Controlecode", f"{code} (de SHA-256 van cijfers.json)"))
    return found


def marks(terms):
    """(mark, meaning) of what stands where no number may stand, and in the strict form how the others are rounded."""
    rounded = [("0, 5, 10 …", "afgerond op vijftallen, ook totalen: optellen kan iets verschillen")]
    return [
        (f"<{terms.hidden_below}", f"1 tot en met {terms.hidden_below - 1}: {parts.SMALL_MEANS}"),
        ("×", parts.COVERED_MEANS),
        ("te klein", f"over minder dan {terms.least}, dus geen percentage, gemiddelde of mediaan"),
        (words.NONE, "geen cijfer: niet bekend, of er is niets om door te delen"),
        *(rounded if terms.is_strict else []),
    ]


def _standing(stamp):
    if stamp.draft:
        return "Concept: nog niet vastgesteld"
    again = f"Herziening {stamp.revision}, vastgesteld" if stamp.revision > 1 else "Vastgesteld"
    said = f"{again} op {date_long(stamp.established)}, {time(stamp.established)}"
    return f"{said}. {stamp.correction}" if stamp.correction else said
