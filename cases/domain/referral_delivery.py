"""A handover to another organisation in this installation, as that organisation's own inflow (I16, G9).

Until it is taken up there, the texts are read from the handover itself: they are gone the moment the consent is.
The wall between the organisations stands: this module and `referral_across` alone look over it, and show nothing but
what was shared.
"""

from django.db import transaction
from django.utils.translation import gettext as _
from phonenumber_field.phonenumber import to_python

from cases.domain import handover_share
from cases.models import Consent, Handover, Inflow, Referral
from mentoraat import audit, notify
from mentoraat.access import Role
from mentoraat.models import Area, User
from mentoraat.periods import today

Item = Consent.Item
# While the other side may still read them there.
SHOWN = (Handover.State.SENT, Handover.State.ACCEPTED, Handover.State.MET)


def pass_on(handover, *, kind, by):
    """What a mail to the partner says, said here too: a new handover, or that there is an answer to read."""
    if kind == "sent":
        deliver(handover, by=by)
    elif kind == "reply":
        answered(handover, by=by)


@transaction.atomic
def answered(handover, *, by):
    """The sender replied: what waited for that is new again, and they are told."""
    row = Referral.objects.filter(handover=handover).select_related("organisation", "case__casemanager").first()
    if row is None or row.state == Referral.State.WITHDRAWN:
        return
    Referral.objects.filter(pk=row.pk, state=Referral.State.ASKED).update(state=Referral.State.NEW)
    audit.record("referral.told", row, youth=row.youth, by=None)
    for person in _who(row):
        words = _("%(who)s gaf antwoord op je vraag.") % {"who": row.by_organisation}
        notify.tell(person, words, url=row.get_absolute_url(), organisation=row.organisation)


@transaction.atomic
def deliver(handover, *, by):
    """Put a handover that just left into the inbox of the organisation it is for; twice is once."""
    there = handover.partner.organisation_here
    if there is None or there.pk == handover.organisation_id:
        return None
    facts = {
        "organisation": there,
        "source": Inflow.HANDOVER,
        "by_name": handover.owner.name,
        "by_organisation": handover.organisation.name,
        "by_phone": handover.owner.phone or "",
        "agreed": True,
        "received_on": today(),
        "due_on": handover.answer_due_on,
    }
    row, new = Referral.objects.get_or_create(handover=handover, defaults=facts)
    if new or row.state == Referral.State.WITHDRAWN:
        _begin(row, facts, new, by)
    return row


@transaction.atomic
def withdrawn(handover, *, by):
    """The question or the agreement was taken back: what nobody took up is closed and empty; else they are told."""
    row = Referral.objects.filter(handover=handover).select_related("organisation", "case__casemanager").first()
    if row is None or row.state == Referral.State.WITHDRAWN:
        return None
    if row.state in (Referral.State.NEW, Referral.State.ASKED):
        Referral.objects.filter(pk=row.pk).update(state=Referral.State.WITHDRAWN)
        text = _("Een aanmelding van %(who)s is ingetrokken.")
    else:
        text = _("%(who)s trok de overdracht of het akkoord in. Jullie eigen gegevens blijven.")
    audit.record("referral.withdrawn_there", row, youth=row.youth, by=None)
    for person in _who(row):
        words = text % {"who": row.by_organisation}
        notify.tell(person, words, url=row.get_absolute_url(), organisation=row.organisation)
    return row


def texts(referral):
    """What may be read of a handover here: (label, text) of exactly what was shared; nothing once it is withdrawn."""
    shared = shared_of(referral)
    return [(str(Item(item).label), shared[item]) for item in Item.values if shared.get(item)]


def shared_of(referral):
    """The shared texts by item: our own since we took it up, before that the sender's as long as they may be read."""
    if referral.shared or referral.state != Referral.State.NEW and referral.state != Referral.State.ASKED:
        return referral.shared
    handover = referral.handover
    if handover is None or handover.state not in SHOWN:
        return {}
    return handover_share.readable(handover)


def may_read(handover):
    """Whether what the sender wrote may be read there now: nothing was taken back."""
    return handover.state != Handover.State.WITHDRAWN and bool(handover_share.readable(handover))


def facts_of(referral):
    """The columns of a new youth, from what the referrer or the sharing organisation told."""
    if referral.handover_id:
        return _facts_of_shared(referral)
    facts = {"first_name": referral.name, "about_age": referral.about_age, "area": referral.area}
    phone = to_python(referral.reach, region="NL")
    if phone and phone.is_valid():
        facts["phone"] = phone
    return facts


def _facts_of_shared(referral):
    shared = shared_of(referral)
    digits = "".join(sign for sign in shared.get(Item.AGE, "") if sign.isdigit())
    phone = to_python(shared.get(Item.PHONE, ""), region="NL")
    area = Area.objects.filter(organisation=referral.organisation_id, name__iexact=shared.get(Item.AREA, "")).first()
    facts = {
        "first_name": shared.get(Item.FIRST_NAME, "") or _("zonder naam"),
        "surname": shared.get(Item.SURNAME, ""),
        "about_age": int(digits[:2]) if digits else None,
        "area": area,
        "languages": shared.get(Item.LANGUAGES, "")[:100],
    }
    return facts | ({"phone": phone} if phone and phone.is_valid() else {})


def _begin(row, facts, new, by):
    if not new:  # taken back by the sender, changed, and sent again
        Referral.objects.filter(pk=row.pk).update(state=Referral.State.NEW, due_on=facts["due_on"])
        row.refresh_from_db()
    audit.record("referral.received", row, by=None)
    words = _("%(who)s draagt een jongere aan jullie over.") % {"who": row.by_organisation}
    for person in _who(row):
        notify.tell(person, words, url=row.get_absolute_url(), organisation=row.organisation)


def _who(row):
    """The casemanager once there is one, else who receives referrals."""
    if row.case_id:
        return [row.case.casemanager]
    return list(User.objects.working_in(row.organisation, roles=(Role.COORDINATOR,)))
