"""Short names for every number of the contract, for the list at the end of the report."""

import re

from reports.quarter import words

GROUPS = {
    "reach": "Bereik",
    "caseload": "Trajecten",
    "outflow": "Uitkomsten",
    "I12_durable": "Blijvend school of werk",
    "I25_all_ever_reached": "Iedereen die ooit is bereikt",
    "handovers": "Warme overdrachten",
    "inflow_profile": "Begonnen trajecten",
    "measurement": "Metingen",
}
MORE_GROUPS = {
    "places": "Gebieden",
    "complexity": "Hoe het er bij het begin voor stond (R42)",
    "destinations": "School, werk of allebei (G15)",
    "I13_relapse": "Opnieuw mis (I13)",
    "I15_waiting": "Wachten (I15)",
    "I18_missing": "Startmetingen die ontbreken (I18)",
    "I19_excused": "Vervolgmetingen met een reden (I19)",
    "I21_rhythm": "In gesprek gebleven (I21)",
    "I22_aftercare": "Blijven volgen (I22)",
    "I23_qualification": "Startkwalificatie gehaald (I23)",
    "I24_certificates": "Verklaringen omtrent het gedrag (I24)",
    "I26_cost": "Kosten (I26)",
    "handover_course": "Het verloop van warme overdrachten",
    "needs": "De basis op orde (R14)",
    "network": "Signalen en wensen",
    "quality": "Wat we niet weten",
}
KINDS = {
    "two_way_by_channel": words.CHANNELS,
    "by_class": words.CLASSES,
    "I11_distribution": words.CLASSES,
    "I25_all_ever_reached": words.CLASSES,
    "by_age": words.AGES,
    "by_school_type": words.SCHOOLS,
    "by_cause": words.CAUSES,
    "inflow_by_area": {"unknown": "Onbekend"},
    "two_way_by_area": {"unknown": "Onbekend"},
    "inflow_by_stratum": words.STRATA,
    "counted_by_stratum": words.STRATA,
    "outflow_by_stratum": words.STRATA,
    "rates": words.STRATA,
    "destinations": {"school": "School", "work": "Werk", "both": "School en werk", "unknown": "Onbekend"},
    "I18_missing": {},
    "I19_excused": {},
    "needs": words.NEEDS,
    "by_theme": {},
    "by_kind": words.KINDS_OF_WISH,
    "without_offer_by_kind": words.KINDS_OF_WISH,
    "standing": words.STANDING,
    "ladder": words.LADDER,
    "refusals": words.REFUSALS,
    "handover_course": {},
    "quality": words.QUALITY,
}
UNIT = {"I11_distribution": " (%)", "rates": " (%)"}
OWN_PAGE = ("inflow_profile.cause_by_school_type", "measurement.I19_domains")
NAMES = {
    "I1_youths_reached": "Jongeren gesproken (I1)",
    "first_time": "Voor het eerst gesproken",
    "two_way_contacts": "Gesprekken en gemaakte afspraken",
    "other_contacts": "Pogingen",
    "anonymous_people_spoken_to": "Mensen zonder naam",
    "two_way_by_channel": "",
    "I4_open_at_start": "Lopend, dag vóór het kwartaal (I4)",
    "I3_inflow": "Begonnen (I3)",
    "I3_inflow_persons": "Begonnen, jongeren (I3)",
    "I3_re_entry": "Opnieuw begonnen (I3)",
    "I5_outflow": "Afgesloten (I5)",
    "I4_open_at_end": "Lopend, laatste dag (I4)",
    "I4_open_at_end_persons": "Lopend, jongeren (I4)",
    "I6_case_days": "Trajectdagen (I6)",
    "I6_average": "Gemiddeld lopend (I6)",
    "I7_served": "In begeleiding geweest (I7)",
    "I7_served_persons": "In begeleiding geweest, jongeren (I7)",
    "by_class": "",
    "counted": "Telt mee",
    "I8_positive_rate": "Naar school of werk, % (I8)",
    "I9_dropout_rate": "Gestopt, % (I9)",
    "I11_distribution": "",
    "I10_ended_early": "Eerder geëindigd (I10)",
    "I10_ended_early_rate": "Eerder geëindigd, % (I10)",
    "I14_median_days": "Duur in dagen, mediaan (I14)",
    "I14_p90_days": "Duur in dagen, p90 (I14)",
    "persons": "Iedereen (I25)",
    "positive_rate": "School of werk, % (I25)",
    "dropped_out_rate": "Gestopt, % (I25)",
    "positive": "school of werk",
    "observed": "gezien",
    "durable": "nog school of werk",
    "rate": "percentage",
    "sent": "Verstuurd",
    "urgent": "Met spoed",
    "accepted": "Aangenomen",
    "refused": "Geweigerd",
    "withdrawn": "Ingetrokken",
    "arrived": "Jongere aangekomen",
    "arrived_after_joint_meeting": "Aangekomen na gesprek samen",
    "waiting_for_answer_at_end": "Wacht op antwoord",
    "median_days_to_accept": "Dagen tot aangenomen, mediaan",
    "p90_days_to_accept": "Dagen tot aangenomen, p90",
    "succeeded": "geslaagd",
    "due": "nodig",
    "on_time": "op tijd",
    "by_age": "",
    "by_school_type": "",
    "by_cause": "",
    "without_basic_qualification": "Zonder startkwalificatie",
    "qualification_unknown": "Diploma onbekend",
    "I20_without_regular_housing": "Geen vaste woonplek (I20)",
    "I20_housing_known": "Woonplek bekend (I20)",
    "I20_rate": "Geen vaste woonplek, % (I20)",
    "not_known_to_municipality": "Niet bekend bij de gemeente",
    "expected": "nodig",
    "covered": "op tijd gemeten",
    "I19_pairs": "Paren van metingen (I19)",
    "n": "aantal",
    "median_days": "dagen, mediaan",
    "p90_days": "dagen, p90",
    "relapsed": "opnieuw mis",
    "returned": "nieuw traject",
    "asked": "gevraagd",
    "reached": "bereikt",
    "cases": "lang genoeg gelopen",
    "in_rhythm": "nooit te lang stil",
    "days": "hoogstens dagen stil",
    "without": "begon zonder",
    "gained": "gehaald",
    "mentors": "mentoren",
    "valid": "geldig",
    "budget": "budget",
    "per_served": "per traject in begeleiding",
    "per_positive": "per traject naar school of werk",
    "raised": "nieuw",
    "seen": "keren gezien",
    "answered": "beantwoord",
    "total": "open",
    "without_offer": "zonder aanbod",
}
COHORTS = {"3": "Na 3 maanden", "6": "Na 6 maanden", "12": "Na 12 maanden", "I16": "I16", "I17": "I17", "I18": "I18"}
COHORTS |= {
    "I13_relapse": "Opnieuw mis (I13)",
    "referral": "Wachten na aanmelding (I15)",
    "start": "Wachten op een plek (I15)",
    "I21_rhythm": "In gesprek gebleven (I21)",
    "I23_qualification": "Startkwalificatie (I23)",
    "I24_certificates": "Geldige vog (I24)",
    "I26_cost": "Kosten (I26)",
    "signals": "Signalen",
    "wishes": "Wensen",
}


