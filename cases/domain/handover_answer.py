"""The partner's answer, by link or typed by a colleague after a phone call; and the talk about it."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain.handover_ball import may_take_back_answer
from cases.domain.handover_course import given, keep_link
from cases.domain.handover_step import is_user, mail_later, move, name_of, tell_owner
from cases.models import Handover, HandoverMessage
from mentoraat import audit
from mentoraat.periods import now, today
from mentoraat.states import Refused
from partners.domain import link as links

State = Handover.State


@transaction.atomic
def accept(handover, *, by):
    """The partner takes it up. Of many answers at once one counts."""
    moment = {"accepted_on": today(), "answered_at": now(), "asked_on": None}
    move(handover, to=State.ACCEPTED, verb="accepted", by=by, **moment)
    keep_link(handover, by=by)
    tell_owner(handover, _("%(partner)s pakt de vraag van %(youth)s op"), by=by)
    return handover


@transaction.atomic
def refuse(handover, *, reason="", by):
    """It cannot be done there. A partner need not say why; a colleague who notes it down does."""
    reason = given(reason) if is_user(by) else reason.strip()[:300]
    moment = {"refused_on": today(), "answered_at": now(), "asked_on": None, "reason": reason}
    move(handover, to=State.REFUSED, verb="refused", note=reason, by=by, **moment)
    tell_owner(handover, _("De vraag van %(youth)s kan niet bij %(partner)s"), by=by)
    return handover


@transaction.atomic
def take_back_answer(handover, *, by):
    """Not after all: within 24 hours of the answer, and only while nothing came of it."""
    if not may_take_back_answer(handover, now=now()):
        raise Refused(_("Terugnemen kan tot 24 uur na het antwoord. Bel elkaar even."))
    nothing = {"accepted_on": None, "refused_on": None, "answered_at": None, "reason": ""}
    move(handover, to=State.SENT, verb="answer_taken_back", note=_("Antwoord teruggenomen"), by=by, **nothing)
    tell_owner(handover, _("%(partner)s nam het antwoord over %(youth)s terug"), by=by)
    return handover


@transaction.atomic
def ask(handover, *, text, by):
    """The partner wants to know something first: the ball comes back to us, the clock of the answer runs on."""
    if handover.state in (State.DRAFT, State.WITHDRAWN, State.CLOSED):
        raise Refused(_("Over deze overdracht kun je geen vraag meer stellen."))
    Handover.objects.filter(pk=handover.pk).update(asked_on=today())
    handover.asked_on = today()
    tell_owner(handover, _("%(partner)s heeft een vraag over %(youth)s"), by=by)
    return _say(handover, text, "asked", by)


@transaction.atomic
def reply(handover, *, text, by):
    """We answer, or add something; the partner hears by mail that it is there, and has the ball again."""
    if handover.state in (State.DRAFT, State.WITHDRAWN, State.CLOSED):
        raise Refused(_("Deze overdracht loopt niet. Je kunt nu niets sturen."))
    Handover.objects.filter(pk=handover.pk).update(asked_on=None)
    handover.asked_on = None
    if handover.link_id and handover.mailed_at:
        mail_later(handover, "reply", by=by)
    return _say(handover, text, "replied", by)


@transaction.atomic
def make_code(handover, *, by):
    """The code to read out by phone. Refused when there is no running link."""
    if not handover.link or handover.state in (State.DRAFT, State.WITHDRAWN, State.CLOSED):
        raise Refused(_("Bij deze overdracht hoort geen link die werkt."))
    return links.make_code(handover.link, by=by)


def open_with_code(handover, *, code, by):
    """Whether the code opens the data. The first time is kept as read; a link locked by guessing is told to us."""
    if not links.try_code(handover.link, code=code, by=by):
        if handover.link.locked_at:
            tell_owner(handover, _("De link van %(partner)s is op slot: vijf keer een verkeerde code"), by=by)
        return False
    Handover.objects.filter(pk=handover.pk, opened_at__isnull=True).update(opened_at=now())
    return True


@transaction.atomic
def read_by_partner(handover, *, by):
    """Keep that the partner read the youth's data through the link."""
    audit.record("handover.read", handover, youth=handover.case.youth, by=by)
    return handover


@transaction.atomic
def ask_for_link(handover, *, by):
    """The partner came by a link that is over and wants to go on: the owner hears it, once a day."""
    url, day = handover.get_absolute_url(), today()
    if not handover.owner.notifications.filter(
        url=url, created__date=day, text__endswith=_("een nieuwe link")
    ).exists():
        tell_owner(handover, _("%(partner)s vraagt je om een nieuwe link"), by=by)
    audit.record("handover.link_asked_for", handover, youth=handover.case.youth, by=by)


def by_link(link):
    """The handover that belongs to a link, with everything its page shows; None when there is none."""
    rows = Handover.objects.select_related("case__youth", "partner", "contact_person", "owner", "organisation", "link")
    return rows.filter(link=link).first()


def _say(handover, text, verb, by):
    message = HandoverMessage.objects.create(
        organisation_id=handover.organisation_id,
        handover=handover,
        user=by if is_user(by) else None,
        by_name=name_of(handover, by),
        text=text.strip() or _("Wil graag even overleggen."),
    )
    audit.record(f"handover.{verb}", handover, youth=handover.case.youth, by=by)
    return message
