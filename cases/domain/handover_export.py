"""A handover that leaves by another way than the partner's link: downloaded by us, or into the receiver's system."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import handover_document, handover_paper, handover_share
from cases.models import Consent, Handover
from mentoraat import audit
from mentoraat.states import Refused

State = Handover.State
# While the receiver has something to do with it.
RUNS = (State.SENT, State.ACCEPTED, State.MET, State.ARRIVED, State.FED_BACK)
# kind → what makes the bytes, their type and the end of the name of the file
KINDS = {
    "pdf": (handover_paper.paper, "application/pdf", "pdf"),
    "json": (handover_document.text, "application/json", "json"),
}


def may_leave(handover):
    """Whether it may go to the receiver now: sent for good, still running, and the youth's agreement covers it."""
    return handover.state in RUNS and handover.mailed_at is not None and not handover_share.obstacle(handover)


@transaction.atomic
def export(handover, *, kind, channel="download", by):
    """The bytes for the receiver, and a line on the trail that says what left, by which way and for whom.

    The agreement is locked meanwhile, so that it cannot be withdrawn under our hands. Refused unless it may leave.
    """
    handover.consent = Consent.objects.select_for_update().filter(pk=handover.consent_id).first()
    if handover.state in RUNS and handover.mailed_at is None:
        raise Refused(_("Wacht tot de mail weg is. Tot dan kun je de overdracht terughalen."))
    if not may_leave(handover):
        raise Refused(_("Dit mag nu niet naar de partner: de overdracht loopt niet, of er is geen akkoord."))
    made = KINDS[kind][0](handover)
    why = _("%(kind)s via %(channel)s naar %(partner)s")
    words = {"kind": kind.upper(), "channel": channel, "partner": handover.partner.name}
    youth, items = handover.case.youth, sorted(handover.shared)
    audit.record("handover.exported", handover, youth=youth, fields=items, reason=why % words, by=by)
    return made


def name_of(handover, kind):
    """What the downloaded file is called; nothing in it tells about the youth."""
    return f"overdracht-{handover.ref}.{KINDS[kind][2]}"
