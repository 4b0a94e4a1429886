"""Frozen facts of whole reports, as they are printed: busy, quiet, strict, a half year, a year, of the first layout."""

import functools
from collections.abc import Mapping
from datetime import timedelta

from mentoraat.periods import HalfYear, Quarter, Year
from reports.quarter import facts, protect
from reports.quarter.terms import STRICT, Terms
from tests.reports.quarter.figures import AREAS, QUIET, busy

QUARTER = Quarter(2007, 1)
GROWTH = (0.62, 0.7, 0.78, 0.9, 0.95)  # what the periods before were beside this one
DAYS = {"n": 31, "median_days": 12.0, "p90_days": 30}
MORE = {
    "places": {
        "two_way_by_area": {"Charlois": 141, "Delfshaven": 96, "Feijenoord": 118, "IJsselmonde": 88, "unknown": 57},
        "inflow_by_area": {"Charlois": 19, "Delfshaven": 14, "Feijenoord": 15, "IJsselmonde": 11, "unknown": 6},
    },
    "complexity": {
        "inflow_by_stratum": {"0-1": 12, "2-3": 27, "4+": 19, "unknown": 7},
        "outflow_by_stratum": {
            "0-1": {"positive": 11, "other": 2}, "2-3": {"positive": 14, "other": 6}, "4+": {"positive": 7, "other": 8},
            "unknown": {"positive": 0, "other": 0},
        },
        "counted_by_stratum": {"0-1": 13, "2-3": 20, "4+": 15, "unknown": 0},
        "rates": {"0-1": 84.6, "2-3": 70.0, "4+": 46.7, "unknown": None},
    },
    "destinations": {"school": 19, "work": 8, "both": 5},
    "I13_relapse": {"closed_from": "2005-10-01", "closed_to": "2005-12-31", "positive": 28, "observed": 20,
                    "relapsed": 5, "returned": 3, "rate": 17.9},
    "I22_aftercare": {
        months: {"closed_from": "2006-07-01", "closed_to": "2006-09-30", "due": 44, "asked": 31, "reached": 24,
                 "rate": 54.5}
        for months in ("3", "6", "12")
    },
    "I18_missing": {"opened_from": "2006-10-01", "opened_to": "2006-12-31", "all": 15, "not_wanted": 5,
                    "not_reached": 7, "no_time": 0, "other": 0, "no_reason": 3},
    "I19_excused": {"not_wanted": 2, "not_reached": 4, "no_time": 0, "other": 0},
    "needs": {
        "unsafe": {"began": 2, "solved": 1, "median_days": 5.0, "p90_days": 5, "open_at_end": 1},
        "no_roof": {"began": 14, "solved": 11, "median_days": 19.0, "p90_days": 61, "open_at_end": 7},
        "no_income": {"began": 21, "solved": 16, "median_days": 33.5, "p90_days": 90, "open_at_end": 12},
        "no_insurance": {"began": 9, "solved": 10, "median_days": 12.0, "p90_days": 40, "open_at_end": 0},
    },
    "I15_waiting": {"referral": DAYS, "start": DAYS | {"n": 14, "median_days": 24.5, "p90_days": 60}},
    "I21_rhythm": {"cases": 190, "in_rhythm": 151, "rate": 79.5},
    "I23_qualification": {"without": 39, "gained": 14, "rate": 35.9},
    "I24_certificates": {"mentors": 22, "valid": 21, "rate": 95.5},
    "I26_cost": {"budget": 180000, "per_served": 697.7, "per_positive": 5625.0},
    "handover_course": {
        "sent": 37, "accepted": 30,
        "standing": {"waiting": 3, "accepted": 5, "arrived": 21, "returned": 1, "refused": 5, "withdrawn": 2,
                     "ended": 0},
        "answers": {"answered": 34, "due": 35, "on_time": 26, "rate": 74.3},
        "ladder": {"before": 19, "after_1": 9, "after_2": 6, "after_3": 0, "after_4": 0, "after_5": 0,
                   "after_nobody": 0, "nobody": 0, "withdrawn": 0, "waiting": 3},
        "refusals": {"full": 3, "long_wait": 1, "not_said": 1},
        "joint": {}, "desk": {}, "rounds": {},
        "waits": {
            "answer": {"n": 34, "median": 4.0, "slowest": 19, "working_days": 3.0},
            "acceptance": {"n": 30, "median": 5.0, "slowest": 21}, "meeting": {"n": 22, "median": 6.5, "slowest": 30},
            "arrival": {"n": 20, "median": 8.0, "slowest": 25}, "whole": {"n": 22, "median": 19.0, "slowest": 50},
        },
    },
    "network": {
        "signals": {"raised": 9, "seen": 23, "answered": 4,
                    "by_theme": {"Wonen": 9, "Wachttijd bij scholen": 7, "Inschrijving": 7}},
        "wishes": {"total": 118, "without_offer": 41,
                   "by_kind": {"learning": 44, "work": 39, "housing": 25, "other": 10},
                   "without_offer_by_kind": {"learning": 8, "work": 6, "housing": 21, "other": 6}},
    },
    "quality": {
        "birth_date": {"unknown": 6, "of": 65}, "diploma": {"unknown": 5, "of": 65},
        "school_type": {"unknown": 0, "of": 65}, "cause": {"unknown": 7, "of": 65}, "housing": {"unknown": 8, "of": 65},
        "area": {"unknown": 6, "of": 65}, "destination": {"unknown": 12, "of": 48},
        "baseline": {"unknown": 15, "of": 60}, "aftercare": {"unknown": 20, "of": 44},
        "names": {"unknown": 33, "of": 591},
    },
}  # fmt: skip
STORIES = [
    {"pseudonym": "Noor", "title": "Terug naar de bakkerij",
     "text": "Noor kwam elke week langs het buurthuis. Ze wilde bakken, maar geen school meer. "
     "Haar mentor belde met een bakker die twee dagen in de week iemand zocht.\n"
     "Nu leert ze vier dagen in de bakkerij en zit ze één dag op school. Ze zegt: ‘Ik sta op voor iets wat ik kan.’"},
    {"pseudonym": "Yusuf", "title": "Eerst een bed",
     "text": "Yusuf sliep bij vrienden, elke week ergens anders. Eerst kwam er een kamer. Daarna een briefadres, "
     "een verzekering en een uitkering.\n"
     "Pas toen kwam de vraag wat hij wilde. In februari begon hij met een opleiding."},
]  # fmt: skip
SIGNALS = [
    {"theme": "Wonen", "text": "Zonder briefadres krijgt een jongere geen inkomen, en zonder inkomen geen kamer.",
     "times": 9, "state": "taken_up", "outcome": "Op de agenda van de gemeente in februari."},
    {"theme": "Wachttijd bij scholen", "text": "Wie in november van school gaat, kan pas in februari opnieuw beginnen.",
     "times": 7, "state": "answered", "outcome": "Twee scholen nemen nu elke maand nieuwe leerlingen aan."},
    {"theme": "Inschrijving", "text": "Het formulier vraagt een diploma dat de jongere niet bij zich heeft.",
     "times": 7, "state": "new", "outcome": ""},
]  # fmt: skip
EXPLANATION = (
    "In februari zijn twee mentoren begonnen in Charlois. Daardoor spraken wij daar meer jongeren.\n"
    "De wachttijd bij twee partners is opgelopen. Met beide is een afspraak gemaakt."
)
AGREED = {
    "caseload.I7_served_persons": {"start": 190, "agreed": 240},
    "outflow.I8_positive_rate": {"start": 61.0, "agreed": 65},
    "outflow.I9_dropout_rate": {"start": 24.0, "agreed": 20},
    "handovers.I16.rate": {"start": None, "agreed": 60},
}