def of(path):
    """The name of a number by its path, such as outflow.by_class.positive."""
    *_, parent, last = path.split(".")
    if parent in COHORTS:
        return f"{COHORTS[parent]}: {NAMES.get(last, last)}"
    if parent in KINDS and last in KINDS[parent]:
        return KINDS[parent][last] + UNIT.get(parent, "")
    return NAMES.get(last, last.replace("_", " "))


# The names of the figures that stand beside each other over time, are agreed upon or are mended.
TITLES = {
    "reach.I1_youths_reached": "Jongeren gesproken",
    "reach.first_time": "Voor het eerst gesproken",
    "caseload.I3_inflow": "Begonnen trajecten",
    "caseload.I5_outflow": "Afgesloten trajecten",
    "caseload.I4_open_at_end": "Lopende trajecten, laatste dag",
    "caseload.I7_served": "Trajecten in begeleiding",
    "caseload.I7_served_persons": "Jongeren in begeleiding",
    "outflow.I8_positive_rate": "Naar school of werk",
    "outflow.I9_dropout_rate": "Gestopt",
    "outflow.I10_ended_early_rate": "Eerder geëindigd dan gepland",
    "outflow.I14_median_days": "Duur van een traject, mediaan in dagen",
    "outflow.by_class.positive": "Afgesloten met school of werk",
    **{f"I12_durable.{months}.rate": f"Na {months} maanden nog school of werk" for months in (3, 6, 12)},
    **{f"I22_aftercare.{months}.rate": f"Na {months} maanden gevraagd hoe het gaat" for months in (3, 6, 12)},
    "I13_relapse.rate": "Opnieuw mis binnen een jaar",
    "handovers.sent": "Warme overdrachten verstuurd",
    "handovers.I16.rate": "Warme overdracht geslaagd",
    "handovers.I17.rate": "Terugkoppeling op tijd",
    "measurement.I18.rate": "Startmeting op tijd",
    "I21_rhythm.rate": "In gesprek gebleven",
    "I23_qualification.rate": "Startkwalificatie gehaald",
    "I24_certificates.rate": "Mentoren met een geldige VOG",
    "I26_cost.per_served": "Kosten per traject in begeleiding",
    "I26_cost.per_positive": "Kosten per traject met school of werk",
}


