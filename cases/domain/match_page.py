"""Aanbod & wensen: what is offered, whose open wish it fits, and why."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from cases.domain import match_facts as facts
from cases.domain.match import Says, ages, first_start, reasons
from cases.models import Match
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_list
from partners.domain import offer as offers
from partners.models import Offer

SIZE = 40  # offers on a page
State = Match.State


@dataclass(frozen=True)
class Row:
    """An offer with how many open wishes fit it, of the youths that the reader may see; `start` in words."""

    offer: Offer
    fitting: int
    start: str


@dataclass(frozen=True)
class Page:
    """The rows, how many there are in all, and the number of the next page (0: this is the last)."""

    rows: tuple
    count: int
    next: int


@dataclass(frozen=True)
class Candidate:
    """A youth whose wish the offer fits, with every reason."""

    match: Match
    name: str
    url: str
    reasons: tuple
    fits: bool


def index(user, *, kind="", only=False, tailored=False, number=1):
    """The offers that run or are full: those that fit most wishes first, then by title. Four queries."""
    rows = Offer.objects.filter(organisation_id=user.access.organisation_id, partner__active=True)
    rows = rows.exclude(state=Offer.State.CLOSED).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today()))
    if kind:
        rows = rows.filter(kind=kind)
    if tailored:
        rows = rows.filter(tailor_made=True)
    counts = _counts(user)
    found = [row for row in rows.order_by("title", "pk") if counts.get(row.pk) or not only]
    found.sort(key=lambda row: -counts.get(row.pk, 0))
    first = (max(number, 1) - 1) * SIZE
    keys = [row.pk for row in found[first : first + SIZE]]
    shown = {row.pk: row for row in offers.with_terms(Offer.objects.filter(pk__in=keys))}
    return Page(
        tuple(Row(shown[key], counts.get(key, 0), _start(shown[key])) for key in keys),
        len(found),
        max(number, 1) + 1 if len(found) > first + SIZE else 0,
    )


def _counts(user):
    rows = Match.objects.alive(today()).visible_to(user).filter(state__in=(State.FOUND, State.PROPOSED))
    return dict(rows.order_by().values_list("offer").annotate(n=Count("pk")))


def _start(offer):
    """The first day on which anybody could begin: for who lives in the area of a covenant, that counts too."""
    known = facts.of_offer(offer)
    areas = {intake.area for intake in known.intakes} | {""}
    starts = [first_start(facts.YouthFacts(area=area), known, today()) for area in areas]
    first = min((start for start in starts if start), default=None)
    if first is None:
        return ""
    return _("kan nu") if first <= today() else _("start %(day)s") % {"day": date_list(first)}


def use_of_tailored(organisation):
    """How often maatwerk was put to a youth and begun with (R34): offers, proposed, started. One query."""
    tailored = Offer.objects.filter(organisation=organisation, tailor_made=True)
    put = Q(matches__proposed_at__isnull=False)
    return tailored.order_by().aggregate(
        offers=Count("pk", distinct=True),
        proposed=Count("matches", filter=put | Q(matches__state=State.STARTED), distinct=True),
        started=Count("matches", filter=Q(matches__state=State.STARTED), distinct=True),
    )


def candidates(user, offer):
    """The youths whose open wish the offer fits, in order; and those with whom something was done. Two lists, 1 query.

    Ask with the offer's areas and intakes at hand.
    """
    rows = Match.objects.visible_to(user).filter(offer=offer).select_related("wish__youth__area", "step")
    rows = rows.filter(wish__youth__merged_into__isnull=True)
    known, day = facts.of_offer(offer), today()
    found = sorted((_candidate(match, known, day) for match in rows), key=_order(known, day))
    open_, done = [], []
    for each in found:
        alive = each.match.wish.fulfilled_on is None and each.match.wish.rested_on is None
        if each.match.state == State.FOUND and alive:
            open_.append(each)
        elif each.match.state != State.FOUND:
            done.append(each)
    return open_, done


def _candidate(match, known, day):
    youth = match.wish.youth
    why = reasons(facts.of_wish(match.wish), facts.of_youth(youth, day), known, day)
    fit = all(reason.says != Says.NO for reason in why)
    return Candidate(match, youth.call_name, youth.get_absolute_url(), why, fit)


def _order(known, day):
    def key(each):
        start = first_start(facts.of_youth(each.match.wish.youth, day), known, day)
        return (not each.fits, each.match.wish.rank, start is None, start or day, each.name, each.match.pk)

    return key


def terms(offer):
    """What one needs, in short lines."""
    lines = [ages(offer.age_from, offer.age_to)]
    lines += [str(offer.get_diploma_display()) if offer.diploma else "", str(offer.get_dutch_display())]
    return [line for line in lines if line]