def figures():
    """The busy figures with those of the other modules."""
    return busy() | MORE


def quiet():
    """The figures of a first quarter in which nearly nothing happened."""
    return QUIET | {name: _nothing(part) for name, part in MORE.items()}


def made(now, *, period=QUARTER, terms=None, before=(), frozen=True, texts=None, corrections=()):
    """Frozen facts of these figures; `before`: figures of the periods before, the oldest first."""
    terms = terms or Terms(reader="Rotterdam")
    how = {"form": terms.form, "limit": terms.limit, "least": terms.least}
    rows, earlier = [], period
    for found in reversed(before):
        earlier = earlier.previous()
        rows.insert(0, facts.earlier(earlier, protect.protected(found, **how), frozen=frozen))
    return facts.snapshot(
        period, seen_on=period.end + timedelta(days=15), now=protect.protected(now, **how), history=rows, terms=terms,
        work_hours=12, corrections=corrections, texts=texts or {},
    )  # fmt: skip


def full(**more):
    """The busy report with five periods before it, stories, signals and an explanation."""
    texts = {"explanation": EXPLANATION, "stories": STORIES, "signals": SIGNALS}
    return made(figures(), **({"before": past(), "texts": texts} | more))


def past():
    """Five periods that grew to this one."""
    return [_smaller(figures(), part) for part in GROWTH]


