"""Two organisations with everything in them, and everybody who might knock: what the sweep over all addresses walks."""

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from allauth.mfa.models import Authenticator
from django.utils import timezone

from cases.domain import calendar, complaint, instrument, likely_pair, merge
from cases.models import (
    Goal,
    Instrument,
    Involvement,
    LifeArea,
    LikelyPair,
    Measurement,
    MeasurementGap,
    MunicipalLink,
    ProviderChoice,
    Referral,
    Score,
    Strength,
    Wish,
)
from mentoraat.access import Role
from mentoraat.files import store
from mentoraat.models import Job, Notification, User
from mentoraat.periods import Quarter, today
from partners.domain import account, link, partner_contact, partner_name, pilot
from reports.domain import quarter_report
from reports.models import OfferImport, QuarterReport, RegisterImport
from tests import make

PASSKEY = Path(__file__).parents[1] / "data" / "passkey.json"  # what a browser's own trial key answered
CANARY = "Kanarie"  # the name of the youth, on every page about one
MEREL = "Merel"  # in the name of rows that are about nobody
SIGNED_IN = (
    "mentor with", "mentor without", "coordinator", "administrator", "privacy officer", "complaints officer",
    "official", "outsider", "partner",
)  # fmt: skip


@dataclass
class World:
    """The rows of one organisation, by noun."""

    rows: dict
    people: dict

    def ref(self, noun):
        """What stands in the address of this noun."""
        row = self.rows[noun]
        return row if isinstance(row, str) else row.ref


def build():
    """Our organisation with its people and rows."""
    organisation = make.organisation(name="Ons huis", slug="ons-huis")
    municipality = make.municipality(organisation, name="Merelstad")
    people = _people(organisation, municipality)
    mentor = people["mentor with"]
    youth = make.youth(known_by=mentor, first_name=CANARY, surname="Vogel")
    case = make.case(youth=youth, casemanager=mentor)
    rows = {"organisation": organisation, "municipality": municipality, "youth": youth, "case": case}
    rows |= _casework(youth, case, mentor) | _supply(organisation, mentor, case)
    rows |= _paper(organisation, municipality, people["coordinator"])
    rows["profile"] = make.report_profile(organisation, name=f"Fonds {MEREL}")
    rows |= _together(youth, people) | _referred(youth, case, mentor)
    rows |= _answering(rows, people)
    rows["conference"] = make.conference(case)
    rows |= _offered(rows["partner"], rows["wish"], people["coordinator"])
    rows["absence"] = make.absence(mentor, people["mentor without"], starts_on=today() + timedelta(days=9))
    key = Authenticator.objects.create(user=mentor, type="webauthn", data=json.loads(PASSKEY.read_text()))
    rows["passkey"] = str(key.pk)
    rows |= {"user": people["mentor without"], "membership": people["mentor without"].memberships.get()}
    for name, person in people.items():
        Job.objects.create(kind="mail", requested_by=person, organisation=organisation, run_after=timezone.now())
        made = Notification.objects.create(user=person, organisation=organisation, text=f"{CANARY} {name}")
        rows.setdefault("notification", made)  # of the first: "mentor with"
    return World(rows, people)


def _people(organisation, municipality):
    people = {
        "mentor with": make.user("Nina", organisation, Role.MENTOR),
        "mentor without": make.user(f"Marc {MEREL}", organisation, Role.MENTOR),
        "coordinator": make.user("Wil", organisation, Role.COORDINATOR),
        "administrator": make.user("Bo", organisation, Role.ADMINISTRATOR),
        "privacy officer": make.user("Pim", organisation, Role.PRIVACY_OFFICER),
        "complaints officer": make.user("Klaas", organisation, Role.COMPLAINTS_OFFICER),
        "official": make.user("Otto", municipality, Role.OFFICIAL),
        "deactivated": make.user("Dirk", organisation, Role.COORDINATOR),
    }
    make.user("Tweede beheerder", organisation, Role.ADMINISTRATOR)
    elsewhere = make.organisation(name="Elders", slug="elders")
    make.area(elsewhere)
    people["outsider"] = make.user("Olga", elsewhere, Role.COORDINATOR)
    return people


