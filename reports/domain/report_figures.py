"""All figures that a report may tell: those of the contract, and those that other modules bring."""

from cases.domain import signal
from reports.domain import figures
from reports.domain.indicators import handover_figures

COURSE = ("sent", "accepted", "standing", "answers", "ladder", "refusals", "joint", "desk", "rounds", "waits")


def of_scope(scope, *, budget=None):
    """Every figure of the scope, in a fixed number of statements.

    `budget`: whole euros for the period, behind the cost of a case (I26); without one that figure is None.
    """
    found = figures.of_scope(scope) | figures.beside(scope)
    return found | _more(scope, found, budget)


def signals(scope):
    """What got stuck in the period, as texts without names: theme, text, how often, and what came of it."""
    themes = signal.of_period(scope.organisation, scope.start, scope.end)
    return [
        {"theme": theme.name, "text": row.text, "times": row.times, "state": row.state, "outcome": row.outcome}
        for theme in themes
        for row in theme.signals
        if scope.area is None or row.area == scope.area.name
    ]


def _more(scope, found, budget):
    inflow, counted = found["caseload"]["I3_inflow"], found["outflow"]["counted"]
    positive = found["outflow"]["by_class"]["positive"]
    course = handover_figures.figures(scope)["total"]
    days = {"n": 0, "median_days": None, "p90_days": None}
    strata = {"0-1": 0, "2-3": 0, "4+": 0}
    return {
        "places": {"inflow_by_area": {"unknown": inflow}, "two_way_by_area": {}},
        "complexity": {
            "inflow_by_stratum": strata | {"unknown": inflow},
            "outflow_by_stratum": {name: {"positive": 0, "other": 0} for name in strata}
            | {"unknown": {"positive": positive, "other": counted - positive}},
            "counted_by_stratum": strata | {"unknown": counted},
            "rates": dict.fromkeys((*strata, "unknown")),
        },
        "destinations": {"school": positive, "work": 0, "both": 0},
        "I15_waiting": {"referral": dict(days), "start": dict(days)},
        "I21_rhythm": {"cases": 0, "in_rhythm": 0, "rate": None},
        "I23_qualification": {"without": 0, "gained": 0, "rate": None},
        "I24_certificates": {"mentors": 0, "valid": 0, "rate": None},
        "I26_cost": {"budget": budget, "per_served": None, "per_positive": None},
        "handover_course": {name: course[name] for name in COURSE},
        "network": {
            "signals": {"raised": 0, "seen": 0, "answered": 0, "by_theme": {}},
            "wishes": {"total": 0, "without_offer": 0, "by_kind": {}, "without_offer_by_kind": {}},
        },
        "quality": {name: {"unknown": 0, "of": 0} for name in QUALITY},
    }


QUALITY = ("birth_date", "diploma", "school_type", "cause", "housing", "area", "destination", "baseline", "aftercare",
           "names")  # fmt: skip