class Samples(Mapping):
    """Ten different reports: name → facts, made when somebody asks, once for all tests. For reading."""

    def __iter__(self):
        return iter(KINDS)

    def __len__(self):
        return len(KINDS)

    def __getitem__(self, name):
        return _sample(name)


@functools.cache
def _sample(name):
    return KINDS[name]()


LONG = "Dit is een lange toelichting over wat er in de wijk gebeurde. " * 60
THREE = Terms(
    reader="Fonds Zuid", name="Fonds", chapters=("oogopslag", "resultaat", "verhalen"), agreed=AGREED,
    intro="Dit rapport gaat over het geld van het fonds.", closing="Wij danken het fonds.",
)  # fmt: skip
KINDS = {
    "busy": lambda: full(),
    "agreed": lambda: full(terms=Terms(reader="Rotterdam", agreed=AGREED)),
    "quiet": lambda: made(quiet()),
    "year": lambda: full(period=Year(2007), terms=Terms(reader="Rotterdam", budget=180000)),
    "half-year": lambda: full(period=HalfYear(2007, 1)),
    "programme": lambda: made(
        _of_programme(), before=past(), terms=Terms(reader="Rotterdam", programme="Straatmentoraat")
    ),
    "strict": lambda: full(terms=Terms(reader="Rotterdam", form=STRICT, limit=8)),
    "corrections": lambda: full(corrections=[["2006-Q4", "caseload.I3_inflow", 65, 66]]),
    "long": lambda: full(texts={"explanation": LONG, "stories": STORIES, "signals": SIGNALS * 4}),
    "three chapters": lambda: full(terms=THREE),
    "layout 1": lambda: first_layout(),
}
SAMPLES = Samples()


def first_layout():
    """A report as it was frozen before the second layout."""
    limit = 5
    return {"quarter": "2007-Q1", "as_of": "2007-04-15", "definition_version": 1, "small_number_limit": limit,
            "work_hours": 12, "now": protect.protected(busy(), limit=limit),
            "before": protect.protected(busy(), limit=limit), "corrections": []}  # fmt: skip


def _of_programme():
    found = figures()
    del found["I25_all_ever_reached"]
    return found


def _smaller(value, part, name=""):
    if isinstance(value, dict):
        return {key: _smaller(found, part, key) for key, found in value.items()}
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if "rate" in name or name in AREAS or "I11" in name:
        return value
    return type(value)(round(value * part))


def _nothing(value, name=""):
    if isinstance(value, dict):
        return {key: _nothing(part, key) for key, part in value.items()}
    if isinstance(value, str) or value is None:
        return value
    return None if isinstance(value, float) or name in ("budget", "p90_days", "slowest") else 0
