"""Rows for tests, without surprises: what matters is said in the test, the rest is plain."""

import itertools
from datetime import date, timedelta

from django.utils import timezone

from cases.domain import complaint as complaints
from cases.domain import first_reached, name_index
from cases.domain import referral as referrals
from cases.domain import signal as signals
from cases.models import (
    Acquaintance,
    AftercareCheck,
    Appointment,
    Case,
    CasemanagerPeriod,
    Conference,
    Consent,
    Education,
    Handover,
    HandoverMilestone,
    Letter,
    Match,
    Need,
    Placement,
    Programme,
    Relapse,
    SignalTheme,
    Step,
    Story,
    Wish,
    Youth,
    YouthAlias,
)
from mentoraat import names
from mentoraat import periods as _periods
from mentoraat.access import Role
from mentoraat.models import Absence, Area, Commission, Membership, Municipality, Organisation, User
from outreach.models import Activity, Contact, Group, GroupMember, Place
from partners.domain import link as links
from partners.models import ContactPerson, Offer, OfferIntake, Partner
from reports.models import ReportProfile

_number = itertools.count(1)
PASSWORD = "een-lang-wachtwoord-1"


def organisation(**changes):
    """An organisation with default thresholds."""
    number = next(_number)
    return Organisation.objects.create(**{"name": f"Organisatie {number}", "slug": f"org-{number}"} | changes)


def municipality(for_organisation=None, **changes):
    """A municipality, which asks `for_organisation` for reports when given."""
    number = next(_number)
    row = Municipality.objects.create(**{"name": f"Gemeente {number}", "slug": f"gemeente-{number}"} | changes)
    if for_organisation:
        Commission.objects.create(organisation=for_organisation, municipality=row, starts_on=date(2000, 1, 1))
    return row


def user(name, where, role, **changes):
    """A person with one role at an organisation or a municipality."""
    number = next(_number)
    email = f"{names.key(name).replace(' ', '.')}{number}@example.org"
    row = User.objects.create_user(**{"email": email, "password": None, "name": name} | changes)
    kind = "municipality" if role == Role.OFFICIAL else "organisation"
    Membership.objects.create(user=row, role=role, starts_on=date(2000, 1, 1), **{kind: where})
    return row


def area(organisation, name="Charlois"):
    """The area with this name."""
    return Area.objects.get_or_create(organisation=organisation, name=name)[0]


def programme(organisation, name="Straatmentoraat"):
    """The programme with this name."""
    return Programme.objects.get_or_create(organisation=organisation, name=name)[0]


def place(organisation, name="Zuidplein"):
    """The place with this name."""
    found = {"organisation": organisation, "name": name, "area": area(organisation)}
    return Place.objects.get_or_create(**found)[0]


def youth(*, known_by=None, organisation=None, alias="", **changes):
    """Sam van den Berg, 19, known by the given person."""
    organisation = organisation or known_by.organisation
    fields = {"first_name": "Sam", "infix": "van den", "surname": "Berg", "birth_date": date(2007, 3, 14)} | changes
    key = names.key(f"{fields['first_name']} {names.surname_key(fields['surname'])}")
    row = Youth.objects.create(organisation=organisation, name_key=key, **fields)
    if alias:
        YouthAlias.objects.create(organisation=organisation, youth=row, name=alias, name_key=names.key(alias))
    name_index.refresh([row.pk], by=None)
    if known_by:
        know(row, known_by)
    return row


def know(youth, by, how=Acquaintance.How.CASEMANAGER):
    """Let somebody see the youth."""
    return Acquaintance.objects.create(organisation=youth.organisation, youth=youth, user=by, how=how)


def case(*, youth, casemanager, **changes):
    """A case with its casemanager; closed when `closed_on` is given."""
    fields = {
        "organisation": youth.organisation,
        "programme": programme(youth.organisation),
        "number": f"T{next(_number)}",
        "opened_on": _periods.today() - timedelta(days=60),
    } | changes
    if fields.get("closed_on"):
        closing = {"state": Case.State.CLOSED, "ending": Case.Ending.ACCORDING_TO_PLAN, "outcome": "unknown"}
        fields = closing | fields
    row = Case.objects.create(youth=youth, casemanager=casemanager, **fields)
    CasemanagerPeriod.objects.create(
        organisation=row.organisation,
        case=row,
        user=casemanager,
        starts_on=row.opened_on,
        ends_on=row.closed_on,
        reason="Start",
    )
    return row


def placement(case, **changes):
    """A place at school from the day of closing."""
    fields = {"kind": Placement.Kind.SCHOOL, "starts_on": case.closed_on or _periods.today()} | changes
    return Placement.objects.create(organisation=case.organisation, case=case, **fields)


