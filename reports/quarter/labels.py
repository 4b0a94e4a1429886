"""Short names for every number of the contract, for the list at the end of the report."""

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
KINDS = {
    "two_way_by_channel": words.CHANNELS,
    "by_class": words.CLASSES,
    "I11_distribution": words.CLASSES,
    "I25_all_ever_reached": words.CLASSES,
    "by_age": words.AGES,
    "by_school_type": words.SCHOOLS,
    "by_cause": words.CAUSES,
}
UNIT = {"I11_distribution": " (%)"}
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
}
COHORTS = {"3": "Na 3 maanden", "6": "Na 6 maanden", "12": "Na 12 maanden", "I16": "I16", "I17": "I17", "I18": "I18"}


def of(path):
    """The name of a number by its path, such as outflow.by_class.positive."""
    *_, parent, last = path.split(".")
    if parent in COHORTS:
        return f"{COHORTS[parent]}: {NAMES.get(last, last)}"
    if parent in KINDS and last in KINDS[parent]:
        return KINDS[parent][last] + UNIT.get(parent, "")
    return NAMES.get(last, last.replace("_", " "))


def left_out(path):
    """Whether a number stands on a page of its own, or is a date that is said elsewhere."""
    return path.startswith(OWN_PAGE) or path.endswith(("_from", "_to"))


def is_whole(path):
    """Whether it is one number about the whole organisation, and no cell of a breakdown and no date."""
    parts = path.split(".")
    return not left_out(path) and not set(parts) & {*KINDS, "I19_domains", "cause_by_school_type"}


_ALL = (list(GROUPS), list(NAMES), list(COHORTS), words.AREAS, *KINDS.values(), ["baseline", "follow_up"])
_PLACES = {name: place for place, name in enumerate(dict.fromkeys(name for names in _ALL for name in names))}


def place(name):
    """Where a number comes among its neighbours; what nobody named comes last, by its name."""
    return (_PLACES.get(name, len(_PLACES)), name)
