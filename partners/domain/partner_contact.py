"""Contact with partners about working together: what was said, and what follows on which day (tip 3)."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.periods import UNDO_WITHIN, may_undo, now, today
from mentoraat.states import Refused
from partners.models import PartnerContact

AHEAD = timedelta(days=7)


@transaction.atomic
def log(partner, *, on, with_whom, about, next_step="", next_on=None, by):
    """Write a contact down, with what follows from it and when."""
    words = _checked(on, next_step, next_on) | {"with_whom": with_whom, "about": about}
    row = PartnerContact.objects.create(organisation_id=partner.organisation_id, partner=partner, user=by, **words)
    audit.record("partner_contact.logged", row, by=by)
    return row


@transaction.atomic
def edit(item, *, on, with_whom, about, next_step="", next_on=None, by):
    """Put right what was written. A step that is done keeps its words."""
    words = _checked(on, next_step, next_on) | {"with_whom": with_whom, "about": about}
    if item.done_on and (not words["next_step"] or item.done_on < on):
        raise Refused(_("Deze stap is al gedaan. Laat hem staan."), field="next_step")
    changed = [name for name, value in words.items() if getattr(item, name) != value]
    for name in changed:
        setattr(item, name, words[name])
    item.save(update_fields=[*changed, "updated"])
    audit.record("partner_contact.edited", item, fields=changed, by=by)
    return item


@transaction.atomic
def finish(item, *, by):
    """What was agreed is done. Of two who say so, one did it."""
    waiting = PartnerContact.objects.waiting().filter(pk=item.pk)
    if not waiting.update(done_on=today(), done_at=now()):
        raise Refused(_("Dit was al gedaan."))
    item.refresh_from_db()
    audit.record("partner_contact.finished", item, fields=["done_on"], by=by)
    return item


@transaction.atomic
def reopen(item, *, by):
    """Not done after all; within a day."""
    recent = PartnerContact.objects.filter(pk=item.pk, done_at__gte=now() - UNDO_WITHIN)
    if not recent.update(done_on=None, done_at=None):
        raise Refused(_("Terugnemen kan tot 24 uur erna."))
    item.refresh_from_db()
    audit.record("partner_contact.reopened", item, fields=["done_on"], by=by)
    return item


@transaction.atomic
def take_back(item, *, by):
    """It was a slip: the contact goes, within a day of writing it down."""
    if not may_undo(item.created):
        raise Refused(_("Terugnemen kan tot 24 uur erna."))
    audit.record("partner_contact.taken_back", item, by=by)
    item.delete()


def of(partner):
    """The contacts with a partner, the last first. One query."""
    return partner.contacts.select_related("user")


def due_for(user):
    """Steps with partners that wait for the person, as keeper of the partner or as who agreed them, this week or late.

    One query; each row has its partner at hand.
    """
    mine = Q(partner__owner=user) | Q(partner__owner__isnull=True, user=user)
    near = PartnerContact.objects.visible_to(user).waiting().filter(mine, next_on__lte=today() + AHEAD)
    return near.select_related("partner").order_by("next_on", "pk")


def near(organisation):
    """Steps with the partners that we work with, this week or late, whoever agreed them. One query."""
    rows = PartnerContact.objects.filter(organisation=organisation, partner__active=True).waiting()
    return rows.filter(next_on__lte=today() + AHEAD).select_related("partner").order_by("next_on", "pk")


def _checked(on, next_step, next_on):
    if on > today():
        raise Refused(_("Kies vandaag of een dag die al is geweest."), field="on")
    if next_step and not next_on:
        raise Refused(_("Kies ook wanneer dit gebeurt."), field="next_on")
    if next_on and not next_step:
        raise Refused(_("Schrijf op wat er dan gebeurt."), field="next_step")
    if next_on and next_on < on:
        raise Refused(_("Kies een dag op of na het contact."), field="next_on")
    return {"on": on, "next_step": next_step, "next_on": next_on}