def contact(mentor, *youths, **changes):
    """Spoken on the street, now."""
    at = changes.pop("at", None) or timezone.now()
    fields = {"channel": Contact.Channel.STREET, "outcome": Contact.Outcome.SPOKEN} | changes
    fields.setdefault("organisation", mentor.organisation)
    met = [youth for youth in youths if youth]
    row = Contact.objects.create(mentor=mentor, at=at, on=_periods.local_date(at), named=bool(met), **fields)
    row.youths.add(*met)
    first_reached.settle(Youth.objects.filter(pk__in=[youth.pk for youth in met]), by=None)
    return row


def partner(organisation, name="Jongerenloket", **changes):
    """A partner with one contact person."""
    row = Partner.objects.create(
        **{"organisation": organisation, "name": name, "kind": Partner.Kind.YOUTH_DESK} | changes
    )
    ContactPerson.objects.create(
        organisation=organisation, partner=row, name="J. de Wit", email="loket@example.org", phone="+31101234567"
    )
    return row


def handover(case, partner=None, **changes):
    """A handover in draft; give dates and state for another."""
    partner = partner or globals()["partner"](case.organisation)
    fields = {"owner": case.casemanager, "question": "Inkomen regelen", "organisation": case.organisation} | changes
    return Handover.objects.create(case=case, partner=partner, **fields)


def milestone(handover, *, by, **changes):
    """Reported at the partner today."""
    fields = {"kind": "reported", "on": _periods.today(), "recorded_by": by, "organisation": handover.organisation}
    return HandoverMilestone.objects.create(handover=handover, **fields | changes)


def consent(youth, partner, **changes):
    """A spoken agreement of today."""
    fields = {"how": Consent.How.SPOKEN, "given_on": _periods.today(), "items": []} | changes
    return Consent.objects.create(organisation=youth.organisation, youth=youth, partner=partner, **fields)


def appointment(youth, owner, **changes):
    """An appointment of tomorrow noon at Zuidplein."""
    fields = {"what": "Samen bellen", "place": "Zuidplein"} | changes
    fields.setdefault("at", _periods.at(_periods.today() + timedelta(days=1)))
    day = _periods.local_date(fields["at"])
    return Appointment.objects.create(organisation=youth.organisation, youth=youth, owner=owner, on=day, **fields)


def step(youth, owner, **changes):
    """A step due today."""
    fields = {"what": "Bellen met ROC", "due_on": _periods.today()} | changes
    return Step.objects.create(organisation=youth.organisation, youth=youth, owner=owner, **fields)


def need(youth, **changes):
    """No roof since five days; solved when `solved_on` is given."""
    fields = {"kind": Need.Kind.NO_ROOF, "since": _periods.today() - timedelta(days=5)} | changes
    if fields.get("solved_on"):
        fields = {"solved_at": timezone.now()} | fields
    return Need.objects.create(organisation=youth.organisation, youth=youth, **fields)


def letter(youth, **changes):
    """A letter of the tax office, without a step."""
    fields = {
        "sender": "" if changes.get("partner") else "Belastingdienst",
        "subject": "Zorgtoeslag terugbetalen",
        "received_on": _periods.today(),
        "what": "Je kreeg te veel zorgtoeslag.",
        "to_do": "Bel en vraag of je in delen mag betalen.",
        "who_helps": "Nina, je mentor. Bel 06 12345678.",
    } | changes
    return Letter.objects.create(organisation=youth.organisation, youth=youth, **fields)


def conference(case, **changes):
    """On the square, now, with the youth."""
    fields = {"at": _periods.now(), "place": "Zuidplein", "youth_there": True, "recorded_by": case.casemanager}
    return Conference.objects.create(organisation=case.organisation, case=case, **fields | changes)


def absence(person, stand_in, **changes):
    """Away for a week from today on."""
    fields = {"starts_on": _periods.today()} | changes
    fields.setdefault("ends_on", fields["starts_on"] + timedelta(days=7))
    return Absence.objects.create(organisation=person.organisation, user=person, stand_in=stand_in, **fields)


def aftercare(case, **changes):
    """The check after three months, not done yet."""
    fields = {"month": 3, "due_on": _periods.add_months(case.closed_on, changes.get("month", 3))} | changes
    return AftercareCheck.objects.create(organisation=case.organisation, case=case, **fields)


def sent_handover(case, partner=None, **changes):
    """A handover that was sent today with consent and a link; give dates and state for another."""
    partner = partner or globals()["partner"](case.organisation)
    items = list(Consent.MINIMUM)
    link, _token = links.make(partner=partner, purpose="handover", days=14, by=case.casemanager)
    fields = {
        "state": Handover.State.SENT,
        "consent": consent(case.youth, partner, items=items),
        "consent_on": _periods.today(),
        "sent_on": _periods.today(),
        "answer_due_on": _periods.add_working_days(_periods.today(), 3),
        "contact_person": partner.contact_persons.first(),
        "link": link,
        "shared": {"first_name": case.youth.first_name, "age": "19 jaar", "question": "Inkomen regelen"},
    } | changes
    if fields["sent_on"] < _periods.today():
        fields["consent_on"] = min(fields["consent_on"], fields["sent_on"])
    return handover(case, partner, **fields)


