"""Names that changed, and who came after whom: an old name still leads to who helps now."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.periods import may_undo, today
from mentoraat.states import Refused
from partners.domain.partner import refuse_double
from partners.models import PartnerName


@transaction.atomic
def rename(partner, *, name, since, by):
    """The partner is called differently from a day on; the name before is kept and stays findable."""
    if name.casefold() == partner.name.casefold():
        raise Refused(_("Zo heet deze partner al."), field="name")
    if since > today():
        raise Refused(_("Kies vandaag of een dag die al is geweest."), field="since")
    if partner.name_since and since <= partner.name_since:
        raise Refused(_("De naam van nu begon later. Kies een latere dag."), field="since")
    refuse_double(partner.organisation, name, besides=partner)
    old = {"name": partner.name, "starts_on": partner.name_since, "ends_on": since - timedelta(days=1)}
    PartnerName.objects.create(organisation_id=partner.organisation_id, partner=partner, **old)
    partner.name, partner.name_since = name, since
    partner.save(update_fields=["name", "name_since", "updated"])
    audit.record("partner.renamed", partner, fields=["name", "name_since"], by=by)
    return partner


@transaction.atomic
def take_back(item, *, by):
    """It was not called differently after all: the name before is its name again, within a day."""
    partner = item.partner
    is_last = item.ends_on and partner.name_since == item.ends_on + timedelta(days=1)
    if not is_last or not may_undo(item.created):
        raise Refused(_("Terugnemen kan tot 24 uur erna. Verander anders de naam."))
    refuse_double(partner.organisation, item.name, besides=partner)
    partner.name, partner.name_since = item.name, item.starts_on
    partner.save(update_fields=["name", "name_since", "updated"])
    audit.record("partner.renamed", partner, fields=["name", "name_since"], by=by)
    item.delete()
    return partner


def before(partner):
    """The name that the partner had just before this one; None when it never changed."""
    return partner.names.filter(ends_on__isnull=False).order_by("-ends_on").first()


@transaction.atomic
def remember(partner, *, name, starts_on=None, ends_on=None, by):
    """Another name that people know the partner by, or that it had long ago."""
    if starts_on and ends_on and ends_on < starts_on:
        raise Refused(_("Kies een dag op of na de eerste dag."), field="ends_on")
    same = partner.names.filter(name__iexact=name).exists()
    if same or name.casefold() == partner.name.casefold():
        raise Refused(_("Deze naam staat er al."), field="name")
    days = {"starts_on": starts_on, "ends_on": ends_on}
    row = PartnerName.objects.create(organisation_id=partner.organisation_id, partner=partner, name=name, **days)
    audit.record("partner_name.remembered", row, by=by)
    return row


@transaction.atomic
def forget(item, *, by):
    """An old name was a slip: take it away."""
    audit.record("partner_name.forgotten", item, by=by)
    item.delete()


@transaction.atomic
def succeed(partner, *, successor, ends_on, by):
    """The partner stopped or merged into another, which helps from the next day on; what runs goes on."""
    if successor == partner:
        raise Refused(_("Kies een andere partner."), field="successor")
    if not successor.active:
        raise Refused(_("Deze partner is zelf gesloten. Kies een andere."), field="successor")
    if ends_on > today():
        raise Refused(_("Kies vandaag of een dag die al is geweest."), field="ends_on")
    partner.active, partner.successor, partner.ends_on = False, successor, ends_on
    partner.save(update_fields=["active", "successor", "ends_on", "updated"])
    audit.record("partner.succeeded", partner, fields=["active", "ends_on", "successor"], by=by)
    return partner


def predecessors(partner):
    """The partners that this one came after, by name."""
    return partner.predecessors.all()


def now_at(partner):
    """The partner that helps today in the place of this one: itself, or the last of those that came after."""
    while partner.successor_id:
        partner = partner.successor
    return partner
