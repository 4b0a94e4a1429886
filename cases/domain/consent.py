"""What a youth agreed to: recorded with how it was said, and withdrawn at any moment (AVG art. 7)."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import consent_mail, consent_terms, handover_course, referral_delivery, stand_in
from cases.models import Consent, Handover
from mentoraat import audit
from mentoraat.periods import add_months, now, today
from mentoraat.states import Refused

RUNS_MONTHS = 12
ENDING_DAYS = 31  # from here on it "ends soon"
State = Handover.State


@transaction.atomic
def record(youth, *, partner, items, purpose="", how, given_on=None, until=None, by, **who):
    """Keep what the youth agreed to share with one partner, for a year unless told otherwise.

    `who`: representative and relation, or no_representative_reason, and who else was present. Below the age of that
    day, or of unknown age, one of the first two is compulsory (UAVG art. 5).
    """
    given_on = given_on or today()
    until = until or add_months(given_on, RUNS_MONTHS)
    _check(items, given_on, until)
    consent_terms.check(youth.organisation, partner, items)
    consent = Consent.objects.create(
        organisation=youth.organisation,
        youth=youth,
        partner=partner,
        items=in_order(items),
        purpose=purpose.strip(),
        how=how,
        given_on=given_on,
        until=until,
        recorded_by=by,
        **_who_agreed(youth, given_on, **who),
    )
    audit.record("consent.recorded", consent, youth=youth, fields=consent.items, by=by)
    return consent


def _check(items, given_on, until):
    if not items or set(items) - set(Consent.Item.values):
        raise Refused(_("Kies wat we mogen delen."), field="items")
    if given_on > today():
        raise Refused(_("Dit akkoord is nog niet gegeven."), field="given_on")
    if until < given_on:
        raise Refused(_("Het akkoord kan niet eerder stoppen dan het begint."), field="until")


def _who_agreed(youth, day, *, representative="", relation="", no_representative_reason="", present=""):
    """Columns that say who agreed. Refused when a representative has to be asked, and nothing says what came of it."""
    name, reason, asks = (
        representative.strip(),
        no_representative_reason.strip(),
        consent_terms.asks_representative(youth, on=day),
    )
    if asks and not name and not reason:
        known = youth.age_on(day) is not None
        why = _("%(youth)s is nog jong.") if known else _("We weten niet hoe oud %(youth)s is.")
        ask = _("Schrijf welke ouder of voogd akkoord gaf, of waarom je dat niet vroeg.")
        raise Refused(f"{why % {'youth': youth.call_name}} {ask}", field="representative")
    if name and not relation.strip():
        raise Refused(_("Schrijf wie dat is, bijvoorbeeld: moeder."), field="relation")
    return {
        "given_by": Consent.GivenBy.REPRESENTATIVE if name else Consent.GivenBy.YOUTH,
        "asks_representative": asks,
        "representative": name,
        "relation": relation.strip() if name else "",
        "no_representative_reason": "" if name else reason,
        "present": present.strip(),
    }


@transaction.atomic
def withdraw(consent, *, reason="", by):
    """The youth agrees no longer: every open handover on it is withdrawn and every link ends, at once.

    What had arrived already is not undone; only its link ends. Whoever was mailed is asked to delete what they got.
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
            referral_delivery.withdrawn(handover, by=by)
        if handover.mailed_at:
            consent_mail.ask_to_delete(handover, by=by)
    audit.record("consent.withdrawn", consent, youth=consent.youth, by=by)
    return consent


@transaction.atomic(savepoint=False)
def read(consent, *, by):
    """Keep that somebody read an agreement of a youth."""
    youth = consent.youth
    audit.record("consent.read", consent, youth=youth, reason=stand_in.words(youth, by=by), by=by)
    return consent


def visible(user):
    """The agreements that a person may see, with what a page shows of them."""
    return Consent.objects.visible_to(user).select_related("youth", "partner", "recorded_by", "organisation")


def running(youth, *, partner=None):
    """The consents of a youth that count today, the newest first."""
    rows = youth.consents.running(today()).select_related("partner").order_by("-given_on", "-pk")
    return rows.filter(partner=partner) if partner else rows


def covering(youth, *, partner, items):
    """A running consent for this partner that covers every item, or None."""
    return next((row for row in running(youth, partner=partner) if set(items) <= set(row.items)), None)


def stand(consent):
    """How it stands today: running, ending (within a month), withdrawn or past."""
    if consent.withdrawn_at:
        return "withdrawn"
    if consent.until and consent.until < today():
        return "past"
    return "ending" if consent.until and consent.until <= today() + timedelta(days=ENDING_DAYS) else "running"


def summary(consent):
    """In one line what runs: Jongerenloket (voornaam, leeftijd), inkomen regelen, tot en met 12-11-2027."""
    parts = [f"{consent.partner.name} ({', '.join(labels(consent.items))})", consent.purpose]
    if consent.until:
        parts.append(_("tot en met %(day)s") % {"day": f"{consent.until:%d-%m-%Y}"})
    return ", ".join(part for part in parts if part)


def in_order(items):
    """The items in the order in which a partner reads them."""
    return [item for item in Consent.Item.values if item in items]


def labels(items):
    """The items in words: voornaam, leeftijd, vraag."""
    return [str(Consent.Item(item).label) for item in in_order(items)]
