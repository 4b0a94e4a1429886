"""What a youth agreed to: recorded with how it was said, and withdrawn at any moment (AVG art. 7)."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import handover_course
from cases.models import Consent, Handover
from mentoraat import audit
from mentoraat.periods import add_months, now, today
from mentoraat.states import Refused

RUNS_MONTHS = 12
State = Handover.State


@transaction.atomic
def record(youth, *, partner, items, purpose="", how, given_on=None, until=None, by):
    """Keep what the youth agreed to share with one partner, for a year unless told otherwise."""
    given_on = given_on or today()
    unknown = set(items) - set(Consent.Item.values)
    if unknown or not items:
        raise Refused(_("Kies wat we mogen delen."), field="items")
    if given_on > today():
        raise Refused(_("Dit akkoord is nog niet gegeven."), field="given_on")
    until = until or add_months(given_on, RUNS_MONTHS)
    if until < given_on:
        raise Refused(_("Het akkoord kan niet eerder stoppen dan het begint."), field="until")
    consent = Consent.objects.create(
        organisation=youth.organisation,
        youth=youth,
        partner=partner,
        items=in_order(items),
        purpose=purpose,
        how=how,
        given_on=given_on,
        until=until,
        recorded_by=by,
    )
    audit.record("consent.recorded", consent, youth=youth, fields=consent.items, by=by)
    return consent


@transaction.atomic
def withdraw(consent, *, reason="", by):
    """The youth agrees no longer: every open handover on it is withdrawn and every link ends, at once.

    What had arrived already is not undone; only its link ends.
    """
    consent = Consent.objects.select_for_update().select_related("youth").get(pk=consent.pk)
    if consent.withdrawn_at:
        raise Refused(_("Dit akkoord was al ingetrokken."))
    consent.withdrawn_at, consent.withdrawn_reason = now(), reason.strip()[:200]
    consent.save(update_fields=["withdrawn_at", "withdrawn_reason", "updated"])
    # Locked, so that an answer which comes in at this moment cannot stand in the way of withdrawing.
    rows = consent.handovers.select_for_update(of=("self",))
    for handover in rows.select_related("case__youth", "partner", "contact_person", "owner", "link"):
        if State.WITHDRAWN in Handover.MOVES[handover.state]:
            why = _("%(youth)s trok het akkoord in") % {"youth": consent.youth.call_name}
            handover_course.withdraw(handover, reason=why, by=by)
        else:
            handover_course.end_link(handover, by=by)
    audit.record("consent.withdrawn", consent, youth=consent.youth, by=by)
    return consent


def running(youth, *, partner=None):
    """The consents of a youth that count today, the newest first."""
    rows = youth.consents.running(today()).select_related("partner").order_by("-given_on", "-pk")
    return rows.filter(partner=partner) if partner else rows


def covering(youth, *, partner, items):
    """A running consent for this partner that covers every item, or None."""
    return next((row for row in running(youth, partner=partner) if set(items) <= set(row.items)), None)


def in_order(items):
    """The items in the order in which a partner reads them."""
    return [item for item in Consent.Item.values if item in items]


def labels(items):
    """The items in words: voornaam, leeftijd, vraag."""
    return [str(Consent.Item(item).label) for item in in_order(items)]
