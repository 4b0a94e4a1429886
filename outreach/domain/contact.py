"""Contacts: logged in seconds, completed later, taken back for a day."""

import uuid
from datetime import timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.domain import first_reached, last_seen, stand_in
from cases.domain import youth as youth_domain
from cases.models import Acquaintance, Youth
from mentoraat import audit, notify
from mentoraat.access import Permission, can
from mentoraat.periods import local_date, may_undo, now
from mentoraat.states import Refused
from outreach.domain import place as places
from outreach.models import Contact

MET = Acquaintance.How.CONTACT
CLOCK_SLACK = timedelta(minutes=5)  # phones are not exactly on time


@transaction.atomic
def log(
    *, outcome, channel, label="", youth=None, place=None, new_place="", at=None, people=None, note="", client_key,
    trial=False, by
):  # fmt: skip
    """Save a contact; sending it again gives the same row back. An empty outcome is to be completed later.

    A `trial` is somebody new who tries the form: it is kept as taken back, is about nobody and counts nowhere.
    """
    sent_before = _sent(client_key, by)
    if sent_before and sent_before.mentor_id == by.pk:
        return sent_before
    if sent_before:  # a colleague on the same laptop used this form: their contact may not swallow this one
        client_key = uuid.uuid5(client_key, by.ref)
    place = places.add(name=new_place, by=by) if new_place else place
    facts = {"outcome": outcome, "channel": channel, "label": label, "people": people, "note": note}
    facts["named"] = bool(youth and not trial)
    contact, new = Contact.objects.get_or_create(
        organisation_id=by.access.organisation_id,
        client_key=client_key,
        defaults=facts | {"mentor": by} | _when(at) | _where(place) | _trial(trial),
    )
    if new:
        audit.record("contact.logged", contact, youth=youth, by=by)
        if youth and not trial:
            _join(contact, youth, by)
    return contact


def _sent(client_key, by):
    """The row of an earlier try."""
    return Contact.objects.filter(organisation_id=by.access.organisation_id, client_key=client_key).first()


def _trial(trial):
    return {"trial": True, "undone_at": now()} if trial else {}


def new_key():
    """What makes a contact unique before the server has seen it."""
    return uuid.uuid4()


def _when(at):
    at = at or now()
    if at > now() + CLOCK_SLACK:
        raise Refused(_("Kies een moment dat al geweest is."), field="on")
    return {"at": at, "on": local_date(at)}


def _where(place):
    return {"place": place, "area_id": place.area_id if place else None}


def _join(contact, youth, by):
    """Put a youth with a contact: the mentor knows them, they were seen, their casemanager hears of it."""
    if not contact.named:
        _name(contact)
    contact.youths.add(youth)
    youth_domain.know(youth, user=contact.mentor, how=MET, by=by)
    if contact.outcome in Contact.SEEN:
        last_seen.saw(youth, at=contact.at, by=by)
    if contact.outcome in Contact.TWO_WAY:
        first_reached.reached(youth, on=contact.on, by=by)
    _tell_casemanagers(contact, youth, by)


def _name(contact):
    """From here on it is about somebody; unless it became a count in the meantime."""
    if not Contact.objects.filter(pk=contact.pk, anonymised_at__isnull=True).update(named=True):
        raise _became_a_count()
    contact.named = True


def _tell_casemanagers(contact, youth, by):
    who = {"mentor": contact.mentor.name, "youth": youth.call_name, "outcome": contact.get_outcome_display()}
    for case in youth.cases.open().select_related("casemanager"):
        if case.casemanager_id not in (by.pk, contact.mentor_id):
            notify.tell(
                case.casemanager,
                _("%(mentor)s had contact met %(youth)s: %(outcome)s.") % who,
                url=contact.get_absolute_url(),
                organisation=contact.organisation,
            )


@transaction.atomic
def link(contact, *, youth, others=False, by):
    """Say who it was ("Koppelen"). The label stays with the contact, so that its story can be followed.

    With `others` the mentor's other contacts under the same label are this youth's too.
    """
    _must_be_theirs(contact, by)
    for other in same_label(contact) if others else ():
        link(other, youth=youth, by=by)
    _join(contact, youth, by)
    audit.record("contact.linked", contact, youth=youth, fields=["youths"], by=by)
    return contact


def same_label(contact):
    """Other contacts of the same mentor with nobody but the same label: "Rode pet", seen three times."""
    if not contact.label:
        return Contact.objects.none()
    rows = Contact.objects.kept().filter(mentor=contact.mentor_id, label__iexact=contact.label, named=False)
    return rows.filter(organisation=contact.organisation_id, anonymised_at__isnull=True).exclude(pk=contact.pk)


@transaction.atomic
def introduce(contact, *, name, by):
    """Nobody knew this youth yet: register them under this name, with the label as street name, and link them."""
    _must_be_theirs(contact, by)
    aliases = [contact.label] if contact.label and contact.label != name else []
    youth = youth_domain.register(first_name=name, aliases=aliases, area=contact.area, by=by)
    link(contact, youth=youth, by=by)
    return youth


@transaction.atomic
def finish_nameless(contact, *, by):
    """The contact may stay without a name; it leaves "Nog afmaken"."""
    _must_be_theirs(contact, by)
    if not contact.outcome:
        raise Refused(_("Kies eerst wat het contact opleverde."))
    Contact.objects.filter(pk=contact.pk, finished_at__isnull=True).update(finished_at=now())
    audit.record("contact.finished", contact, fields=["finished_at"], by=by)
    return contact


