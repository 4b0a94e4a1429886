"""What can be agreed about a report: which chapters, tables and figures, and what cannot be meant."""

from dataclasses import dataclass
from numbers import Number

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from reports.quarter import chapters

SHARE, COUNT, DAYS, EURO = "share", "count", "days", "euro"
MOST = {SHARE: 100, COUNT: 100_000, DAYS: 730, EURO: 1_000_000}
UNITS = {SHARE: _l("%"), COUNT: _l("aantal"), DAYS: _l("dagen"), EURO: _l("euro")}
LEAST_OF_ALL, MOST_LEAST = 10, 100
MOST_STORIES, MOST_DAYS, MOST_BUDGET, LONGEST_TEXT = 4, 120, 100_000_000, 2000


@dataclass(frozen=True)
class Figure:
    """A figure that a funder can hold us to: where it stands, what people call it, its rule and its unit."""

    code: str
    path: str
    label: str
    rule: str
    unit: str = SHARE

    @property
    def unit_label(self):
        """How the unit is written behind a field."""
        return UNITS[self.unit]


FIGURES = (
    Figure("I1", "reach.I1_youths_reached", _l("Jongeren gesproken"), "I1", COUNT),
    Figure("two_way", "reach.two_way_contacts", _l("Gesprekken en gemaakte afspraken"), "I1", COUNT),
    Figure("I3", "caseload.I3_inflow", _l("Begonnen trajecten"), "I3", COUNT),
    Figure("I7", "caseload.I7_served_persons", _l("Jongeren in begeleiding"), "I7", COUNT),
    Figure("I15", "I15_waiting.start.median_days", _l("Wachten op de start, mediaan"), "I15", DAYS),
    Figure("I18", "measurement.I18.rate", _l("Startmeting op tijd"), "I18"),
    Figure("I21", "I21_rhythm.rate", _l("Contact in het afgesproken ritme"), "I21"),
    Figure("I8", "outflow.I8_positive_rate", _l("Naar school of werk"), "I8"),
    Figure("I9", "outflow.I9_dropout_rate", _l("Gestopt, hoogstens"), "I9"),
    Figure("I12_3", "I12_durable.3.rate", _l("Na 3 maanden nog school of werk"), "I12"),
    Figure("I12_6", "I12_durable.6.rate", _l("Na 6 maanden nog school of werk"), "I12"),
    Figure("I12_12", "I12_durable.12.rate", _l("Na 12 maanden nog school of werk"), "I12"),
    Figure("I23", "I23_qualification.rate", _l("Startkwalificatie gehaald"), "I23"),
    Figure("sent", "handovers.sent", _l("Warme overdrachten"), "I16", COUNT),
    Figure("I16", "handovers.I16.rate", _l("Warme overdracht geslaagd"), "I16"),
    Figure("I17", "handovers.I17.rate", _l("Terugkoppeling op tijd"), "I17"),
    Figure("I24", "I24_certificates.rate", _l("Mentoren met een geldige VOG"), "I24"),
    Figure("I26", "I26_cost.per_positive", _l("Kosten per positief resultaat, hoogstens"), "I26", EURO),
)
BY_PATH = {figure.path: figure for figure in FIGURES}
BREAKDOWNS = {
    "reach.two_way_by_channel": _l("gesprekken naar soort"),
    "inflow_profile.by_age": _l("begonnen trajecten naar leeftijd"),
    "inflow_profile.by_school_type": _l("begonnen trajecten naar soort school"),
    "inflow_profile.by_cause": _l("begonnen trajecten naar reden van stoppen met school"),
    "inflow_profile.cause_by_school_type": _l("reden van stoppen naar soort school"),
    "places": _l("naar gebied"),
    "complexity": _l("naar zwaarte bij de start"),
    "destinations": _l("positief resultaat naar school en werk"),
    "measurement.I19_domains": _l("vooruitgang naar leefgebied"),
    "handover_course": _l("waar warme overdrachten blijven hangen"),
    "network": _l("signalen, en wensen zonder aanbod"),
    "quality": _l("wat in de gegevens ontbreekt"),
}


def chapter_titles():
    """The chapters that can be chosen: code → title, in the order of the report."""
    return {str(code): str(title) for code, title in dict(chapters.CODES).items()}


def faults(terms, *, organisation):
    """What in these terms cannot be meant: field → why. `terms` are some of the columns of a profile."""
    found = _unknown(terms) | _norms(terms.get("agreed", {})) | _numbers(terms)
    if "name" in terms and not terms["name"].strip():
        found["name"] = _("Geef de afspraak een naam.")
    if {"municipality", "reader"} <= terms.keys() and bool(terms.get("municipality")) == bool(terms.get("reader")):
        found["reader"] = _("Kies een gemeente, of schrijf wie het leest. Eén van de twee.")
    small, ours = terms.get("small_limit"), organisation.small_number_limit
    if small is not None and small < ours:
        words = _("Jullie verbergen aantallen onder %(limit)s. Kies minstens %(limit)s, of laat dit leeg.")
        found["small_limit"] = words % {"limit": ours}
    return found


def _unknown(terms):
    """Codes that are not in the lists, which only an old page or another hand can send."""
    lists = {"chapters": chapter_titles(), "left_out": BREAKDOWNS}
    wrong = [name for name, known in lists.items() if set(terms.get(name, ())) - known.keys()]
    return {name: _("Kies iets uit de lijst.") for name in wrong}


def _norms(agreed):
    """Numbers that cannot be: each at the field of its figure."""
    if unknown := agreed.keys() - BY_PATH.keys():
        raise TypeError(f"No figures to agree on: {', '.join(sorted(unknown))}")
    found = {}
    for path, pair in agreed.items():
        figure = BY_PATH[path]
        for side in ("start", "agreed"):
            if why := _fault(figure, pair.get(side)):
                found[f"{side}_{figure.code}"] = why
    return found


def _fault(figure, value):
    if value is None:
        return ""
    within = isinstance(value, Number) and 0 <= value <= MOST[figure.unit]
    if within and (figure.unit == SHARE or value == int(value)):
        return ""
    words = {"label": figure.label, "most": f"{MOST[figure.unit]:,}".replace(",", ".")}
    if figure.unit == SHARE:
        return _("%(label)s: vul een percentage in van 0 tot en met 100.") % words
    return _("%(label)s: vul een heel getal in van 0 tot en met %(most)s.") % words


def _numbers(terms):
    bounds = {
        "least": (LEAST_OF_ALL, MOST_LEAST, _("Kies 10 tot en met 100. Onder de 10 is een percentage te herleiden.")),
        "stories": (0, MOST_STORIES, _("Kies 0 tot en met 4 verhalen.")),
        "deadline_days": (1, MOST_DAYS, _("Kies 1 tot en met 120 dagen.")),
        "budget": (1, MOST_BUDGET, _("Vul hele euro’s in, van 1 tot en met 100.000.000.")),
        "small_limit": (2, 100, _("Kies een heel getal, hoogstens 100.")),
    }
    given = {name: terms[name] for name in bounds if terms.get(name) is not None}
    return {name: bounds[name][2] for name, value in given.items() if not bounds[name][0] <= value <= bounds[name][1]}
