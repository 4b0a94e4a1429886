"""Partners and the people there who answer."""

from django.db import transaction
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from mentoraat import audit
from mentoraat.states import Refused
from partners.models import ContactPerson, Partner


@transaction.atomic
def add(*, organisation, name, kind, layer=None, by):
    """A new partner. A name is used once among the partners that we work with."""
    _refuse_double(organisation, name)
    partner = Partner.objects.create(organisation=organisation, name=name, kind=kind, layer=layer)
    audit.record("partner.added", partner, by=by)
    return partner


@transaction.atomic
def edit(partner, *, name, kind, layer=None, by):
    """Change what a partner is called and what it is."""
    _refuse_double(partner.organisation, name, besides=partner)
    partner.name, partner.kind, partner.layer = name, kind, layer
    partner.save(update_fields=["name", "kind", "layer", "updated"])
    audit.record("partner.edited", partner, fields=["name", "kind", "layer"], by=by)
    return partner


@transaction.atomic
def close(partner, *, by):
    """No new handovers to this partner; what runs goes on."""
    return _set_active(partner, False, "partner.closed", by)


@transaction.atomic
def reopen(partner, *, by):
    """Work with this partner again."""
    _refuse_double(partner.organisation, partner.name, besides=partner)
    return _set_active(partner, True, "partner.reopened", by)


@transaction.atomic
def add_person(partner, *, name, email="", phone="", by):
    """Somebody at the partner who answers."""
    person = ContactPerson.objects.create(
        organisation=partner.organisation, partner=partner, name=name, email=email, phone=phone
    )
    audit.record("contact_person.added", person, by=by)
    return person


@transaction.atomic
def edit_person(person, *, name, email="", phone="", active=True, by):
    """Change how somebody is reached, or that they no longer answer."""
    person.name, person.email, person.phone, person.active = name, email, phone, active
    person.save(update_fields=["name", "email", "phone", "active", "updated"])
    audit.record("contact_person.edited", person, fields=["name", "email", "phone", "active"], by=by)
    return person


def listing(organisation):
    """All partners with their people, those that we work with first. Two queries."""
    people = Prefetch("contact_persons", ContactPerson.objects.filter(active=True), to_attr="people")
    return list(Partner.objects.filter(organisation=organisation).order_by("-active", "name").prefetch_related(people))


def choosable(organisation):
    """The partners that one can hand over to, by name."""
    return Partner.objects.active().filter(organisation=organisation)


def reachable(organisation):
    """The people at those partners who can be mailed, by partner."""
    people = ContactPerson.objects.filter(partner__in=choosable(organisation), active=True).exclude(email="")
    return people.select_related("partner").order_by("partner__name", "name")


def people_of(partner):
    """The contact persons of a partner, those who still answer first."""
    return partner.contact_persons.order_by("-active", "name")


def _set_active(partner, active, verb, by):
    partner.active = active
    partner.save(update_fields=["active", "updated"])
    audit.record(verb, partner, fields=["active"], by=by)
    return partner


def _refuse_double(organisation, name, besides=None):
    same = Partner.objects.active().filter(organisation=organisation, name__iexact=name)
    if same.exclude(pk=besides.pk if besides else None).exists():
        raise Refused(_("Deze partner staat er al."), field="name")
