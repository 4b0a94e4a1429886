"""Where positive outflow went: school, work, or both at once, as the effect report asks (domain: outflow tables)."""

from collections import Counter, namedtuple

from cases.domain.outcome import counts_at_closing, is_education
from cases.models import Case, Placement

NAMES = ("school", "work", "both")
UNKNOWN = "unknown"  # no place was written down that tells it; shown when it occurs, never guessed
Place = namedtuple("Place", ("kind", "detail", "hours_per_week", "starts_on", "ends_on"))


def figures(scope):
    """Return the positive outflow of the period by destination; adds up to outflow.by_class.positive. One query."""
    found = Counter(rows(scope).values())
    names = (*NAMES, UNKNOWN) if found[UNKNOWN] else NAMES
    return {name: found[name] for name in names}


def rows(scope):
    """Per positive case closed in the period its destination, by the places that count at closing (G14, G15)."""
    closed = scope.cases().filter(closed_on__range=(scope.start, scope.end), outcome=Case.Outcome.POSITIVE)
    columns = ("pk", "closed_on", *(f"placements__{name}" for name in Place._fields))
    places = {}
    for pk, closed_on, *values in closed.order_by().values_list(*columns):
        mine, place = places.setdefault(pk, []), Place(*values)
        if place.kind and counts_at_closing(place, closed_on):
            mine.append(place)
    hours = scope.organisation.work_hours
    return {pk: destination(mine, hours) for pk, mine in places.items()}


def destination(places, work_hours):
    """School, work or both; work beside school counts from the same hours a week as work alone (G14)."""
    jobs = [place for place in places if place.kind == Placement.Kind.WORK and not is_education(place)]
    if any(is_education(place) for place in places):
        return "both" if jobs and sum(place.hours_per_week or 0 for place in jobs) >= work_hours else "school"
    return "work" if jobs else UNKNOWN
