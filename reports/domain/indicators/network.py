"""The network around the youths: what got stuck and was said aloud (R50), and wishes for which nothing fits (R32)."""

from datetime import time, timedelta

from django.db.models import Count, Exists, Min, OuterRef, Q

from cases.models import Match, Signal, SignalSighting, Wish
from mentoraat.periods import at
from reports.domain.indicators.places import key_of


def figures(scope):
    """Return the signals of the period and the wishes that are alive on the last day. Three queries."""
    return {"signals": _signals(scope), "wishes": _wishes(scope)}


def _signals(scope):
    """Signals first seen, seen and answered in the period; None by programme, as a signal belongs to none."""
    if scope.programme:
        return {"raised": None, "seen": None, "answered": None, "by_theme": {}}
    days, here = (scope.start, scope.end), {"area": scope.area} if scope.area else {}
    mine = Signal.objects.filter(organisation=scope.organisation, **here).annotate(first=Min("sightings__on"))
    counts = mine.aggregate(
        raised=Count("pk", filter=Q(first__range=days)), answered=Count("pk", filter=Q(answered_on__range=days))
    )
    seen = SignalSighting.objects.filter(organisation=scope.organisation, on__range=days)
    seen = seen.filter(signal__area=scope.area) if scope.area else seen
    themes = {}
    for name, count in seen.order_by("signal__theme__name").values_list("signal__theme__name").annotate(n=Count("pk")):
        themes[key_of(name)] = themes.get(key_of(name), 0) + count
    return {"seen": sum(themes.values()), **counts, "by_theme": themes}


def wishes(scope):
    """The wishes alive on the last day, with `offered`: an offer that fits had been found by then.

    When a wish was first told is not kept, so the moment of writing it down stands for it. By area or programme:
    of youths with a counted case there.
    """
    alive = Q(fulfilled_on__isnull=True) | Q(fulfilled_on__gt=scope.end)
    awake = Q(rested_on__isnull=True) | Q(rested_on__gt=scope.end)
    mine = Wish.objects.filter(alive, awake, organisation=scope.organisation, youth__merged_into__isnull=True)
    mine = mine.filter(created__lt=at(scope.end + timedelta(days=1), time(0)))
    if not scope.is_whole:
        mine = mine.filter(youth__in=scope.cases().values("youth"))
    return mine.annotate(offered=Exists(Match.objects.filter(wish=OuterRef("pk"), found_on__lte=scope.end)))


def _wishes(scope):
    rows = wishes(scope).order_by().values_list("kind")
    found = {kind: (total, without) for kind, total, without in rows.annotate(n=Count("pk"), w=_without())}
    total = {kind: found.get(kind, (0, 0))[0] for kind in Wish.Kind.values}
    without = {kind: found.get(kind, (0, 0))[1] for kind in Wish.Kind.values}
    return {
        "total": sum(total.values()),
        "without_offer": sum(without.values()),
        "by_kind": total,
        "without_offer_by_kind": without,
    }


def _without():
    return Count("pk", filter=Q(offered=False))
