"""All figures that a report may tell: those of the contract, and those that other modules bring."""

from cases.domain import signal
from reports.domain import figures
from reports.domain.indicators import (
    certificates,
    complexity,
    cost,
    destinations,
    handover_figures,
    network,
    places,
    qualification,
    quality,
    rhythm,
    waiting,
)

# Of the handovers sent in the period: where they get stuck. What the contract counts itself is not told twice.
COURSE = ("sent", "accepted", "standing", "answers", "ladder", "refusals", "joint", "desk", "rounds", "waits")


def of_scope(scope, *, budget=None):
    """Every figure of the scope, in a fixed number of statements.

    `budget`: whole euros for the period, behind the cost of a case (I26); without one that figure is None.
    """
    found = of_page(scope) | {"handover_course": course(scope)}
    return found | {"I26_cost": cost.figures(found, budget)}


def of_page(scope):
    """The figures of the coordinator's page: all but the course of handovers, which has its own, and the cost."""
    found = figures.of_scope(scope) | figures.beside(scope) | brought(scope)
    return found | {"quality": quality.figures(scope, found)}


def brought(scope):
    """The groups of other modules that stand on their own. 16 queries."""
    return {
        "places": places.figures(scope),
        "complexity": complexity.figures(scope),
        "destinations": destinations.figures(scope),
        "I15_waiting": waiting.figures(scope),
        "I21_rhythm": rhythm.figures(scope),
        "I23_qualification": qualification.figures(scope),
        "I24_certificates": certificates.figures(scope),
        "network": network.figures(scope),
    }


def course(scope):
    """Where warm handovers get stuck, of those sent in the period; `ended` is what their shares are over.

    Eight queries.
    """
    total = handover_figures.figures(scope)["total"]
    found = {name: total[name] for name in COURSE}
    for part in found["joint"].values():
        part["ended"] = part["arrived"] + part["lost"]
    found["desk"]["ended"] = found["desk"]["talked"] + found["desk"]["lost"]
    return found


def signals(scope):
    """What got stuck in the period, as texts without names: theme, text, how often, and what came of it.

    Nothing by programme: a signal belongs to none. One query.
    """
    if scope.programme:
        return []
    themes = signal.of_period(scope.organisation, scope.start, scope.end)
    return [
        {"theme": theme.name, "text": row.text, "times": row.times, "state": row.state, "outcome": row.outcome}
        for theme in themes
        for row in theme.signals
        if scope.area is None or row.area == scope.area.name
    ]
