"""Everyone ever reached, by their state on a day: the view of 2007 (I25)."""

from django.db.models import Case as Choose
from django.db.models import CharField, Count, Exists, F, OuterRef, Q, Value, When
from django.db.models.functions import Length

from cases.models import Case
from reports.domain.indicators import numbers, reach
from reports.domain.indicators.caseload import open_on
from reports.domain.indicators.outflow import CLASSES

IN_GUIDANCE, CONTACT_ONLY = "in_guidance", "contact_only"
STATES = (*CLASSES, IN_GUIDANCE)
ORDER = ("is_open", "opened_on", "length", "number")  # the last of these says how somebody stands


def figures(scope, reached):
    """Return the persons ever reached until the end, by their state there; `reached` tells how many. One query."""
    ever, last = reached.ever, latest(scope).order_by()
    states = dict.fromkeys(STATES, 0) | dict(last.values_list("stands").annotate(count=Count("pk")))
    return {
        "persons": ever,
        **states,
        CONTACT_ONLY: ever - sum(states.values()),
        "positive_rate": numbers.percentage(states["positive"], ever),
        "dropped_out_rate": numbers.percentage(states["dropped_out"], ever),
    }


def latest(scope):
    """One case of each person ever reached who has any, and how it `stands` at the end (I25).

    Guided when any case is open, else as their latest case ended: the latest by opening and then number. Numbers are
    compared by length first, so that T10 comes after T9.
    """
    guided = Choose(When(open_on(scope.end), then=Value(IN_GUIDANCE)), default=F("outcome"), output_field=CharField())
    mine = _in_order(scope.all_cases(), scope.end)
    others = _in_order(Case.objects.counted().filter(youth=OuterRef("youth")), scope.end)
    # Most have one case: only where there are more is it asked which one is the last.
    several = Case.objects.filter(organisation=scope.organisation).order_by().values("youth")
    several = several.annotate(count=Count("pk")).filter(count__gt=1)
    is_last = ~Q(youth__in=several.values("youth")) | ~Exists(others.filter(_later()))
    return mine.filter(is_last, youth__in=reach.ever(scope)).annotate(stands=guided)


def _in_order(cases, day):
    is_open = Choose(When(open_on(day), then=Value(1)), default=Value(0))
    return cases.filter(opened_on__lte=day).annotate(is_open=is_open, length=Length("number"))


def _later():
    """That a case comes after the outer one in ORDER; none comes after itself."""
    *earlier, last = ORDER
    found = Q(**{f"{last}__gt": OuterRef(last)})
    for column in reversed(earlier):
        found = Q(**{f"{column}__gt": OuterRef(column)}) | Q(**{column: OuterRef(column)}) & found
    return found
