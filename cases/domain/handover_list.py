"""The list of handovers that run, longest waiting first, in parts."""

from dataclasses import dataclass

from django.db.models import Q

from cases.domain.handover_ball import ball, begun, late
from cases.models import Handover
from mentoraat import keyset

SIZE = 25


@dataclass(frozen=True)
class Page:
    """One part of the list; `after` is the key of the next part, "" at the end."""

    rows: list
    after: str


def page(user, *, side="", mine=False, urgent=False, after="", size=SIZE):
    """The open handovers that the person may see. `side` is ours or partner; `mine` those that the person owns."""
    rows = Handover.objects.visible_to(user).open().with_ball()
    if side:
        rows = rows.filter(ours=side == "ours")
    if mine:
        rows = rows.filter(owner__in=user.acts_for)
    if urgent:
        rows = rows.filter(urgent=True)
    if key := keyset.read(after):
        day, ref = key
        rows = rows.filter(Q(since__gt=day) | Q(since=day, ref__gt=ref))
    found = _dressed(rows.order_by("since", "ref").values("pk")[: size + 1])
    for row in found:
        row.ball, row.late, row.begun = ball(row), late(row), begun(row)
    more = found[size - 1] if len(found) > size else None
    return Page(found[:size], keyset.write(more.since, more.ref) if more else "")


def _dressed(first):
    """These few with what a line of the list shows; all the others were merely put in order."""
    rows = Handover.objects.filter(pk__in=first).with_ball().select_related("case__youth", "partner", "owner")
    return list(rows.order_by("since", "ref"))


def waiting_on_us(user):
    """How many handovers wait for something that our side is to do; for the badge beside the menu."""
    return Handover.objects.visible_to(user).ours().filter(owner__in=user.acts_for).count()
