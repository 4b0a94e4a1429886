"""Everyone ever reached, by their state on a day: the view of 2007 (I25)."""

from django.db.models import Count, F, Q, Window
from django.db.models.functions import Length, RowNumber

from reports.domain.indicators import numbers
from reports.domain.indicators.caseload import open_on
from reports.domain.indicators.outflow import CLASSES
from reports.domain.scope import holds

IN_GUIDANCE, CONTACT_ONLY = "in_guidance", "contact_only"


def figures(scope, persons):
    """Return the persons per state at the end; `persons` is how many had a two-way contact until then."""
    states = dict.fromkeys((*CLASSES, IN_GUIDANCE), 0)
    for guided, outcome, count in latest_cases(scope).values_list("guided", "outcome").annotate(count=Count("pk")):
        states[IN_GUIDANCE if guided else outcome] += count
    return {
        "persons": persons,
        **states,
        CONTACT_ONLY: persons - sum(states.values()),
        "positive_rate": numbers.percentage(states["positive"], persons),
        "dropped_out_rate": numbers.percentage(states["dropped_out"], persons),
    }


def latest_cases(scope):
    """The latest case of each person reached, by opening and then number, with whether any case is open (I25).

    Numbers are compared by length first, so that T10 comes after T9. Nothing looks things up row by row: the
    database sorts once, however stale its statistics are.
    """
    mine = scope.all_cases().filter(opened_on__lte=scope.end)
    newest = [F("opened_on").desc(), Length("number").desc(), F("number").desc()]
    place = Window(RowNumber(), partition_by=F("youth"), order_by=newest)
    latest = mine.annotate(place=place).filter(place=1).order_by().values("pk")
    counts = Q(pk__in=latest, youth__in=scope.two_way_meetings().values("youth"))
    guided = Q(youth__in=mine.filter(open_on(scope.end)).order_by().values("youth"))
    return scope.all_cases().filter(holds(counts)).annotate(guided=holds(guided)).order_by()
