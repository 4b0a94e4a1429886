"""Calls with the partner: with whom and what came of it, kept on the thread."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Handover, HandoverMessage
from mentoraat import audit
from mentoraat.states import Refused

State, Kind, Outcome = Handover.State, HandoverMessage.Kind, HandoverMessage.Outcome


@transaction.atomic
def log(handover, *, outcome, text="", by):
    """Keep that one of us called. A question of the partner that waited for us is answered when we spoke each other."""
    if handover.state in (State.DRAFT, *Handover.OVER):
        raise Refused(_("Deze overdracht loopt niet. Je kunt nu niets opschrijven."))
    message = HandoverMessage.objects.create(
        organisation_id=handover.organisation_id, handover=handover, user=by, by_name=by.name, kind=Kind.CALL,
        outcome=outcome, text=text.strip(),
    )  # fmt: skip
    if outcome == Outcome.SPOKEN and handover.asked_on:
        Handover.objects.filter(pk=handover.pk).update(asked_on=None)
        handover.asked_on = None
    audit.record("handover.called", handover, youth=handover.case.youth, fields=["outcome"], by=by)
    return message
