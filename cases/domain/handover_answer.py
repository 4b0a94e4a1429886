"""The partner's answer, by link or typed by a colleague after a phone call; and the talk about it."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import handover_share
from cases.domain.handover_ball import may_take_back_answer
from cases.domain.handover_link import keep_link
from cases.domain.handover_step import is_user, mail_later, move, name_of, tell_owner
from cases.models import Handover, HandoverMessage
from mentoraat import audit, notify
from mentoraat.access import Role
from mentoraat.models import User
from mentoraat.periods import now, today
from mentoraat.states import Refused
from partners.domain import link as links
from partners.domain import link_text

State, RefusalKind = Handover.State, Handover.RefusalKind
# In which states a partner may read what was shared: not what was refused, came back, is over, or was never sent.
READABLE = (State.SENT, State.ACCEPTED, State.MET, State.ARRIVED, State.FED_BACK)


@transaction.atomic
def accept(handover, *, by):
    """The partner takes it up. Of many answers at once one counts."""
    moment = {"accepted_on": today(), "answered_at": now(), "asked_on": None}
    move(handover, to=State.ACCEPTED, verb="accepted", by=by, **moment)
    keep_link(handover, by=by)
    tell_owner(handover, _("%(partner)s pakt de vraag van %(youth)s op"), by=by)
    return handover


@transaction.atomic
def refuse(handover, *, kind="", reason="", by):
    """It cannot be done there. A partner need not say why; a colleague who notes it down does, by kind or in words."""
    reason = reason.strip()[:300]
    if is_user(by) and not (kind or reason):
        raise Refused(_("Kies waarom het niet kan."), field="kind")
    said = ". ".join(filter(None, [str(RefusalKind(kind).label).capitalize() if kind else "", reason]))
    moment = {"refused_on": today(), "answered_at": now(), "asked_on": None, "refusal_kind": kind, "reason": reason}
    move(handover, to=State.REFUSED, verb="refused", note=said, by=by, **moment)
    tell_owner(handover, _("De vraag van %(youth)s kan niet bij %(partner)s"), by=by)
    return handover


@transaction.atomic
def take_back_answer(handover, *, by):
    """Not after all: within 24 hours of the answer, and only while nothing came of it."""
    if not may_take_back_answer(handover, now=now()):
        raise Refused(_("Terugnemen kan tot 24 uur na het antwoord. Bel elkaar even."))
    nothing = {"accepted_on": None, "refused_on": None, "answered_at": None, "refusal_kind": "", "reason": ""}
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
    if not handover_share.agreed(handover):
        raise Refused(_("Er loopt geen akkoord meer. Je kunt niets meer delen."))
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


@transaction.atomic
def text_code(handover, *, by):
    """Have a code sent to the number that we knew. Refused when there is nothing to read, and see link_text.ask."""
    if not may_be_read(handover):
        raise Refused(_("Er zijn geen gegevens om te tonen."))
    return link_text.ask(handover.link, by=by)


def open_with_code(handover, *, code, by):
    """Whether the code opens the data, which its owner hears. A link locked by guessing is told to us too."""
    link, locked_before = handover.link, handover.link.locked_at
    if not links.try_code(link, code=code, by=by):
        if link.locked_at and not locked_before:
            tell_owner(handover, _("De link van %(partner)s is op slot: vijf keer een verkeerde code"), by=by)
        return False
    _opened(handover, by)
    return True


@transaction.atomic
def read_by_partner(handover, *, by):
    """Keep that the partner read the youth's data, by link or account. The first time by account opens it."""
    if handover.opened_at is None:
        _opened(handover, by)
    audit.record("handover.read", handover, youth=handover.case.youth, by=by)
    return handover


def may_be_read(handover):
    """Whether the partner may read what was shared: while it runs, and while the youth agrees."""
    consent = handover.consent
    agreed = consent and not consent.withdrawn_at and (consent.until is None or consent.until >= today())
    return bool(agreed and handover.state in READABLE)


@transaction.atomic
def seen_elsewhere(handover, *, by):
    """Another device opened a link whose data were read before: kept, and told to owner and coordinators once a day.

    It shows nothing of the youth. A mail filter that looks at a reminder is told as well: it cannot be told apart.
    """
    youth = handover.case.youth
    if not links.seen_elsewhere(handover.link, youth=youth, by=by):
        return False
    text = _("De link van %(partner)s werd op een ander apparaat geopend") % {"partner": handover.partner.name}
    watching = User.objects.working_in(handover.organisation_id, roles=(Role.COORDINATOR,))
    for person in {handover.owner, *watching}:
        notify.tell(person, text, url=handover.get_absolute_url(), organisation=handover.organisation)
    return True


def _opened(handover, by):
    Handover.objects.filter(pk=handover.pk, opened_at__isnull=True).update(opened_at=now())
    tell_owner(handover, _("%(partner)s las wat je deelde over %(youth)s"), by=by)


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
    rows = Handover.objects.select_related(
        "case__youth", "partner", "contact_person", "owner", "organisation", "consent"
    )
    handover = rows.filter(link=link).first()
    if handover:
        handover.link = link
    return handover


def _say(handover, text, verb, by):
    message = HandoverMessage.objects.create(
        organisation_id=handover.organisation_id,
        handover=handover,
        user=by if is_user(by) else None,
        by_name=name_of(handover, by),
        kind=HandoverMessage.Kind.QUESTION if verb == "asked" else HandoverMessage.Kind.ANSWER,
        text=text.strip() or _("Wil graag even overleggen."),
    )
    audit.record(f"handover.{verb}", handover, youth=handover.case.youth, by=by)
    return message