def _casework(youth, case, mentor):
    closed = make.case(
        youth=youth,
        casemanager=mentor,
        programme=make.programme(youth.organisation, "Na school"),
        opened_on=today() - timedelta(days=200),
        closed_on=today() - timedelta(days=95),
    )
    measurement = Measurement.objects.create(
        organisation=case.organisation, case=case, instrument=instrument.own(), kind="baseline", taken_on=today()
    )
    area = measurement.instrument.areas.first()
    Score.objects.create(organisation=case.organisation, measurement=measurement, area=area, step=3)
    helper = Involvement.objects.create(
        organisation=case.organisation, case=case, user=mentor, task="inkomen", since=today()
    )
    return {
        "measurement": measurement,
        "aftercare": make.aftercare(closed, due_on=today()),
        "closed case": closed,
        "relapse": make.relapse(closed),
        "education": make.education(youth),
        "step": make.step(youth, mentor),
        "appointment": make.appointment(youth, mentor, what=f"Praten met {CANARY}", place=f"Bij {CANARY}"),
        "calendar token": calendar.renew(by=mentor),
        **_wanted(youth, closed),
        "wish": Wish.objects.create(organisation=youth.organisation, youth=youth, what="Kok", kind="work"),
        "placement": make.placement(case),
        "need": make.need(youth),
        "letter": make.letter(youth),
        "story": make.draft_story(youth, by=mentor),
        "involvement": helper,
        **_twice(youth, mentor),
        "contact": make.contact(mentor, youth),
        "programme": case.programme,
    }


def _twice(youth, mentor):
    """Written down twice and merged, and somebody who looks alike."""
    other = make.youth(known_by=mentor, first_name="Dubbel", surname="Vogel")
    item = merge.merge(youth, other, by=mentor)
    alike = make.youth(known_by=mentor, first_name=CANARY, surname="Vogels")
    likely_pair.note(alike, by=mentor)
    return {"merge": item, "likely_pair": LikelyPair.objects.get(first=youth, second=alike)}


def _together(youth, people):
    """A group with our youth, an activity, a signal, and a complaint that was shared once."""
    mentor, officer = people["mentor with"], people["complaints officer"]
    group = make.group(mentor, youth, name=f"Groep {MEREL}")
    signal = make.signal(mentor, text=f"Het loket van {MEREL} is vol", theme=f"Thema {MEREL}")
    shared = make.complaint(people["mentor without"], about_user=people["coordinator"])
    complaint.share(shared, user=people["coordinator"], by=officer)
    return {
        "group": group,
        "group_member": group.members.get(),
        "activity": make.activity(mentor, group=group, name=f"Circus {MEREL}"),
        "signal": signal,
        "signal_theme": signal.theme,
        "complaint": make.complaint(mentor),
        "shared complaint": shared,
    }


def _measured_twice(case):
    """A pair that counts in the figures of last quarter, closed so lately that it can be put right."""
    shipped = instrument.own()
    last = {"organisation": case.organisation, "case": case, "instrument": shipped, "finished_at": timezone.now()}
    days = {"baseline": case.opened_on, "follow_up": Quarter.of(today()).previous().end}
    for kind, day in days.items():
        row = Measurement.objects.create(**last, kind=kind, taken_on=day, own_words=f"{CANARY} zegt: het gaat.")
        for step, area in enumerate(shipped.areas.all()[:5], start=1):
            Score.objects.create(organisation=case.organisation, measurement=row, area=area, step=step)
    return {"finished measurement": row, "shipped instrument": shipped}


def _wanted(youth, case):
    """Strengths, goals, a measurement that is missing, and an instrument of the organisation with a draft."""
    ours = {"organisation": youth.organisation}
    gap = {"case": case, "kind": "baseline", "due_on": today(), "reason": "no_time", "recorded_on": today()}
    words = {"name": f"Meting {MEREL}", "steps": ["anders", "gaat", "goed"], "slug": "merel"}
    used = Instrument.objects.create(**ours, **words)
    areas = [("Wonen", "Hoe woon je?"), ("Werk", "Hoe is je werk?"), ("Geld", "Hoe is je geld?")]
    for position, (label, question) in enumerate(areas, start=1):
        LifeArea.objects.create(instrument=used, code=label.lower(), label=label, question=question, position=position)
    return {
        **_measured_twice(case),
        "strength": Strength.objects.create(**ours, youth=youth, what=f"{CANARY} zingt", named_on=today()),
        "goal": Goal.objects.create(**ours, youth=youth, what="Op school beginnen", set_on=today()),
        "measurement_gap": MeasurementGap.objects.create(**ours, **gap),
        "instrument": used,
        "instrument draft": Instrument.objects.create(**ours, **words, version=2, is_draft=True),
    }


