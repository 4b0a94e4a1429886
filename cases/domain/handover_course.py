"""The course of a handover after the answer: met, arrived, heard back, returned, withdrawn, closed."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.domain.handover_step import move, tell_owner
from cases.models import Handover
from mentoraat import audit
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import link as links

State = Handover.State
FEEDBACK_DAYS = 14
# How long the partner's link lives on after an answer, and after each next step, so that feedback can come by it.
LINK_DAYS = 60
CONFIRMED_BY = {
    "receiver": gettext_lazy("bevestigd door de partner"),
    "youth": gettext_lazy("bevestigd door de jongere"),
}


@transaction.atomic
def met(handover, *, on=None, who, by):
    """The joint meeting took place; `who` says who was there (domain: three-way talk)."""
    on = _not_before(handover.accepted_on, on)
    note = _("Erbij: %(who)s") % {"who": who}
    return move(handover, to=State.MET, verb="met", on=on, note=note, by=by, met_on=on, met_with=who)


@transaction.atomic
def arrived(handover, *, on=None, confirmed_by="receiver", by):
    """The youth has arrived, as the receiver or the youth confirms (I16). Feedback is due two weeks later (I17)."""
    on = _not_before(handover.met_on or handover.accepted_on, on)
    if confirmed_by not in CONFIRMED_BY:
        raise Refused(_("Kies wie het bevestigde."), field="confirmed_by")
    days = {"arrived_on": on, "feedback_due_on": on + timedelta(days=FEEDBACK_DAYS)}
    move(handover, to=State.ARRIVED, verb="arrived", on=on, note=CONFIRMED_BY[confirmed_by], by=by, **days)
    keep_link(handover, by=by)
    tell_owner(handover, _("%(youth)s is aangekomen bij %(partner)s"), by=by)
    return handover


@transaction.atomic
def feed_back(handover, *, on=None, text, by):
    """The partner told how it goes (I17)."""
    on = _not_before(handover.arrived_on, on)
    move(handover, to=State.FED_BACK, verb="fed_back", on=on, by=by, feedback_on=on, feedback=text.strip())
    tell_owner(handover, _("%(partner)s liet horen hoe het gaat met %(youth)s"), by=by)
    return handover


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
    return handover


@transaction.atomic
def close(handover, *, by):
    """Nothing more to do: heard back, refused or returned. The partner's link ends."""
    move(handover, to=State.CLOSED, verb="closed", by=by, closed_on=today())
    end_link(handover, by=by)
    return handover


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


def keep_link(handover, *, by):
    """Let the partner's link live on, so that what comes next can be told by it."""
    if handover.link:
        links.prolong(handover.link, days=LINK_DAYS, by=by)


def end_link(handover, *, by):
    """End the partner's link at once."""
    if handover.link:
        links.revoke(handover.link, by=by)


def given(reason):
    """The reason without blanks around it. Refused when there is none."""
    if not reason.strip():
        raise Refused(_("Schrijf kort waarom."), field="reason")
    return reason.strip()[:300]


def _not_before(earlier, on):
    """The day, today when none is given: not in the future and not before what came before it."""
    on = on or today()
    if on > today():
        raise Refused(_("Deze dag is nog niet geweest."), field="on")
    if earlier and on < earlier:
        raise Refused(_("Dit kan niet eerder zijn dan %(day)s.") % {"day": f"{earlier:%d-%m-%Y}"}, field="on")
    return on
