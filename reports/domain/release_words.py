"""What a count and its breakdown are called, for who reads what is hidden and why: every count by a name that says it.

The short names of the report stand in labels; here is what those do not name, because no chapter prints it so.
"""

from reports.domain.handover_definitions import DESK, MEASURES, PARTS, SAID, STEPS
from reports.quarter import labels, words
from reports.quarter.course import REASONS

TITLES = {
    "reach.two_way_by_channel": "Gesprekken per kanaal",
    "outflow.by_class": "Hoe trajecten eindigden",
    "inflow_profile.by_age": "Begonnen, naar leeftijd",
    "inflow_profile.cause_by_school_type": "Begonnen, naar school en oorzaak",
    "places.inflow_by_area": "Begonnen, naar gebied",
    "places.two_way_by_area": "Gesprekken, naar gebied",
    "destinations": "Naar school of werk",
    "complexity.inflow_by_stratum": "Begonnen, naar aantal moeilijke leefgebieden",
    "complexity.outflow_by_stratum": "Afgesloten, naar aantal moeilijke leefgebieden",
    "I18_missing": "Waarom een startmeting ontbreekt",
    "I19_excused": "Waarom een vervolgmeting ontbreekt",
    "handover_course.standing": "Waar overdrachten staan",
    "handover_course.ladder": "Wanneer een partner antwoordde",
    "handover_course.refusals": "Waarom een partner nee zei",
    "handover_course.joint.with": "Overdrachten met een gesprek samen",
    "handover_course.joint.without": "Overdrachten zonder gesprek samen",
    "handover_course.desk": "Stappen van het loket",
    "handover_course.rounds.14": "Na 14 dagen gevraagd",
    "handover_course.rounds.60": "Na 60 dagen gevraagd",
    "handovers.I16.sent": "Overdrachten, te beoordelen (I16)",
    "handovers.I16.succeeded": "Overdrachten, geslaagd (I16)",
    "handovers.I17.due": "Terugkoppeling, nodig (I17)",
    "handovers.I17.on_time": "Terugkoppeling, op tijd (I17)",
    "measurement.I18.expected": "Startmeting, nodig (I18)",
    "measurement.I18.covered": "Startmeting, op tijd (I18)",
    "network.wishes.by_kind": "Wensen, naar soort",
    "network.wishes.without_offer_by_kind": "Wensen zonder aanbod, naar soort",
    **{f"measurement.I19_domains.{area}": f"Verandering: {name}" for area, name in words.AREAS.items()},
}
_HANDED = {"arrived": "Aangekomen", "lost": "Onderweg gestopt", "open": "Nog onderweg", "talked": "Gesproken",
           "accepted": PARTS["accepted"].capitalize(), "ended": "Klaar"}  # fmt: skip
_STANDS = {"began": "nieuw", "solved": "opgelost", "open_at_end": "nog open", "unknown": "onbekend"}
_WHY = dict(REASONS) | {"all": "Alle redenen samen"}
# What the kinds under a path are called.
_KINDS = {
    "measurement.I19_domains": {
        "n": "Twee keer ingevuld",
        "missing": "Een keer of niet ingevuld",
        "improved": "Vooruit",
        "equal": "Gelijk",
        "worse": "Achteruit",
    },
    "complexity.outflow_by_stratum": {"positive": "naar school of werk", "other": "anders geëindigd"},
    "I18_missing": _WHY,
    "I19_excused": _WHY,
    "handover_course.waits": MEASURES,
    "handover_course.joint": _HANDED,
    "handover_course.desk": _HANDED,
    "handover_course.rounds": {code: said.capitalize() for code, said in SAID.items()},
}
# Counts that stand alone, among others that have nothing to do with them: the name of what they are about comes along.
_ABOUT = {
    **{f"needs.{need}": f"{name}, {{}}" for need, name in words.NEEDS.items()},
    **{f"quality.{code}": f"{name}: {{}}" for code, name in words.QUALITY.items()},
    **{f"handover_course.waits.{step}": f"{said}: {{}}" for step, (said, _over) in STEPS.items()},
    **{
        f"handover_course.desk.{step}": f"Loket, {said[:1].lower()}{said[1:]}: {{}}"
        for step, (said, _over) in DESK.items()
    },
    "handover_course.answers": "Antwoorden van partners, {}",
    "I25_all_ever_reached": "Iedereen ooit bereikt: {}",
    "I12_durable": "Blijvend school of werk, {}",
    "I22_aftercare": "Blijven volgen, {}",
}


def title(path):
    """What a breakdown or a group of figures is called."""
    group, _point, _rest = path.partition(".")
    whole = labels.MORE_GROUPS.get(group) or labels.GROUPS.get(group)
    return TITLES.get(path) or whole or labels.of(f".{path}")


def name(path):
    """What a count is called; one in a table of two directions by its row and its column."""
    if path in TITLES or "." not in path:
        return title(path)
    parent, _point, last = path.rpartition(".")
    for whole, rows in (("inflow_profile.cause_by_school_type", words.SCHOOLS),
                        ("complexity.outflow_by_stratum", words.STRATA)):  # fmt: skip
        if path.startswith(f"{whole}."):
            row, columns = parent.removeprefix(f"{whole}."), _KINDS.get(whole, words.CAUSES)
            return f"{words.name(rows, row)}: {words.name(columns, last)}"
    if parent.startswith("places."):
        return labels.of(path)
    return next((kinds[last] for of, kinds in _KINDS.items() if _is_in(path, of) and last in kinds), labels.of(path))


def name_alone(path):
    """What a count is called where nothing around it says what it is about; the ways a case ends say so themselves."""
    parent, _point, last = path.rpartition(".")
    if parent in TITLES and parent != "outflow.by_class":
        return f"{title(parent)}: {name(path)}"
    about = next((said for of, said in _ABOUT.items() if _is_in(path, of)), "")
    if not about:
        return name(path)
    said = _STANDS.get(last, name(path))
    return about.format(said[:1].lower() + said[1:])


def _is_in(path, of):
    return f"{path}.".startswith(f"{of}.")
