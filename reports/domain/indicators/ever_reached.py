"""Everyone ever reached, by their state on a day: the view of 2007 (I25)."""

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Length

from outreach.models import Contact
from reports.domain.indicators import numbers
from reports.domain.indicators.caseload import open_on
from reports.domain.indicators.outflow import CLASSES

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

    Numbers are compared by length first, so that T10 comes after T9.
    """
    mine = scope.all_cases().filter(opened_on__lte=scope.end).annotate(digits=Length("number"))
    same = mine.filter(youth=OuterRef("youth"))
    later = same.filter(
        Q(opened_on__gt=OuterRef("opened_on"))
        | Q(opened_on=OuterRef("opened_on"), digits__gt=OuterRef("digits"))
        | Q(opened_on=OuterRef("opened_on"), digits=OuterRef("digits"), number__gt=OuterRef("number"))
    )
    return (
        mine.filter(Exists(_two_way(scope).filter(youth=OuterRef("youth"))), ~Exists(later))
        .annotate(guided=Exists(same.filter(open_on(scope.end))))
        .order_by()
    )


def _two_way(scope):
    return scope.two_way_meetings() if scope.is_whole else Contact.youths.through.objects.none()