def _supply(organisation, mentor, case):
    partner = make.partner(organisation, name=f"Loket {MEREL}")
    handover = make.handover(case, partner)
    made, token = link.make(partner=partner, contact_person=None, purpose="handover", days=14, by=mentor)
    handover.link = made
    handover.save()
    return {
        **_cooperation(partner, mentor),
        "partner": partner,
        "contact_person": partner.contact_persons.get(),
        "handover": handover,
        "handover_milestone": make.milestone(handover, by=mentor),
        "consent": make.consent(case.youth, partner, purpose="Schulden regelen", given_on=today() - timedelta(days=1)),
        "token": token,
        "municipal_link": MunicipalLink.objects.create(organisation=organisation, partner=partner, kind="zgw"),
        "area": make.area(organisation, f"Wijk {MEREL}"),
        "place": make.place(organisation, f"Plein {MEREL}"),
    }


def _answering(rows, people):
    """Somebody at the partner who signs in, and what was sent to them."""
    person = rows["contact_person"]
    people["partner"] = account.invite(person, by=people["coordinator"]).user
    asked = {"contact_person": person, "mailed_at": timezone.now()}
    return {"portal": make.sent_handover(rows["case"], rows["partner"], **asked)}


def _referred(youth, case, mentor):
    """Taken up, so that its casemanager sees it; with the link of who referred; and a choice between providers."""
    organisation = youth.organisation
    item = make.referral(organisation, name=CANARY, by_organisation=f"Jongerenwerk {MEREL}")
    Referral.objects.filter(pk=item.pk).update(state="taken_up", youth=youth, case=case)
    choice = {"about": f"werk voor {CANARY}", "outcome": "none", "on": today(), "recorded_by": mentor}
    return {
        "referral": item,
        "new referral": make.referral(organisation, name=CANARY),
        "referral token": link.token_of(item.link),
        "provider_choice": ProviderChoice.objects.create(organisation=organisation, youth=youth, **choice),
    }


def _cooperation(partner, by):
    """What we wrote down about a partner: an old name, a contact with a step to do, a trial."""
    days = {"starts_on": today(), "evaluates_on": today(), "decides_on": today()}
    step = {"next_step": "Bellen", "next_on": today()}
    return {
        "partner_name": partner_name.remember(partner, name="Oud loket", by=by),
        "partner_contact": partner_contact.log(partner, on=today(), with_whom="A", about="B", **step, by=by),
        "pilot": pilot.start(partner, aim="Werkt het?", **days, by=by),
    }


def _offered(partner, wish, by):
    """An offer that fits the wish of our youth, and the partner's own way to it."""
    offer = make.offer(partner, title=f"Kok bij {MEREL}", kind=wish.kind)
    _link, token = link.make(partner=partner, purpose="offers", days=14, by=by)
    brought = OfferImport.objects.create(organisation=by.organisation, name=f"{MEREL}.csv", uploaded_by=by)
    brought.counts = {"new": 0, "changed": 0, "same": 0, "closed": 0}
    brought.save()
    return {"offer_import": brought, "offer": offer, "match": make.match(wish, offer), "offers token": token}


def _paper(organisation, municipality, coordinator):
    common = {"organisation": organisation, "municipality": municipality, "year": 2026}
    common["figures"] = quarter_report.collect(organisation, Quarter(2026, 2))
    file = store(b"%PDF-1.7 kanarie", ".pdf")
    published = QuarterReport.objects.create(
        **common,
        number=2,
        state=QuarterReport.State.PUBLISHED,
        established_at=timezone.now(),
        published_at=timezone.now(),
        checksum="0" * 64,
        file=file,
    )
    draft = QuarterReport.objects.create(**common, number=3, state=QuarterReport.State.DRAFT, file=file)
    whole = {"kind": "year", "year": 2025, "number": 1, "downloads": {"effect_xlsx": file, "effect_csv": file}}
    year = QuarterReport.objects.create(
        **common | whole,
        state=QuarterReport.State.PUBLISHED,
        established_at=timezone.now(),
        published_at=timezone.now(),
        checksum="0" * 64,
        file=file,
    )
    register = RegisterImport.objects.create(
        organisation=organisation, name=f"{MEREL}.xlsx", file=file, uploaded_by=coordinator, state="ready"
    )
    return {"report": published, "draft report": draft, "year report": year, "import": register}


def refresh(person):
    """The person as a new request sees them."""
    return User.objects.get(pk=person.pk)
