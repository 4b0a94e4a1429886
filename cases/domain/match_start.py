"""Waiting for a start: the countdown, the days until the first possible start, and the last day to sign up."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, Min, OuterRef, Q, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.domain.match_watch import mentors_of
from cases.models import Acquaintance, Case, Match
from mentoraat import audit, notify
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_long
from partners.models import OfferIntake

State = Match.State
WEEKS = (4, 1)  # how many weeks before the last day to sign up we say it
OPEN = (State.FOUND, State.PROPOSED)


@dataclass(frozen=True)
class Countdown:
    """A youth who waits for a start; `days` until then, 0 or less when the day has come."""

    name: str
    url: str
    starts_on: date
    days: int
    words: str


@dataclass(frozen=True)
class Deadline:
    """Signing up ends soon for an offer that a youth wishes."""

    name: str
    url: str
    title: str
    offer_url: str
    on: date
    words: str


def counting_down(user):
    """Who waits for a start, of the cases that the person guards, the nearest first. For Vandaag; one query."""
    rows = Case.objects.filter(
        state=Case.State.WAITING, casemanager__in=user.acts_for, organisation_id=user.access.organisation_id
    )
    rows = rows.select_related("youth").order_by("waiting_until", "pk")
    return [_countdown(case.youth, case.waiting_until) for case in rows if case.waiting_until]


def _countdown(youth, day):
    days = (day - today()).days
    return Countdown(youth.call_name, youth.get_absolute_url(), day, days, until(days))


def until(days):
    """How long it takes until a start, in words."""
    if days <= 0:
        return _("de start is er")
    return ngettext("nog %(days)s dag tot de start", "nog %(days)s dagen tot de start", days) % {"days": days}


def waiting_days(organisation, start, end):
    """Of every start chosen in the period (both days in): the days until it could begin. For the figures; one query."""
    rows = Match.objects.filter(organisation=organisation, state=State.STARTED, chosen_on__range=(start, end))
    return [(begins - chosen).days for chosen, begins in rows.order_by("pk").values_list("chosen_on", "starts_on")]


def deadlines(user):
    """The last days to sign up within four weeks, of youths that the person guards. For Vandaag; one query."""
    guarded = Acquaintance.objects.filter(
        youth=OuterRef("wish__youth"), user__in=user.acts_for, how=Acquaintance.How.CASEMANAGER, until__gte=today()
    )
    rows = _ending_soon().filter(Exists(guarded), organisation_id=user.access.organisation_id)
    found = {}
    for match in rows.select_related("wish__youth", "offer").order_by("last_day", "pk"):
        found.setdefault((match.wish.youth_id, match.offer_id), _deadline(match))
    return list(found.values())


def _deadline(match):
    youth, offer = match.wish.youth, match.offer
    words = _("aanmelden tot en met %(day)s") % {"day": date_long(match.last_day)}
    urls = {"url": youth.get_absolute_url(), "offer_url": offer.get_absolute_url()}
    return Deadline(name=youth.call_name, title=offer.title, on=match.last_day, words=words, **urls)


def _ending_soon():
    """Open matches whose offer has a last day to sign up within four weeks, as `last_day`."""
    soon = (today(), today() + timedelta(weeks=max(WEEKS)))
    days = OfferIntake.objects.filter(offer=OuterRef("offer"), sign_up_by__range=soon).order_by()
    last_day = days.values("offer").annotate(day=Min("sign_up_by")).values("day")
    rows = Match.objects.alive(today()).filter(state__in=OPEN)
    return rows.annotate(last_day=Subquery(last_day)).filter(last_day__isnull=False)


def remind(*, by):
    """Tell mentors four weeks and one week before signing up ends; each once, however often this runs."""
    told = 0
    for match in _ending_soon().select_related("wish__youth", "offer__organisation").order_by("last_day", "pk"):
        told += _remind(match, by=by)
    return told


@transaction.atomic
def _remind(match, *, by):
    """One match. Of two that run at once, one finds it done; two wishes of one youth are said once."""
    days = (match.last_day - today()).days
    weeks = min(week for week in WEEKS if days <= week * 7)
    said = Q(alarm_for=match.last_day, alarm_weeks__lte=weeks)
    if not Match.objects.filter(~said | Q(alarm_for__isnull=True), pk=match.pk).update(
        alarm_for=match.last_day, alarm_weeks=weeks
    ):
        return 0
    same = Match.objects.filter(said, offer=match.offer_id, wish__youth=match.wish.youth_id)
    if same.exclude(pk=match.pk).exists():
        return 0
    audit.record("match.deadline_told", match, youth=match.wish.youth, by=by)
    words = {"title": match.offer.title, "day": date_long(match.last_day), "name": match.wish.youth.call_name}
    text = _("%(title)s: aanmelden kan tot en met %(day)s, voor %(name)s") % words
    for known in mentors_of([match.wish.youth_id]):
        notify.tell(known.user, text, url=match.offer.get_absolute_url(), organisation=match.offer.organisation)
    return 1
