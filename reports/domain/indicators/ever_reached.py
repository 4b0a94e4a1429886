"""Everyone ever reached, by their state on a day: the view of 2007 (I25)."""

from django.db.models import Case as Choose
from django.db.models import CharField, Count, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Length

from cases.models import Case
from reports.domain.indicators import numbers
from reports.domain.indicators.caseload import open_on
from reports.domain.indicators.outflow import CLASSES

IN_GUIDANCE, CONTACT_ONLY = "in_guidance", "contact_only"
STATES = (*CLASSES, IN_GUIDANCE)
PER_STATE = {state: Count("youth", filter=Q(state=state)) for state in STATES}


def figures(persons):
    """Return the persons per state at the end; `persons` tells how many in each state, and `ever` of all."""
    states = {state: persons[state] for state in STATES}
    return {
        "persons": persons["ever"],
        **states,
        CONTACT_ONLY: persons["ever"] - sum(states.values()),
        "positive_rate": numbers.percentage(states["positive"], persons["ever"]),
        "dropped_out_rate": numbers.percentage(states["dropped_out"], persons["ever"]),
    }


def state(scope, youth):
    """The state of a person at the end: guided when any case is open, else as their latest case ended (I25).

    `youth` names the column with the youth. Null is contact only. The latest is by opening and then number; numbers are
    compared by length first, so that T10 comes after T9.
    """
    # By youth alone: with the organisation beside it, SQLite would walk through all of its cases each time.
    mine = Case.objects.counted().filter(youth=OuterRef(youth), opened_on__lte=scope.end)
    guided = Choose(When(open_on(scope.end), then=Value(IN_GUIDANCE)), default=F("outcome"), output_field=CharField())
    first = Choose(When(open_on(scope.end), then=0), default=1)
    order = (first, F("opened_on").desc(), Length("number").desc(), F("number").desc())
    return Subquery(mine.order_by(*order).values_list(guided)[:1])