@transaction.atomic
def complete(contact, *, outcome, channel, label="", place=None, new_place="", at=None, people=None, note="", by):
    """Fill in or correct what was left open. Who wrote it and who was there stay as they were."""
    place = places.add(name=new_place, by=by) if new_place else place
    facts = {"outcome": outcome, "channel": channel, "label": label, "people": people, "note": note}
    facts |= _when(at or contact.at) | _where(place)
    if place and place.pk == contact.place_id:
        facts["area_id"] = contact.area_id or place.area_id  # the area of then stays
    return _change(contact, facts, by)


@transaction.atomic
def add_note(contact, *, note, by):
    """Write or change the note alone."""
    return _change(contact, {"note": note}, by)


@transaction.atomic
def settle(contact, *, outcome, by):
    """Say what a contact that was saved for later had led to."""
    return _change(contact, {"outcome": outcome}, by)


@transaction.atomic
def undo(contact, *, by):
    """Take a contact back within 24 hours: the row stays, figures and pages leave it out."""
    _must_be_theirs(contact, by)
    if not can_undo(contact):
        raise Refused(_("Terugnemen kan 24 uur lang. Vul het contact aan als er iets niet klopt."))
    if Contact.objects.filter(pk=contact.pk, undone_at__isnull=True).update(undone_at=now()):
        _settle_youths(contact, by)
        audit.record("contact.undone", contact, fields=["undone_at"], by=by)
    contact.refresh_from_db()
    return contact


@transaction.atomic
def restore(contact, *, by):
    """Keep a contact after all: undoing was a slip."""
    _must_be_theirs(contact, by)
    if contact.trial:
        raise Refused(_("Dit was een proef. Maak een nieuw contact."))
    if Contact.objects.filter(pk=contact.pk, undone_at__isnull=False).update(undone_at=None):
        for youth in contact.youths.all():
            youth_domain.know(youth, user=contact.mentor, how=MET, by=by)
        _settle_youths(contact, by)
        audit.record("contact.restored", contact, fields=["undone_at"], by=by)
    contact.refresh_from_db()
    return contact


def can_undo(contact):
    """Whether a contact can still be taken back."""
    return contact.undone_at is None and may_undo(contact.created)


def _change(contact, facts, by):
    _must_be_theirs(contact, by)
    was = contact.at
    changed = [name for name, value in facts.items() if getattr(contact, name) != value]
    for name in changed:
        setattr(contact, name, facts[name])
    contact.save(update_fields=[*changed, "updated"])
    youths = list(contact.youths.all())
    for youth in youths:
        _correct(youth, was, by)
    for youth in youths or [None]:
        audit.record("contact.completed", contact, youth=youth, fields=changed, by=by)
    return contact


def _settle_youths(contact, by):
    for youth in contact.youths.all():
        _correct(youth, contact.at, by)
        if not youth.contacts.kept().filter(mentor=contact.mentor).exists():
            youth_domain.forget(youth, user=contact.mentor, how=MET, by=by)


def _correct(youth, was, by):
    """First and last anew; the last only if it came from this contact (`was`): a later one from elsewhere stands."""
    youth = last_seen.lock(youth)
    latest = youth.contacts.kept().filter(outcome__in=Contact.SEEN).aggregate(at=Max("at"))["at"]
    if youth.last_seen_at == was:
        last_seen.correct(youth, at=latest, by=by)
    elif latest:
        last_seen.saw(youth, at=latest, by=by)
    first_reached.settle(Youth.objects.filter(pk=youth.pk), by=by)


def can_change(contact, user):
    """Whoever wrote a contact completes it; so may the coordinator. What became a count is nobody's to change."""
    return contact.anonymised_at is None and (contact.mentor_id == user.pk or can(user, Permission.SEE_ALL_YOUTHS))


def _must_be_theirs(contact, by):
    if contact.anonymised_at:
        raise _became_a_count()
    if not can_change(contact, by):
        raise Refused(
            _("Dit contact is van %(mentor)s. Alleen %(mentor)s en de coördinator vullen het aan.")
            % {"mentor": contact.mentor.name}
        )


def _became_a_count():
    return Refused(_("Naam en notitie van dit contact zijn gewist. Het blijft zo staan, als telling."))


@transaction.atomic
def read(contact, *, by):
    """Open a contact; reading about a youth is written down for each of them. Returns the youths."""
    youths = list(contact.youths.order_by("pk"))
    for youth in youths:
        audit.record("contact.read", contact, youth=youth, reason=stand_in.words(youth, by=by), by=by)
    return youths


def with_address(youths, user):
    """The youths of a contact as (youth, whether this person may open their page)."""
    visible = set(Youth.objects.visible_to(user).filter(pk__in=[y.pk for y in youths]).values_list("pk", flat=True))
    return [(youth, youth.pk in visible) for youth in youths]


def saved_at(contact):
    """The Amsterdam time at which the contact was saved."""
    return timezone.localtime(contact.created)


def unfinished(user):
    """What still waits to be completed, the oldest first: one's own, and for a coordinator everybody's."""
    rows = Contact.objects.filter(organisation_id=user.access.organisation_id).unfinished()
    if not can(user, Permission.SEE_ALL_YOUTHS):
        rows = rows.filter(mentor=user)
    return rows.select_related("place", "mentor").order_by("at", "pk")


def latest(user, count=50):
    """Place, channel and day of somebody's latest contacts, newest first: what to fill in beforehand."""
    rows = Contact.objects.kept().filter(mentor=user, organisation_id=user.access.organisation_id)
    rows = rows.exclude(channel=Contact.Channel.EVENT)  # made by the attendance of an activity, not by hand
    return list(rows.order_by("-at").values_list("place_id", "channel", "on")[:count])