def group(owner, *youths, **changes):
    """A group of this mentor, with these youths in it from today."""
    fields = {"name": "Groep Zuidplein", "programme": programme(owner.organisation)} | changes
    row = Group.objects.create(organisation=owner.organisation, owner=owner, **fields)
    for member in youths:
        GroupMember.objects.create(organisation=row.organisation, group=row, youth=member, since=_periods.today())
    return row


def activity(leader, **changes):
    """An activity of yesterday at noon."""
    at = changes.pop("at", None) or _periods.at(_periods.today() - timedelta(days=1))
    fields = {"name": "Oefencircus", "organisation": leader.organisation} | changes
    return Activity.objects.create(leader=leader, at=at, on=_periods.local_date(at), **fields)


def relapse(case, **changes):
    """Work lost, told by the youth today; nobody has taken it up yet."""
    fields = {"kind": "work", "source": "youth", "seen_on": _periods.today(), "reported_at": timezone.now()} | changes
    return Relapse.objects.create(organisation=case.organisation, case=case, **fields)


def education(youth, **changes):
    """Mbo 2, left a year ago without a diploma."""
    ended = _periods.today() - timedelta(days=365)
    fields = {"kind": "mbo_2", "ends_on": ended, "outcome": "left"} | changes
    return Education.objects.create(organisation=youth.organisation, youth=youth, **fields)


def signal(by, *, theme="Gesloten deur", text="Het loket is vol", **changes):
    """A signal of today."""
    found = SignalTheme.objects.get_or_create(organisation=by.organisation, name=theme)[0]
    return signals.put(theme=found, text=text, **{"frequency": "weekly"} | changes, by=by)


def complaint(by, **changes):
    """A complaint of today by a youth."""
    return complaints.receive(**{"by_kind": "youth", "text": "Niemand belde terug"} | changes, by=by)


def referral(organisation, **changes):
    """By a youth worker with an address, with the youth's agreement; received through the public form."""
    fields = {"source": "youth_work", "by_name": "S. Kaya", "by_organisation": "Jongerenwerk Zuid"}
    fields |= {"by_email": "s.kaya@example.org", "agreed": True, "wants_news": True}
    fields |= {"name": "Romy", "about_age": 17, "reach": "06 12345678", "text": "Zit veel op straat"} | changes
    return referrals.receive(organisation, **fields, by=None)


def offer(partner, **changes):
    """A course for cooks, all year, that nobody has looked at yet for whom it fits."""
    intakes = changes.pop("intakes", [{"all_year": True}])
    areas = changes.pop("areas", ())
    fields = {"title": "Koksopleiding", "kind": "learning", "places": 3, "diploma": "none"} | changes
    row = Offer.objects.create(organisation=partner.organisation, partner=partner, **fields)
    row.areas.set(areas)
    for terms in intakes:
        OfferIntake.objects.create(organisation=partner.organisation, offer=row, **terms)
    return row


def wish(youth, what="Kok worden", **changes):
    """An open wish about learning."""
    fields = {"kind": "learning"} | changes
    return Wish.objects.create(organisation=youth.organisation, youth=youth, what=what, **fields)


def match(wish, offer, **changes):
    """A match that was found today."""
    return Match.objects.create(organisation=wish.organisation, wish=wish, offer=offer, **changes)


def report_profile(organisation, **changes):
    """An agreement with a fund about its reports, since 2000."""
    plain = {"name": f"Fonds {next(_number)}", "reader": "Stichting Kansen", "starts_on": date(2000, 1, 1)}
    changes = {"reader": ""} | changes if changes.get("municipality") else changes
    return ReportProfile.objects.create(organisation=organisation, **plain | changes)


def story(youth, *, by, **changes):
    """A story that the youth agreed to."""
    plain = {"pseudonym": "Noor", "title": "Weer naar school", "text": "Ze ging weer naar school.", "state": "agreed"}
    plain |= {
        "written_on": date(2026, 1, 4),
        "agreed_on": date(2026, 1, 5),
        "agreed_how": "read_together",
        "written_by": by,
    }
    return Story.objects.create(organisation=youth.organisation, youth=youth, **plain | changes)


def draft_story(youth, *, by, **changes):
    """The same, written down today and not agreed to yet."""
    draft = {"state": "draft", "written_on": _periods.today(), "agreed_on": None, "agreed_how": ""}
    return story(youth, by=by, **draft | changes)


def alias(youth, name, shown=True):
    """Another name of the youth."""
    fields = {"organisation": youth.organisation, "name_key": names.key(name), "shown": shown}
    return YouthAlias.objects.create(youth=youth, name=name, **fields)
