"""The rows behind the figures that other modules bring; see behind."""

from cases.models import Case
from reports.domain.indicators import (
    complexity,
    destinations,
    kept_in_view,
    measurement,
    measurement_gap,
    opened,
    outflow,
    places,
    profile,
    qualification,
    reach,
    rhythm,
    waiting,
)


def _places(scope, key):
    name, _dot, area = key.partition(".")
    if name == "inflow_by_area":
        return places.in_area(scope, scope.cases().filter(opened_on__range=(scope.start, scope.end)), area)
    if name != "two_way_by_area":
        raise KeyError(key)
    return places.in_area(scope, reach.contacts(scope).filter(reach.TWO_WAY), area)


def _complexity(scope, key):
    name, *parts = key.split(".")
    counts = {
        "inflow_by_stratum": lambda row: row.opened,
        "counted_by_stratum": lambda row: row.counted,
        "outflow_by_stratum": lambda row: row.counted and row.positive == {"positive": True, "other": False}[parts[1]],
    }[name]
    if parts[0] not in complexity.STRATA or len(parts) != (2 if name == "outflow_by_stratum" else 1):
        raise KeyError(key)
    return _cases(row.pk for row in complexity.rows(scope) if row.stratum == parts[0] and counts(row))


def _destinations(scope, key):
    if key not in (*destinations.NAMES, destinations.UNKNOWN):
        raise KeyError(key)
    return _cases(pk for pk, where in destinations.rows(scope).items() if where == key)


def _waiting(scope, key):
    if key != "referral.n":
        raise KeyError(key)
    return Case.objects.filter(pk__in=waiting.referrals(scope).values("case"))


def _rhythm(scope, key):
    counts = {"cases": lambda kept: True, "in_rhythm": lambda kept: kept}[key]
    return _cases(pk for pk, kept in rhythm.rows(scope).items() if counts(kept))


def _qualification(scope, key):
    counts = {"without": lambda row: True, "gained": lambda row: row.gained}[key]
    return _cases(pk for pk, row in qualification.rows(scope).items() if row.without and counts(row))


def _quality(scope, key):
    name, _dot, part = key.partition(".")
    every, missing = _GAPS[name]
    return {"of": every, "unknown": missing}[part](scope)


def _inflow(test):
    """The whole inflow, and what of it is unknown."""
    return (
        lambda scope: scope.cases().filter(opened_on__range=(scope.start, scope.end)),
        lambda scope: _cases(row.pk for row in opened.rows(scope)[0] if test(row)),
    )


def _closed(scope):
    return scope.cases().filter(closed_on__range=(scope.start, scope.end)).exclude(outcome=outflow.NEUTRAL)


def _expected(scope):
    return _cases(row.pk for row in opened.rows(scope)[1] if measurement.is_expected(row))


def _followed(scope, unseen=False):
    found = kept_in_view.due(scope, 3, kept_in_view.rows(scope))
    return _cases(pk for pk, row in found.items() if not (unseen and row.asked(3, kept_in_view.SEEN)))


_GAPS = {
    "birth_date": _inflow(lambda row: row.birth_date is None),
    "diploma": _inflow(profile.qualification_unknown),
    "school_type": _inflow(lambda row: profile.school(row) == profile.UNKNOWN),
    "cause": _inflow(lambda row: profile.cause(row) == profile.UNKNOWN),
    "housing": _inflow(lambda row: not profile.housing_known(row)),
    "area": (_inflow(bool)[0], lambda scope: _places(scope, f"inflow_by_area.{places.UNKNOWN}")),
    "destination": (_closed, lambda scope: _closed(scope).filter(outcome=Case.Outcome.UNKNOWN)),
    "baseline": (_expected, lambda scope: _cases(row.pk for row in measurement_gap.missing(scope))),
    "aftercare": (_followed, lambda scope: _followed(scope, unseen=True)),
    "names": (
        lambda scope: reach.contacts(scope).filter(reach.TWO_WAY),
        lambda scope: reach.contacts(scope).filter(reach.NAMELESS),
    ),
}


def _cases(pks):
    return Case.objects.filter(pk__in=list(pks))


SECTIONS = {
    "places": _places,
    "complexity": _complexity,
    "destinations": _destinations,
    "I15_waiting": _waiting,
    "I21_rhythm": _rhythm,
    "I23_qualification": _qualification,
    "quality": _quality,
}
