"""Every open wish of the youths that somebody may see, by youth and in the youth's own order; two queries a page.

A wish stays here after a second-best start: what the youth does in the meantime stands beside it.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, Subquery

from cases.models import Match, Placement, Wish, Youth
from mentoraat.periods import today

SIZE = 50  # youths on a page
MARK = "~"  # stands between name key and number in an address; no name key holds it


@dataclass(frozen=True)
class Line:
    """One wish with its place in the youth's order, and what the youth does in the meantime."""

    what: str
    kind: str
    place: int
    meanwhile: str
    offered: date | None = None  # since when something fits that nobody looked at yet


@dataclass(frozen=True)
class Row:
    """A youth with open wishes."""

    name: str
    url: str
    wishes: tuple


@dataclass(frozen=True)
class Page:
    """The rows, and after whom the next page begins ("" for the last page)."""

    rows: tuple
    after: str


def page(user, *, kind="", after=""):
    """The open wishes, perhaps of one kind, by the name of the youth."""
    youths = list(_after(_youths(user, kind), after)[: SIZE + 1])
    shown, wishes = youths[:SIZE], {}
    for wish in _wishes(shown):
        lines = wishes.setdefault(wish.youth_id, [])
        lines.append(Line(wish.what, wish.kind, len(lines) + 1, _meanwhile(wish), wish.offered))
    rows = tuple(_row(youth, wishes.get(youth.pk, ()), kind) for youth in shown)
    last = shown[-1] if len(youths) > SIZE else None
    return Page(rows, f"{last.name_key}{MARK}{last.pk}" if last else "")


def _youths(user, kind):
    of_kind = {"kind": kind} if kind else {}
    wishes = Wish.objects.open().filter(youth=OuterRef("pk"), **of_kind).order_by()
    rows = Youth.objects.visible_to(user).filter(organisation_id=user.access.organisation_id)
    return rows.filter(Exists(wishes)).order_by("name_key", "pk")


def _after(rows, after):
    key, mark, pk = after.rpartition(MARK)
    if not mark or not pk.isdecimal():
        return rows
    return rows.filter(Q(name_key__gt=key) | Q(pk__gt=int(pk)), name_key__gte=key)


def _wishes(youths):
    now = Q(starts_on__lte=today()) & (Q(ends_on__isnull=True) | Q(ends_on__gt=today()))
    places = Placement.objects.filter(now, case__youth=OuterRef("youth")).order_by("-starts_on", "-pk")
    rows = Wish.objects.open().filter(youth__in=[youth.pk for youth in youths]).order_by("rank", "pk")
    found = Match.objects.alive(today()).filter(wish=OuterRef("pk"), state=Match.State.FOUND).order_by("-found_on")
    rows = rows.annotate(offered=Subquery(found.values("found_on")[:1]))
    return rows.annotate(detail=Subquery(places.values("detail")[:1]), place=Subquery(places.values("kind")[:1]))


def _meanwhile(wish):
    """What the youth does now, beside a wish for school or work; "" when there is no place."""
    if wish.kind not in Wish.PLACED or wish.place is None:
        return ""
    return wish.detail or str(Placement.Kind(wish.place).label)


def _row(youth, lines, kind):
    return Row(youth.name, youth.get_absolute_url(), tuple(line for line in lines if kind in ("", line.kind)))