def title(path):
    """The name of one figure in a table, without its rule."""
    return TITLES.get(path) or re.sub(r" \(I\d+\)|, %", "", of(path))


def rank(path):
    """Where a figure comes among those that have a title; others come last, by their path."""
    return (list(TITLES).index(path) if path in TITLES else len(TITLES), path)


def rule_of(path):
    """The rule that counts a figure, as far as its name or its table says so."""
    found = re.search(r"I\d+", path)
    return found[0] if found else _RULES.get(path.split(".")[0], "")


_RULES = {"reach": "I1", "outflow": "I5", "handovers": "I16", "inflow_profile": "I3", "caseload": "I4"}


def writer(path):
    """How a figure is written, by its path: euro, share, decimal or count."""
    if path.startswith("I26_cost"):
        return words.euro
    if path.endswith("rate"):
        return words.share
    return words.decimal if path.endswith(("median_days", "average", "median_days_to_accept")) else words.count


def left_out(path):
    """Whether a number stands on a page of its own, or is a date that is said elsewhere."""
    return path.startswith(OWN_PAGE) or path.endswith(("_from", "_to"))


def is_whole(path):
    """Whether it is one number about the whole organisation, and no cell of a breakdown and no date."""
    parts = path.split(".")
    return not left_out(path) and not set(parts) & {*KINDS, *_BREAKDOWNS}


# Names under which a figure is spread over kinds, besides those that have names for their kinds.
_BREAKDOWNS = {
    "I19_domains", "cause_by_school_type", "needs", "I18_missing", "I19_excused", "places", "complexity",
    "destinations", "handover_course", "by_theme", "by_kind", "without_offer_by_kind", "quality",
}  # fmt: skip


_ALL = (
    list(GROUPS),
    list(MORE_GROUPS),
    list(NAMES),
    list(COHORTS),
    words.AREAS,
    *KINDS.values(),
    ["baseline", "follow_up"],
)
_PLACES = {name: place for place, name in enumerate(dict.fromkeys(name for names in _ALL for name in names))}


def place(name):
    """Where a number comes among its neighbours; what nobody named comes last, by its name."""
    return (_PLACES.get(name, len(_PLACES)), name)
