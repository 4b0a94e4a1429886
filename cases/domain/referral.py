"""Referrals: who tells us of a youth, and what we do with it. Nothing is looked up when one comes in (T14)."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from cases.domain import case as cases
from cases.domain import referral_across as across
from cases.domain import referral_mail as mails
from cases.domain import referral_news as news
from cases.domain import youth as youths
from cases.domain.referral_delivery import facts_of
from cases.models import Case, Inflow, Referral
from mentoraat import audit, notify, states
from mentoraat.access import Role
from mentoraat.models import User
from mentoraat.periods import add_working_days, local_date, may_undo, now, today
from mentoraat.states import Refused
from partners.domain import link as links
from partners.models import Partner

State, Reason = Referral.State, Referral.Reason
ANSWER_DAYS = 2  # working days
LINK_DAYS = 90  # prolonged as long as there is something to see
ABOUT = ("name", "about_age", "area", "reach", "text")  # of the youth


@transaction.atomic
def receive(organisation, *, source, agreed, by_name="", by_organisation="", by_phone="", by_email="",
            wants_news=False, by, **about):  # fmt: skip
    """Keep a referral; of a youth who does not know of it, nothing about them. The same work whoever it is (T14)."""
    if not organisation.takes_referrals:
        raise Refused(_("Aanmelden kan hier nu niet."))
    referrer = {"by_name": by_name, "by_organisation": by_organisation, "by_phone": by_phone, "by_email": by_email}
    row = Referral.objects.create(
        organisation=organisation,
        source=source,
        agreed=agreed,
        wants_news=wants_news,
        partner=_partner(organisation, by_organisation, by_email),
        received_on=today(),
        due_on=add_working_days(today(), ANSWER_DAYS),
        **referrer,
        **{name: value for name, value in about.items() if agreed and name in ABOUT},
    )
    audit.record("referral.received", row, by=by)
    if by_email:
        _give_link(row)
    tell_coordinators(row, _("Er is een nieuwe aanmelding."))
    return row


@transaction.atomic
def agree(referral, *, by, **about):
    """The youth knows of it by now and agrees: only then something about them is kept."""
    changed = Referral.objects.filter(pk=referral.pk, agreed=False, state__in=(State.NEW, State.ASKED))
    if not changed.update(agreed=True, **about):
        raise Refused(_("Dit stond er al, of de aanmelding is al beantwoord."))
    referral.refresh_from_db()
    audit.record("referral.agreed", referral, fields=["agreed", *about], by=by)
    return referral


@transaction.atomic
def take_up(referral, *, who, programme, casemanager, despite="", by):
    """We do it: with a youth that we know (`who`) or a new one, in the case that runs or one that begins now.

    `despite`: see load.check (R19). For a handover of another organisation this is accepting it there.
    """
    if not referral.agreed:
        raise Refused(_("De jongere weet dit nog niet. Schrijf eerst het akkoord op."))
    facts = across.accept(referral, by=by) if referral.handover_id else facts_of(referral)
    youth = who or youths.register(**facts, by=by)
    running = cases.running(youth, programme).first()
    began = {"area": facts.get("area"), "source": referral.source, "despite": despite}
    case = running or cases.open(youth, programme=programme, casemanager=casemanager, **began, by=by)
    changes = {"youth": youth, "case": case, "opened_case": not running, "shared": referral.shared}
    states.move(referral, to=State.TAKEN_UP, **changes, **_settled(referral, by))
    audit.record("referral.taken_up", referral, youth=youth, fields=["state", "youth", "case"], by=by)
    news.plan(referral, by=by)
    mails.later(referral, by=by)
    return referral


@transaction.atomic
def decline(referral, *, reason, pointed_to="", by):
    """Not for us: why, and where we pointed to."""
    if reason == Reason.ELSEWHERE and not pointed_to.strip():
        raise Refused(_("Schrijf kort wat je hebt gezegd."), field="pointed_to")
    if referral.handover_id:
        across.refuse(referral, reason=_because(reason, pointed_to), by=by)
    changes = {"reason": reason, "pointed_to": pointed_to.strip()} | _settled(referral, by)
    states.move(referral, to=State.DECLINED, **changes)
    audit.record("referral.declined", referral, fields=["state", "reason"], by=by)
    mails.later(referral, by=by)
    return referral


@transaction.atomic
def reopen(referral, *, by):
    """Take the answer back, within 24 hours; a case that it began was then opened in error (G4)."""
    if not can_undo(referral):
        raise Refused(_("Terugnemen kan tot 24 uur erna."))
    if referral.handover_id:
        across.take_back(referral, by=by)
    if referral.opened_case and not referral.case.is_closed:
        cases.close(referral.case, closed_on=today(), ending=Case.Ending.OPENED_IN_ERROR, by=by)
    referral.news.all().delete()
    nothing = {"youth": None, "case": None, "opened_case": False, "reason": "", "pointed_to": "", "settled_at": None}
    youth = referral.youth
    states.move(referral, to=State.NEW, **nothing)
    audit.record("referral.reopened", referral, youth=youth, fields=["state"], by=by)
    return referral


@transaction.atomic
def end_link(referral, *, by):
    """The referrer looks along no more; what they referred stays."""
    if not referral.link:
        raise Refused(_("Bij deze aanmelding hoort geen link."))
    links.revoke(referral.link, by=by)
    audit.record("referral.link_ended", referral, youth=referral.youth, by=by)
    return referral


@transaction.atomic
def read(referral, *, by):
    """Somebody opens a referral: that is written down."""
    audit.record("referral.read", referral, youth=referral.youth, by=by)
    return referral


@transaction.atomic
def switch(organisation, *, on, by):
    """Open or close the public form."""
    organisation.takes_referrals = on
    organisation.save(update_fields=["takes_referrals", "updated"])
    audit.record("organisation.edited", organisation, fields=["takes_referrals"], by=by)
    return organisation


def can_undo(referral):
    """Whether the answer may still be taken back."""
    return referral.state in (State.TAKEN_UP, State.DECLINED) and may_undo(referral.settled_at)


def tell_coordinators(referral, text):
    """Put a sentence on the screen of everybody who receives referrals here; it names nobody."""
    for person in User.objects.working_in(referral.organisation, roles=(Role.COORDINATOR,)):
        notify.tell(person, text, url=referral.get_absolute_url(), organisation=referral.organisation)


def _settled(referral, by):
    return {"handled_by": by, "settled_at": now(), "first_answer_on": referral.first_answer_on or today()}


def _partner(organisation, name, email):
    """The partner of who refers, when we work with them: by its name, or by the address of somebody there."""
    same = Q(pk__in=[])
    if name:
        same |= Q(name__iexact=name.strip())
    if email:
        same |= Q(contact_persons__email__iexact=email, contact_persons__active=True)
    return Partner.objects.active().filter(same, organisation=organisation).order_by("pk").first()


def _give_link(row):
    row.link = links.make(organisation=row.organisation, purpose="referral", days=LINK_DAYS, by=None)[0]
    row.save(update_fields=["link", "updated"])
    mails.later(row, kind="received", by=None)


def _because(reason, pointed_to):
    words = str(Reason(reason).label)
    return f"{words}: {pointed_to.strip()}" if pointed_to.strip() else words


LINK_ENDS = timedelta(days=60)  # after the case


def link_is_over(referral):
    """Whether the referrer's page has nothing to show any more: 60 days after the case, or after our no."""
    ended = referral.case.closed_on if referral.case else None
    if referral.state == State.DECLINED:
        ended = local_date(referral.settled_at)
    return referral.state == State.WITHDRAWN or bool(ended and ended + LINK_ENDS < today())


def by_link(link):
    """The referral of a link, with all that its page shows; None when there is none."""
    rows = Referral.objects.select_related("organisation", "case__casemanager", "handled_by")
    referral = rows.filter(link=link).first()
    if referral:
        referral.link = link
    return referral


def sources():
    """By which ways somebody else may refer: all but the youth, the street and another organisation of ours."""
    ours = (Inflow.STREET, Inflow.SELF, Inflow.HANDOVER)
    return [(code, label) for code, label in Inflow.choices if code not in ours]
