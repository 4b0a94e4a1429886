"""The course of a handover after the answer: met, arrived, heard back, returned, withdrawn, closed."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.domain import handover_feedback, referral_delivery
from cases.domain.handover_link import end_link, keep_link
from cases.domain.handover_step import given, move, not_before, tell_owner
from cases.models import Handover
from mentoraat import audit
from mentoraat.periods import today
from mentoraat.states import Refused

State = Handover.State
CONFIRMED_BY = {
    "receiver": gettext_lazy("bevestigd door de partner"),
    "youth": gettext_lazy("bevestigd door de jongere"),
}


@transaction.atomic
def met(handover, *, on=None, who, by):
    """The joint meeting took place; `who` says who was there (domain: three-way talk)."""
    on = not_before(handover.accepted_on, on)
    note = _("Erbij: %(who)s") % {"who": who}
    return move(handover, to=State.MET, verb="met", on=on, note=note, by=by, met_on=on, met_with=who)


@transaction.atomic
def arrived(handover, *, on=None, confirmed_by="receiver", by):
    """The youth has arrived, as the receiver or the youth confirms (I16). From here on the partner is responsible.

    Plans the rounds of feedback; the day by which the first is answered is the handover's own (I17).
    """
    on = not_before(handover.met_on or handover.accepted_on, on)
    if confirmed_by not in CONFIRMED_BY:
        raise Refused(_("Kies wie het bevestigde."), field="confirmed_by")
    move(handover, to=State.ARRIVED, verb="arrived", on=on, note=CONFIRMED_BY[confirmed_by], by=by, arrived_on=on)
    first = handover_feedback.plan(handover, by=by)
    handover.feedback_due_on = first and first.due_on
    Handover.objects.filter(pk=handover.pk).update(feedback_due_on=handover.feedback_due_on)
    keep_link(handover, by=by)
    tell_owner(handover, _("%(youth)s is aangekomen bij %(partner)s"), by=by)
    return handover


def feed_back(handover, *, on=None, text="", still_there="yes", by):
    """The partner told whether the youth is still there (I17): see handover_feedback.answer."""
    return handover_feedback.answer(handover, still_there=still_there, text=text, on=on, by=by)


@transaction.atomic
def returned(handover, *, reason, by):
    """It did not work out there; the youth is with us again, and the partner's link ends."""
    reason = given(reason)
    move(handover, to=State.RETURNED, verb="returned", note=reason, by=by, returned_on=today(), reason=reason)
    end_link(handover, by=by)
    return handover


@transaction.atomic
def withdraw(handover, *, reason, by):
    """Take the question back; the partner's link ends at once and the work is ours."""
    reason = given(reason)
    move(handover, to=State.WITHDRAWN, verb="withdrawn", note=reason, by=by, withdrawn_on=today(), reason=reason)
    end_link(handover, by=by)
    referral_delivery.withdrawn(handover, by=by)
    return handover


@transaction.atomic
def close(handover, *, reason="", by):
    """Nothing more to do: all is heard back, refused or returned. The partner's link ends.

    Before everything is heard back, only with a reason.
    """
    reason = given(reason) if closes_early(handover) else reason.strip()[:300]
    why = {"reason": reason} if reason else {}
    move(handover, to=State.CLOSED, verb="closed", note=reason, by=by, closed_on=today(), **why)
    end_link(handover, by=by)
    return handover


def closes_early(handover):
    """Whether closing now leaves something unheard, so that it needs a reason."""
    waits = handover.round_on is not None or handover.back_with_us_on is not None
    return handover.state == State.ARRIVED or handover.state == State.FED_BACK and waits


@transaction.atomic
def take_over(handover, *, by):
    """A colleague becomes the named person on our side; who had it so far is told."""
    if handover.state in (State.WITHDRAWN, State.CLOSED):
        raise Refused(_("Deze overdracht is voorbij."))
    tell_owner(handover, _("Je overdracht van %(youth)s aan %(partner)s is overgenomen"), by=by)
    Handover.objects.filter(pk=handover.pk).update(owner=by)
    handover.owner = by
    audit.record("handover.taken_over", handover, youth=handover.case.youth, fields=["owner"], by=by)
    return handover
