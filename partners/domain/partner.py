"""Partners and the people there who answer."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from mentoraat import audit
from mentoraat.access import Role
from mentoraat.models import User
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import account
from partners.models import Agreement, ContactPerson, Partner

# Who keeps the contact with a partner warm can open its page: see Permission.MANAGE_PARTNERS.
KEEPERS = (Role.COORDINATOR, Role.ADMINISTRATOR)


@transaction.atomic
def add(*, organisation, name, kind, layer=None, owner=None, by):
    """A new partner; `owner` of us keeps the contact warm. A name is used once among those that we work with."""
    refuse_double(organisation, name)
    partner = Partner.objects.create(organisation=organisation, name=name, kind=kind, layer=layer, owner=owner)
    audit.record("partner.added", partner, by=by)
    return partner


@transaction.atomic
def edit(partner, *, name, kind, layer=None, owner=None, by):
    """Put right what a partner is called and what it is. When its name changed, see `partner_name.rename`."""
    refuse_double(partner.organisation, name, besides=partner)
    return _change(partner, {"name": name, "kind": kind, "layer": layer, "owner": owner}, by)


@transaction.atomic
def describe(partner, *, does, helps_with, for_whom, age_from, age_to, phases, areas, by):
    """Say what a partner does, for whom and where. No areas means the whole city."""
    if age_from is not None and age_to is not None and age_to < age_from:
        raise Refused(_("Kies een leeftijd die niet lager is dan “vanaf”."), field="age_to")
    new = {"does": does, "helps_with": list(helps_with), "for_whom": for_whom, "phases": list(phases)}
    _change(partner, new | {"age_from": age_from, "age_to": age_to}, by, besides=["areas"])
    partner.areas.set(areas)
    return partner


@transaction.atomic
def value(partner, *, core_values, not_ours, by):
    """Write down what a partner stands for, and what is not theirs (tip 5)."""
    return _change(partner, {"core_values": core_values, "not_ours": not_ours}, by)


@transaction.atomic
def close(partner, *, by):
    """No new handovers to this partner; what runs goes on."""
    partner.active, partner.ends_on = False, today()
    partner.save(update_fields=["active", "ends_on", "updated"])
    audit.record("partner.closed", partner, fields=["active", "ends_on"], by=by)
    return partner


@transaction.atomic
def reopen(partner, *, by):
    """Work with this partner again; nobody comes after it any more."""
    refuse_double(partner.organisation, partner.name, besides=partner)
    partner.active, partner.ends_on, partner.successor = True, None, None
    partner.save(update_fields=["active", "ends_on", "successor", "updated"])
    audit.record("partner.reopened", partner, fields=["active", "ends_on", "successor"], by=by)
    return partner


@transaction.atomic
def add_person(partner, *, name, email="", phone="", role=ContactPerson.Role.ANSWERS, by):
    """Somebody at the partner who answers, or who is called when it gets stuck."""
    person = ContactPerson.objects.create(
        organisation=partner.organisation, partner=partner, name=name, email=email, phone=phone, role=role
    )
    audit.record("contact_person.added", person, by=by)
    return person


@transaction.atomic
def edit_person(person, *, name, email="", phone="", role=ContactPerson.Role.ANSWERS, active=True, by):
    """Change how somebody is reached, or that they left. Who left stays, by name, with what they answered."""
    person.name, person.email, person.phone, person.role = name, email, phone, role
    person.left_on = None if active else person.left_on or today()
    person.active = active
    person.save(update_fields=["name", "email", "phone", "role", "active", "left_on", "updated"])
    fields = ["name", "email", "phone", "role", "active", "left_on"]
    audit.record("contact_person.edited", person, fields=fields, by=by)
    account.keep_in_step(person, by=by)
    return person


def listing(organisation):
    """All partners with their people, owner and successor, those that we work with first. Three queries.

    `ending` holds the agreement that ends within two months, if there is one.
    """
    people = Prefetch("contact_persons", ContactPerson.objects.filter(active=True), to_attr="people")
    soon = today() + timedelta(days=Agreement.WARN_DAYS[0])
    ending = Prefetch("agreements", Agreement.objects.running(today()).filter(ends_on__lte=soon), to_attr="ending")
    rows = Partner.objects.filter(organisation=organisation).select_related("owner", "successor")
    return list(rows.order_by("-active", "name").prefetch_related(people, ending))


def keepers(organisation):
    """The people of ours who can keep the contact with a partner warm (tip 2), by name."""
    return User.objects.working_in(organisation, roles=KEEPERS)


def choosable(organisation):
    """The partners that one can hand over to, by name."""
    return Partner.objects.active().filter(organisation=organisation)


def reachable(organisation):
    """The people at those partners who answer and can be mailed, by partner."""
    answers = ContactPerson.objects.filter(active=True, role=ContactPerson.Role.ANSWERS).exclude(email="")
    people = answers.filter(partner__in=choosable(organisation))
    return people.select_related("partner").order_by("partner__name", "name")


def answering(partner):
    """Who can be called at a partner today, who simply answers first."""
    return partner.contact_persons.filter(active=True).order_by("role", "name")


def people_of(partner):
    """The contact persons of a partner: who answers first, then who is called, then who left."""
    return partner.contact_persons.order_by("-active", "role", "name")


def refuse_double(organisation, name, besides=None):
    """Raise Refused when another partner that we work with has the name."""
    same = Partner.objects.active().filter(organisation=organisation, name__iexact=name)
    if same.exclude(pk=besides.pk if besides else None).exists():
        raise Refused(_("Deze partner staat er al."), field="name")


def _change(partner, new, by, besides=()):
    changed = [name for name, value in new.items() if getattr(partner, name) != value]
    for name in changed:
        setattr(partner, name, new[name])
    if changed:
        partner.save(update_fields=[*changed, "updated"])
    audit.record("partner.edited", partner, fields=[*changed, *besides], by=by)
    return partner
