"""What the receiving organisation answers, put on the sender's handover in the name of a person there.

No row of one side points to a person of the other: the sender's handover keeps a name, as it does for any partner.
"""

from django.utils.translation import gettext as _

from cases.domain import handover_answer, handover_course, handover_thread
from cases.domain.referral_delivery import facts_of, may_read, shared_of
from cases.models import Handover, Referral
from mentoraat import audit
from mentoraat.states import Refused

State = Handover.State


def accept(referral, *, by):
    """Take it up there: accepted here. What was shared becomes ours; returns the columns of a new youth."""
    handover = _locked(referral, by)
    shared = shared_of(referral)
    if not shared:
        raise Refused(_("Deze overdracht is ingetrokken. Er is niets meer te lezen."))
    if handover.state == State.SENT:
        handover_answer.accept(handover, by=None)
    referral.shared = dict(shared)
    return facts_of(referral)


def refuse(referral, *, reason, by):
    """Not there: refused with the reason, or given back when it was accepted before."""
    handover = _locked(referral, by)
    if handover.state == State.SENT:
        handover_answer.refuse(handover, reason=reason, by=None)
    elif State.RETURNED in Handover.MOVES[handover.state]:
        handover_course.returned(handover, reason=reason, by=None)


def ask(referral, *, text, by):
    """A question to the sender, in the thread of their handover."""
    handover_answer.ask(_locked(referral, by), text=text, by=None)


def messages(referral):
    """Questions and answers with the sender, as they would read them by a link; none once it was taken back."""
    return handover_thread.messages(referral.handover) if may_read(referral.handover) else []


def take_back(referral, *, by):
    """The answer there was a slip: here it is unanswered again."""
    handover = _locked(referral, by)
    if handover.state not in (State.ACCEPTED, State.REFUSED):
        raise Refused(_("De andere organisatie is al verder gegaan. Bel elkaar even."))
    handover_answer.take_back_answer(handover, by=None)
    referral.shared = {}
    Referral.objects.filter(pk=referral.pk).update(shared={})


def arrive(referral, *, by):
    """The first contact there: the youth has arrived, as the receiver confirms (I16)."""
    if not referral.handover_id or referral.state != Referral.State.TAKEN_UP:
        raise Refused(_("Hier hoort geen overdracht bij."))
    handover_course.arrived(_locked(referral, by), by=None)
    audit.record("referral.arrived", referral, youth=referral.youth, by=by)
    return referral


def taken_over_by(case):
    """The organisation here where the youth of this case arrived, as our partner: it took over (G9); None otherwise."""
    there = Handover.objects.filter(case=case, arrived_on__isnull=False, returned_on__isnull=True)
    there = there.filter(partner__organisation_here__isnull=False, partner__active=True).select_related("partner")
    last = there.order_by("-arrived_on", "-pk").first()
    return last.partner if last else None


def can_arrive(referral):
    """Whether the sender still waits to hear that the youth is here."""
    taken = referral.state == Referral.State.TAKEN_UP and referral.handover
    return bool(taken and State.ARRIVED in Handover.MOVES[referral.handover.state])


def _locked(referral, by):
    """The sender's handover, with the name under which the answer is kept there."""
    rows = Handover.objects.select_related("case__youth", "partner", "contact_person", "owner", "organisation", "link")
    handover = rows.select_for_update(of=("self",)).get(pk=referral.handover_id)
    handover.acting = f"{by.name}, {referral.organisation.name}"
    referral.handover = handover
    return handover
