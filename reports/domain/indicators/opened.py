"""The cases opened lately, a small row each: inflow, its profile and the baselines read them from one statement."""

from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Case as Switch
from django.db.models import Max, Min, OuterRef, Q, Subquery, When

from cases.models import Case, Measurement
from mentoraat.periods import Quarter

BASELINE_WITHIN = timedelta(days=42)  # I18
RE_ENTRY_WITHIN = timedelta(days=365)  # I3


class Opened(NamedTuple):
    """A case by the facts that are counted at its opening (G10)."""

    pk: int
    youth_id: int
    opened_on: date
    closed_on: date | None
    birth_date: date | None
    school_type: str
    leaving_cause: str
    diploma: str
    housing: str
    known: str
    earlier_closed_on: date | None  # of inflow: the last closing, on or before the opening, of another case
    baseline_on: date | None  # in the cohort: the first baseline on or after the opening


def cohort(scope):
    """The quarter whose baselines can be judged (I18)."""
    return scope.cohort(lambda end: end + BASELINE_WITHIN)


def rows(scope):
    """Return the inflow of the period and that of the baseline cohort, from one statement."""
    quarter = cohort(scope)
    found = list(map(Opened._make, _values(scope, quarter)))
    return _opened_in(scope.period, found), _opened_in(quarter, found)


def _opened_in(period, found):
    start, end = period.start, period.end
    return [row for row in found if start <= row.opened_on <= end]


def is_re_entry(row):
    """Whether another case of the youth was closed on or before the opening, at most 365 days earlier (I3)."""
    return row.earlier_closed_on is not None and row.opened_on - row.earlier_closed_on <= RE_ENTRY_WITHIN


def _values(scope, quarter: Quarter):
    # By youth alone: with the organisation too, a database may walk all its closings for every row.
    earlier = Case.objects.counted().filter(youth=OuterRef("youth"), closed_on__lte=OuterRef("opened_on"))
    earlier = earlier.exclude(pk=OuterRef("pk")).order_by().values("youth").annotate(last=Max("closed_on"))
    baseline = Measurement.objects.filter(
        case=OuterRef("pk"),
        kind=Measurement.Kind.BASELINE,
        finished_at__isnull=False,
        taken_on__gte=OuterRef("opened_on"),
    )
    baseline = baseline.order_by().values("case").annotate(first=Min("taken_on"))
    # One stretch of days for both, so that one index leads to them; each is looked up where it is asked for alone.
    inflow, judged = (Q(opened_on__range=(days.start, days.end)) for days in (scope.period, quarter))
    return (
        scope.cases()
        .filter(opened_on__range=(min(scope.start, quarter.start), scope.end))
        .order_by()
        .values_list(
            "pk",
            "youth_id",
            "opened_on",
            "closed_on",
            "youth__birth_date",
            "youth__school_type",
            "youth__leaving_cause",
            "youth__diploma",
            "youth__housing",
            "youth__known_to_municipality",
            Switch(When(inflow, then=Subquery(earlier.values("last")))),
            Switch(When(judged, then=Subquery(baseline.values("first")))),
        )
    )
