"""Warm handovers up to their sending. Nothing leaves without an agreement of the youth that covers every item."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import consent as consents
from cases.domain import consent_terms, handover_draft, handover_urgent, joint_meeting, stand_in
from cases.domain.handover_course import end_link
from cases.domain.handover_share import texts
from cases.domain.handover_step import mail_later, move
from cases.models import Consent, Handover
from mentoraat import audit
from mentoraat.periods import add_working_days, today
from mentoraat.states import Refused
from partners.domain import agreement
from partners.domain import link as links

State = Handover.State
LINK_DAYS = 14
HOLD_SECONDS = 60  # "Terughalen" until then
# What a draft consists of.
DRAFTED = [
    *("partner", "contact_person", "question", "message", "parts", "urgent", "urgent_kind", "urgent_reason"),
    *("urgent_coordinator", "responsible_until", "meeting_at", "meeting_place", "consent", "shared"),
]


@transaction.atomic
def draft(case, *, partner, question, items, how="", agreed=False, who=None, by, **asked):
    """A handover that nobody got yet, owned by whoever makes it, with the youth's agreement recorded beside it.

    A running agreement for this partner that covers every item is used again; else `how` and `agreed` are needed, and
    `who` says more about it (consent.record). `asked`: see handover_draft.fill.
    """
    handover = Handover(organisation_id=case.organisation_id, case=case, owner=by or case.casemanager)
    _write(handover, partner, question, items, asked)
    handover.consent = _agreement_of(handover, items=handover.shared, how=how, agreed=agreed, who=who, by=by)
    handover.save()
    audit.record("handover.drafted", handover, youth=case.youth, fields=sorted(handover.shared), by=by)
    return handover


@transaction.atomic
def edit(handover, *, partner, question, items, how="", agreed=False, who=None, by, **asked):
    """Change a draft. Refused when it was sent meanwhile: what a partner got stays as it was."""
    if Handover.objects.select_for_update().filter(pk=handover.pk, state=State.DRAFT).first() is None:
        raise Refused(_("Deze overdracht is verstuurd. Wat er staat, blijft zo."))
    _write(handover, partner, question, items, asked)
    handover.consent = _agreement_of(handover, items=handover.shared, how=how, agreed=agreed, who=who, by=by)
    handover.save(update_fields=[*DRAFTED, "updated"])
    audit.record("handover.edited", handover, youth=handover.case.youth, fields=DRAFTED, by=by)
    return handover


@transaction.atomic
def send(handover, *, on=None, by):
    """Send a draft: freezes what is shared, starts the clock of the answer and makes the partner's link.

    Refused unless a running agreement of the youth covers this partner and every item, also when it was withdrawn a
    moment ago. The mail leaves after a minute. A planned joint meeting comes into the owner's calendar.
    """
    if handover.state != State.DRAFT:
        raise Refused(_("Deze overdracht is al verstuurd."))
    day = on or today()
    consent = _covering(handover, day)
    consent_terms.check(handover.organisation, handover.partner, handover.shared, on=day)
    joint_meeting.plan(handover, by=by)
    link = _new_link(handover, by=by)
    move(
        handover,
        to=State.SENT,
        verb="sent",
        on=day,
        by=by,
        sent_on=day,
        consent_on=consent.given_on,
        answer_due_on=answer_due(handover, day),
        shared=texts(handover, handover.shared),
        link=link,
        mailed_at=None,
    )
    mail_later(handover, "sent", seconds=HOLD_SECONDS, by=by)
    handover_urgent.announce(handover, by=by)
    return handover


@transaction.atomic
def recall(handover, *, by):
    """Take a handover back before its mail leaves: it is a draft again, and nothing was ever sent."""
    waiting = Handover.objects.select_for_update().filter(pk=handover.pk, state=State.SENT, mailed_at__isnull=True)
    if waiting.first() is None:
        raise Refused(_("De mail is al weg. Je kunt de overdracht wel intrekken."))
    end_link(handover, by=by)
    nothing = {"sent_on": None, "consent_on": None, "answer_due_on": None, "link": None, "asked_on": None}
    return move(handover, to=State.DRAFT, verb="recalled", note=_("Teruggehaald"), by=by, **nothing)


@transaction.atomic
def send_link_again(handover, *, by):
    """A new link for a partner whose link is over, while there is something to answer or to tell; the old one ends."""
    if handover.state not in (State.SENT, State.ACCEPTED, State.MET, State.ARRIVED, State.FED_BACK):
        raise Refused(_("Bij deze overdracht hoort geen link meer."))
    _covering(handover, today())
    consent_terms.check(handover.organisation, handover.partner, handover.shared)
    end_link(handover, by=by)
    handover.link = _new_link(handover, by=by)
    Handover.objects.filter(pk=handover.pk).update(link=handover.link)
    audit.record("handover.link_sent", handover, youth=handover.case.youth, by=by)
    mail_later(handover, "link", by=by)
    return handover


@transaction.atomic
def read(handover, *, by):
    """Keep that somebody read what stands in a handover."""
    youth = handover.case.youth
    audit.record("handover.read", handover, youth=youth, reason=stand_in.words(youth, by=by), by=by)
    return handover


def preview(handover):
    """A draft as the partner would get it now: with fresh texts and the day of the answer, written nowhere."""
    handover.shared = texts(handover, handover.shared)
    handover.answer_due_on = answer_due(handover, today())
    return handover


def answer_due(handover, day):
    """By when an answer is due: the working days agreed with the partner; urgent ones have their own, shorter clock."""
    terms = agreement.running(handover.partner, on=day)
    return add_working_days(day, terms.urgent_working_days if handover.urgent else terms.answer_working_days)


def visible(user):
    """The handovers that a person may see, with all that a page or a list shows of them."""
    rows = Handover.objects.visible_to(user)
    return rows.select_related(
        *("case__youth", "partner", "contact_person", "owner", "organisation", "link", "consent"),
        *("urgent_coordinator", "follows__partner"),
    ).with_ball()


def of_youth(youth, *, user):
    """The handovers of one youth, those that run first, then the newest."""
    return visible(user).filter(case__youth=youth).order_by("closed_on", "withdrawn_on", "-created")


def may_recall(handover):
    """Whether the mail has not left yet."""
    return handover.state == State.SENT and handover.mailed_at is None


def _new_link(handover, *, by):
    who = {"partner": handover.partner, "contact_person": handover.contact_person}
    return links.make(**who, purpose="handover", days=LINK_DAYS, by=by)[0]


def _write(handover, partner, question, items, asked):
    handover_draft.fill(handover, partner=partner, question=question, **asked)
    chosen = handover_draft.chosen(handover, items)
    consent_terms.check(handover.organisation, partner, chosen)
    handover.shared = texts(handover, chosen)


def _agreement_of(handover, *, items, how, agreed, who, by):
    youth = handover.case.youth
    if how and agreed:
        said = {"purpose": handover.question, "how": how, **(who or {})}
        return consents.record(youth, partner=handover.partner, items=list(items), **said, by=by)
    found = consents.covering(youth, partner=handover.partner, items=items)
    if found is None:
        words = {"youth": youth.call_name, "partner": handover.partner.name}
        if not how:
            raise Refused(_("Kies hoe %(youth)s akkoord gaf.") % words, field="how")
        raise Refused(_("Zet een vinkje als %(youth)s akkoord is met delen met %(partner)s.") % words, field="agreed")
    return found


def _covering(handover, day):
    """The handover's agreement, locked until the transaction ends, so that it cannot be withdrawn meanwhile."""
    youth = handover.case.youth
    found = Consent.objects.select_for_update().filter(pk=handover.consent_id, youth=youth).running(day).first()
    if not found or found.partner_id != handover.partner_id or not set(handover.shared) <= set(found.items):
        words = {"youth": youth.call_name, "partner": handover.partner.name}
        raise Refused(_("%(youth)s gaf geen akkoord om dit te delen met %(partner)s.") % words, field="agreed")
    return found
