"""The network around the youths: what partners do, whom to call, what was agreed, and what we talked about."""

from datetime import timedelta

from partners.domain import agreement, own_profile, partner_contact, partner_name, pilot
from partners.domain import partner as partners
from reports.demo.clock import TODAY, back
from reports.demo.partner_facts import AGREEMENTS, CONTACTS, HELP, MORE, PEOPLE, VALUES


def tell(place):
    """All of it. Nobody here is real."""
    wil = place.people["wil"]
    with back(480):
        _more(place, wil)
        _describe(place, wil)
        own_profile.write(
            place.organisation,
            layer=2,
            core_values="We gaan naar jongeren toe.\nWe blijven tot het loket het echt overneemt.",
            not_ours="Therapie en zorg.\nIemand volgen zonder akkoord.",
            by=wil,
        )
    _agree(place, wil)
    _names(place, wil)
    _talk(place, wil)
    _pilot(place, wil)


def _more(place, by):
    for name, kind, contact in MORE:
        row = partners.add(organisation=place.organisation, name=name, kind=kind, by=by)
        email = f"{contact.split()[-1].lower()}@partner.example"
        partners.add_person(row, name=contact, email=email, phone="010 333 30 00", by=by)
        place.partners[name] = row
    for name, contact, role in PEOPLE:
        email = f"{contact.split()[-1].lower()}@partner.example"
        partners.add_person(place.partners[name], name=contact, email=email, phone="010 333 40 00", role=role, by=by)


def _describe(place, by):
    areas = {area.name: area for area in place.areas}
    for name, (layer, does, topics, for_whom, ages, phases, where) in HELP.items():
        row = place.partners[name]
        partners.edit(row, name=row.name, kind=row.kind, layer=layer, owner=by, by=by)
        facts = {"does": does, "helps_with": topics.split(), "for_whom": for_whom, "phases": phases.split()}
        ages = {"age_from": ages[0], "age_to": ages[1]}
        partners.describe(row, **facts, **ages, areas=[areas[area] for area in where], by=by)
    for name, (core_values, not_ours) in VALUES.items():
        partners.value(place.partners[name], core_values=core_values, not_ours=not_ours, by=by)


def _agree(place, by):
    for name, (days, ends_in, terms) in AGREEMENTS.items():
        ends_on = TODAY() + timedelta(days=ends_in) if ends_in else None
        with back(days):
            agreement.set(place.partners[name], **terms, ends_on=ends_on, by=by)


def _names(place, by):
    """The desk got a new name, the debt bank took over another, and somebody left."""
    desk, bank = place.partners["Jongerenloket"], place.partners["Kredietbank"]
    with back(470):
        partner_name.remember(desk, name="Jongerenbalie", ends_on=TODAY() - timedelta(days=900), by=by)
    with back(200):
        partner_name.succeed(place.partners["Budgethulp Maas"], successor=bank, ends_on=TODAY(), by=by)
    left = partners.people_of(desk).get(name="B. Kramer")
    with back(90):
        partners.edit_person(left, name=left.name, email=left.email, phone=left.phone, active=False, by=by)


def _talk(place, by):
    for name, days, with_whom, about, next_step, next_in in CONTACTS:
        step = {"next_step": next_step, "next_on": TODAY() + timedelta(days=next_in)} if next_step else {}
        with back(days):
            row = partner_contact.log(place.partners[name], on=TODAY(), with_whom=with_whom, about=about, **step, by=by)
        if next_step and next_in < -7:
            with back(-next_in):
                partner_contact.finish(row, by=by)


def _pilot(place, by):
    days = {"starts_on": TODAY() - timedelta(days=75), "evaluates_on": TODAY() + timedelta(days=12)}
    with back(75):
        aim = "Krijgt een jongere binnen een week een gesprek?"
        decides_on = TODAY() + timedelta(days=110)
        pilot.start(place.partners["Jeugdhulp Rijnoever"], aim=aim, **days, decides_on=decides_on, by=by)
    with back(400):
        days = {"starts_on": TODAY(), "evaluates_on": TODAY() + timedelta(days=150)}
        aim = "Houden jongeren het vol als we samen gaan sporten?"
        decides_on = TODAY() + timedelta(days=180)
        row = pilot.start(place.partners["Sportclub De Maas"], aim=aim, **days, decides_on=decides_on, by=by)
    with back(225):
        reason = "Twaalf jongeren begonnen, negen sporten nog. We gaan door, zonder aparte afspraak."
        pilot.decide(row, decision="go_on", reason=reason, by=by)
