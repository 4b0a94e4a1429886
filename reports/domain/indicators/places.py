"""Where it happened: inflow by the area on the case, two-way contacts by the area of the place."""

from django.db.models import Count

from mentoraat.models import Area
from reports.domain.indicators.reach import TWO_WAY

UNKNOWN = "unknown"


def figures(scope):
    """Return per area the cases opened and the two-way contacts; "unknown" when it occurs. Three queries."""
    names = [key_of(area.name) for area in areas(scope) if area.active or scope.area]
    opened = scope.cases().filter(opened_on__range=(scope.start, scope.end))
    spoken = scope.contacts().filter(TWO_WAY, on__range=(scope.start, scope.end))
    return {"inflow_by_area": _per_area(opened, names), "two_way_by_area": _per_area(spoken, names)}


def key_of(name):
    """The name as the key of a figure: without dots, as those part a key."""
    return " ".join((name or UNKNOWN).replace(".", " ").split()) or UNKNOWN


def areas(scope):
    """The areas that the scope is about, closed ones too."""
    mine = Area.objects.filter(organisation=scope.organisation)
    return mine.filter(pk=scope.area.pk) if scope.area else mine


def in_area(scope, rows, key):
    """Those of the rows in the area with this key. Raises KeyError for no area."""
    if key == UNKNOWN:
        return rows.filter(area__isnull=True)
    found = [area.pk for area in areas(scope) if key_of(area.name) == key]
    if not found:
        raise KeyError(key)
    return rows.filter(area__in=found)


def _per_area(rows, names):
    found = dict.fromkeys(names, 0)
    for name, count in rows.order_by("area__name").values_list("area__name").annotate(count=Count("pk")):
        found[key_of(name)] = found.get(key_of(name), 0) + count
    return found
