"""The inbox of referrals, what a page about one shows, and how many came from whom."""

from dataclasses import dataclass
from datetime import date
from statistics import median

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.domain import likely_pair, search
from cases.domain.referral_delivery import facts_of
from cases.models import Referral
from mentoraat.access import Permission, can
from mentoraat.models import Area, Organisation
from mentoraat.periods import today

State = Referral.State
SHOWN = 100


@dataclass(frozen=True)
class Row:
    """A referral in the inbox."""

    url: str
    name: str
    source: str
    referrer: str
    code: str
    word: str  # how it stands, and how long it waits
    when: date
    late: bool


def organisation(ref):
    """The organisation of this public address, or None."""
    return Organisation.objects.filter(ref=ref).first()


def areas(organisation):
    """The areas that a public form offers."""
    return Area.objects.active().filter(organisation=organisation)


def inbox(user, *, done=False):
    """What waits, new ones first and the longest waiting on top; or what was answered, newest first. One query."""
    rows = Referral.objects.visible_to(user).select_related("youth", "handover__consent", "organisation")
    if done:
        rows = rows.exclude(state__in=(State.NEW, State.ASKED)).order_by("-received_on", "-pk")
    else:
        rows = rows.filter(state__in=(State.NEW, State.ASKED)).order_by("-state", "received_on", "pk")
    return [_row(row) for row in rows[:SHOWN]]


def waiting_count(user):
    """How many referrals wait for our answer; the badge beside the menu."""
    return Referral.objects.visible_to(user).waiting().count()


def overdue_for(user):
    """Referrals whose answer is too late, the oldest first. One query; for Team and Vandaag of coordinators."""
    if not can(user, Permission.RECEIVE_REFERRALS):
        return Referral.objects.none()
    return Referral.objects.visible_to(user).waiting().filter(due_on__lt=today()).order_by("due_on", "pk")


def alike(referral, *, user):
    """Youths here who may be this one, for who receives referrals alone: by what looks alike, then by the name."""
    if not can(user, Permission.RECEIVE_REFERRALS) or not referral.open or not referral.agreed:
        return ()
    facts = facts_of(referral)
    near = likely_pair.before_writing(facts, user=user)
    named = search.find(f"{facts.get('first_name', '')} {facts.get('surname', '')}", user=user).hits
    found = {row.ref: (row.ref, row.name, ", ".join(row.known_by)) for row in (*near, *named)}
    return tuple(found.values())[:6]


def name_of(referral):
    """How we call whom it is about: the youth here, the name that was given, or nobody yet."""
    if referral.youth_id:
        return referral.youth.call_name
    if not referral.agreed:
        return _("Nog zonder naam")
    return referral.name or facts_of(referral).get("first_name") or _("Ingetrokken")


def word_of(referral):
    """How it stands, and while it is open how long it waits: “nieuw, wacht 2 dagen”."""
    state = _("te laat") if referral.late else str(referral.get_state_display())
    if not referral.open:
        return state
    days = (today() - referral.received_on).days
    waits = ngettext("wacht %(n)s dag", "wacht %(n)s dagen", days) % {"n": days} if days else _("sinds vandaag")
    return f"{state}, {waits}"


@dataclass(frozen=True)
class Counts:
    """What one referring organisation brought, and how we answered."""

    partner: object  # the Partner when we know it, else None
    name: str
    received: int
    taken_up: int
    declined: int
    median_days: float | None  # to the first answer, in days


def per_organisation(organisation, *, start, end):
    """[Counts] of the referrals received from `start` to `end` (both included), by referring organisation.

    Youths themselves, parents and others stand under their source. Two queries at most; the largest first.
    """
    rows = Referral.objects.filter(organisation=organisation, received_on__range=(start, end)).select_related("partner")
    groups = {}
    for row in rows.exclude(state=State.WITHDRAWN):
        name = row.partner.name if row.partner else row.by_organisation.strip() or str(row.get_source_display())
        groups.setdefault((row.partner_id, name.casefold()), (row.partner, name, []))[2].append(row)
    counts = [_count(*group) for group in groups.values()]
    return sorted(counts, key=lambda row: (-row.received, row.name.casefold()))


def _count(partner, name, rows):
    days = [(row.first_answer_on - row.received_on).days for row in rows if row.first_answer_on]
    return Counts(
        partner=partner,
        name=name,
        received=len(rows),
        taken_up=sum(row.state == State.TAKEN_UP for row in rows),
        declined=sum(row.state == State.DECLINED for row in rows),
        median_days=median(days) if days else None,
    )


def _row(row):
    return Row(
        url=row.get_absolute_url(),
        name=name_of(row),
        source=str(row.get_source_display()),
        referrer=", ".join(part for part in (row.by_name, row.by_organisation) if part),
        code=row.state,
        word=word_of(row),
        when=row.received_on,
        late=row.late,
    )
