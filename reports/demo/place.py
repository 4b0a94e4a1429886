"""Where the demo world plays: the organisation, its people, partners, programmes and places."""

import secrets
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from cases.domain import instrument, programme
from mentoraat.access import Role
from mentoraat.domain import organisation as organisations
from mentoraat.domain import user as users
from mentoraat.models import Membership, Municipality, Organisation, User
from outreach.domain import place as places
from partners.domain import agreement
from partners.domain import partner as partners
from partners.models import Partner
from reports.demo.clock import back

SLUG = "mentoraat-zuid"
DOMAIN = "mentoraat.example"
STAFF = (
    ("nina", "Nina Visser", Role.MENTOR, "010 222 10 01"),
    ("marc", "Marc Jansen", Role.MENTOR, "010 222 10 02"),
    ("samira", "Samira El Amrani", Role.MENTOR, "010 222 10 03"),
    ("joost", "Joost van der Meer", Role.MENTOR, "010 222 10 04"),
    ("wil", "Wil de Boer", Role.COORDINATOR, "010 222 10 00"),
    ("pim", "Pim Hendriks", Role.PRIVACY_OFFICER, ""),
    ("klaas", "Klaas Bos", Role.COMPLAINTS_OFFICER, ""),
)
AREAS = ("Charlois", "Feijenoord", "IJsselmonde", "Delfshaven")
SPOTS = (("Zuidplein", 0), ("Afrikaanderplein", 1), ("Station Lombardijen", 2), ("Marconiplein", 3), ("Skatebaan", 0))
KIND = Partner.Kind
PARTNERS = (
    ("Jongerenloket", KIND.YOUTH_DESK, "J. de Wit"),
    ("Kredietbank", KIND.CREDIT_BANK, "R. Bakker"),
    ("ROC Maasoever", KIND.ROC, "L. Yilmaz"),
    ("Woonpunt Jong", KIND.HOUSING, "T. Smit"),
    ("Buurtteam Charlois", KIND.NEIGHBOURHOOD_TEAM, "M. Mulder"),
    ("Bakkerij De Korenaar", KIND.EMPLOYER, "K. Dekker"),
    ("Jeugdreclassering", KIND.PROBATION, "A. Vos"),
    ("Jongerenwerk Zuid", KIND.YOUTH_WORK, "S. Kaya"),
)


@dataclass
class Place:
    """What the stories play with."""

    organisation: Organisation
    municipality: Municipality
    people: dict = field(default_factory=dict)
    partners: dict = field(default_factory=dict)
    spots: list = field(default_factory=list)
    areas: list = field(default_factory=list)
    programmes: dict = field(default_factory=dict)

    @property
    def mentors(self) -> list:
        """The four who go out."""
        return [self.people[name] for name in ("nina", "marc", "samira", "joost")]


def exists() -> bool:
    """Whether the demo world is there."""
    return Organisation.objects.filter(slug=SLUG).exists()


def people() -> QuerySet:
    """Everybody who can sign in to the demo world, by e-mail address."""
    ours, partners_own = Q(email__endswith=f"@{DOMAIN}"), Q(partner_account__organisation__slug=SLUG)
    return User.objects.filter(ours | partners_own).order_by("email")


def build(password):
    """The organisation with everything that a first day needs."""
    with back(500):
        organisation = Organisation.objects.create(name="Mentoraat Zuid", slug=SLUG)
        first = User.objects.create_user(email=f"bo@{DOMAIN}", name="Bo Peters", password=password)
        Membership.objects.create(user=first, organisation=organisation, role=Role.ADMINISTRATOR)
        instrument.own()
        commission = organisations.add_municipality(organisation, name="Rotterdam", by=first)
        made = Place(organisation, commission.municipality, people={"bo": first})
        _staff(made, first, password)
        made.areas = [organisations.add_area(organisation, name=name, by=first) for name in AREAS]
        made.spots = [places.add(name=name, area=made.areas[area], by=first) for name, area in SPOTS]
        for name in ("Straatmentoraat", "Groepsaanpak"):
            made.programmes[name] = programme.add(organisation, name=name, by=first)
        _supply(made, first)
    return made


def _staff(made, first, password):
    for login, name, role, phone in STAFF:
        person = _person(made, login, name, role, password, by=first)
        if phone:
            users.edit(person, name=name, email=person.email, phone=phone, by=first)
    _person(made, "otto", "Otto Willems", Role.OFFICIAL, password, by=first)


def _person(made, login, name, role, password, *, by):
    municipality = made.municipality if role == Role.OFFICIAL else None
    person = User.objects.create_user(email=f"{login}@{DOMAIN}", name=name, password=password)
    users.add_role(person, role=role, municipality=municipality, by=by)
    made.people[login] = User.objects.get(pk=person.pk)
    return made.people[login]


def _supply(made, by):
    for name, kind, contact in PARTNERS:
        partner = partners.add(organisation=made.organisation, name=name, kind=kind, by=by)
        email = f"{contact.split()[-1].lower()}@partner.example"
        partners.add_person(partner, name=contact, email=email, phone="010 333 20 00", by=by)
        made.partners[name] = partner
    agreement.set(made.partners["Jongerenloket"], answer_working_days=3, urgent_working_days=1, by=by)
    agreement.set(made.partners["Kredietbank"], answer_working_days=5, urgent_working_days=2, by=by)


def new_password():
    """A password for one demo world, written down beside it and nowhere else."""
    return "-".join(secrets.token_hex(2) for _part in range(4))
