"""Everyone ever reached, by their state on a day: the view of 2007 (I25)."""

from django.db.models import Case as Choose
from django.db.models import CharField, F, Value, When
from django.db.models.functions import Length

from reports.domain.indicators import numbers
from reports.domain.indicators.caseload import open_on
from reports.domain.indicators.outflow import CLASSES

IN_GUIDANCE, CONTACT_ONLY = "in_guidance", "contact_only"
STATES = (*CLASSES, IN_GUIDANCE)


def figures(persons):
    """Return the persons per state at the end; `persons` tells how many in each state, and `ever` of all."""
    states = {state: persons[state] for state in STATES}
    return {
        "persons": persons["ever"],
        **states,
        CONTACT_ONLY: persons[CONTACT_ONLY],
        "positive_rate": numbers.percentage(states["positive"], persons["ever"]),
        "dropped_out_rate": numbers.percentage(states["dropped_out"], persons["ever"]),
    }


def states(scope):
    """{youth: state} at the end: guided when any case is open, else as their latest case ended (I25).

    Nobody without a case is in it. The latest is by opening and then number; numbers are compared by length first, so
    that T10 comes after T9. One query.
    """
    found = {}
    cases = scope.all_cases().filter(opened_on__lte=scope.end).order_by("opened_on", Length("number"), "number")
    guided = Choose(When(open_on(scope.end), then=Value(IN_GUIDANCE)), default=F("outcome"), output_field=CharField())
    for youth, state in cases.values_list("youth", guided):
        if found.get(youth) != IN_GUIDANCE:
            found[youth] = state
    return found
