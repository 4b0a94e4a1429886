"""The youths of the made-up organisation, their cases and what belongs to those."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from world import GUIDED, SINCE

from cases.domain import instrument, name_index
from cases.models import (
    Acquaintance,
    AftercareCheck,
    Case,
    CasemanagerPeriod,
    Consent,
    Handover,
    HandoverStep,
    LifeArea,
    Measurement,
    Need,
    Score,
    Step,
    Youth,
    YouthAlias,
)
from mentoraat import names
from mentoraat.periods import add_months

State = Handover.State
FIRST_NAMES = """Sam Amina Bilal Chantal Daan Esra Fatima Giovanni Hatice Ilias Jayden Kevin Lotte Mohamed Naomi Omar
    Priya Quincy Rachid Sanne Tarik Umut Vera Wesley Xavi Yara Zoë Ömer Çelik José Anouk Bram Demi Emre Floor Gijs
    Hamza Imane Joëlle Kaoutar Luca Maartje Noor Orhan Puck Romy Sherley Tess Younes Zeynep""".split()
SURNAMES = """Berg Bakker Öztürk Yıldız Jansen Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Dijkstra Kaya
    Demir Şahin Arslan Benali Amrani Idrissi Kartosen Ramdin Lopes Fortes Silva Évora Wijnaldum Seedorf Martina
    Janga Croes Nguyen Tran Kowalski Nowak Popescu Hernández Pérez Brouwer Kuipers Schouten Veenstra Hoekstra Postma
    Molenaar Timmermans Verhoeven Willems""".split()
SOON = 200  # one in so many nears an age limit
INFIXES = ("", "", "", "van", "van den", "de", "van der", "el")


@dataclass
class Plan:
    """One youth before anything is written: when the case ran, with whom, and on which days they met."""

    number: int
    mentor: object
    opened_on: date
    closed_on: date | None
    meetings: list = field(default_factory=list)  # (moment, outcome)
    last_seen_at: datetime | None = None
    youth: Youth = None
    case: Case = None


def plan(world):
    """The plans of all youths; Nina's forty come first, and their first is the one with many events."""
    size, others = world.size, world.mentors[1:]
    found = []
    for number in range(size.youths):
        if number < size.open_cases:
            mentor = world.mentors[0] if number < GUIDED else others[number % len(others)]
            found.append(Plan(number, mentor, world.ago(world.number(3, 400)), None))
        else:
            opened = world.ago(world.number(60, SINCE))
            closed = min(opened + timedelta(days=world.number(40, 400)), world.ago(1))
            found.append(Plan(number, world.mentors[number % size.mentors], opened, closed))
    found[0].opened_on = world.ago(700)
    return found


def youths(world, plans):
    """The youths with their names; a third has a street name, too."""
    rows = [_youth(world, plan) for plan in plans]
    for plan, youth in zip(plans, world.make(Youth, rows), strict=True):
        plan.youth = youth
    aliases = [(plan.youth, f"{world.pick(FIRST_NAMES)[:3]}-{plan.number}") for plan in plans[::3]]
    world.make(YouthAlias, [{"youth": youth, "name": name, "name_key": names.key(name)} for youth, name in aliases])
    name_index.refresh([plan.youth.pk for plan in plans], by=None)


def _youth(world, plan):
    first, infix, surname = world.pick(FIRST_NAMES), world.pick(INFIXES), world.pick(SURNAMES)
    facts = {
        "first_name": first,
        "infix": infix,
        "surname": surname,
        "name_key": names.key(f"{first} {names.surname_key(surname)}"),
        "birth_date": plan.opened_on - timedelta(days=world.number(15 * 365, 26 * 365)),
        "gender": world.pick(Youth.Gender.values),
        "area": world.pick(world.areas),
        "housing": world.pick(Youth.Housing.values),
        "school_type": world.pick(Youth.SchoolType.values),
        "diploma": world.pick(Youth.Diploma.values),
        "leaving_cause": world.pick(Youth.LeavingCause.values),
        "known_to_municipality": world.pick(Youth.Known.values),
        "last_seen_at": plan.last_seen_at,
    }
    if plan.number % SOON == 1:  # no list of Team is empty at one size and full at another
        facts |= {"birth_date": add_months(world.today, -12 * 23) + timedelta(days=30), "diploma": Youth.Diploma.NONE}
    return facts


def cases(world, plans):
    """A case for each, with its casemanager, who knows the youth."""
    for plan, case in zip(plans, world.make(Case, [_case(world, plan) for plan in plans]), strict=True):
        plan.case = case
    periods = [
        {"case": plan.case, "user": plan.mentor, "starts_on": plan.opened_on, "ends_on": plan.closed_on}
        for plan in plans
    ]
    world.make(CasemanagerPeriod, [period | {"reason": "Start"} for period in periods])
    knows = {"how": Acquaintance.How.CASEMANAGER}
    world.make(Acquaintance, [{"youth": plan.youth, "user": plan.mentor} | knows for plan in plans])


def _case(world, plan):
    row = {
        "youth": plan.youth,
        "programme": world.pick(world.programmes),
        "area": plan.youth.area,
        "number": f"T{plan.number}",
        "casemanager": plan.mentor,
        "opened_on": plan.opened_on,
    }
    if plan.closed_on:
        row |= {"state": Case.State.CLOSED, "closed_on": plan.closed_on}
        row |= {"ending": world.pick(Case.Ending.values[:-1]), "outcome": world.pick(Case.Outcome.values)}
        row["outcome"] = world.pick([row["outcome"], Case.Outcome.POSITIVE])
    return row


def steps(world, plans):
    """Two or three done, and one to do in an open case."""
    rows = []
    for plan in plans:
        last = plan.closed_on or world.today
        for _number in range(60 if plan.number == 0 else world.number(1, 3)):
            done = world.moment(world.day(plan.opened_on, last))
            rows.append(_step(plan, done.date()) | {"done_at": done, "done_by": plan.mentor})
        if not plan.closed_on:
            rows.append(_step(plan, world.today + timedelta(days=world.number(-10, 20))))
    world.make(Step, rows)


def needs(world, plans):
    """Something basic that one in twelve lacks; and as often, something that was solved."""
    rows = []
    for plan in plans:
        since = plan.opened_on
        if not plan.closed_on and world.chance(1 / 12):
            rows.append({"youth": plan.youth, "kind": world.pick(Need.Kind.values), "since": since})
        if world.chance(1 / 12):
            solved = {"solved_on": plan.closed_on or world.today, "solved_at": world.moment(since)}
            rows.append({"youth": plan.youth, "kind": world.pick(Need.Kind.values), "since": since} | solved)
    world.make(Need, rows)


def _step(plan, day):
    return {"youth": plan.youth, "what": "Bellen met de school", "owner": plan.mentor, "due_on": day}


def handovers(world, plans):
    """Eight for ten youths, each with the youth's agreement; a fifth of those in open cases still runs."""
    chosen = [plan for plan in plans if plan.number < GUIDED or world.chance(0.8)]
    partners = [world.pick(world.partners) for _plan in chosen]
    days = [world.day(plan.opened_on, (plan.closed_on or world.today)) for plan in chosen]
    agreed = {"items": ["first_name", "age", "question"], "how": Consent.How.SPOKEN}
    consents = world.make(
        Consent,
        [
            {"youth": plan.youth, "partner": partner, "given_on": day, "recorded_by": plan.mentor} | agreed
            for plan, partner, day in zip(chosen, partners, days, strict=True)
        ],
    )
    rows = [_handover(world, *facts) for facts in zip(chosen, consents, days, strict=True)]
    made = world.make(Handover, rows)
    told = [(row, row.sent_on, State.SENT) for row in made]
    told += [(row, row.accepted_on, State.ACCEPTED) for row in made if row.accepted_on]
    told += [(row, row.arrived_on, State.ARRIVED) for row in made if row.arrived_on]
    moves = [{"handover": row, "on": day, "state": state, "by_name": "Nina"} for row, day, state in told]
    world.make(HandoverStep, [move | {"at": world.moment(move["on"])} for move in moves])


def _handover(world, plan, consent, sent):
    row = {
        "case": plan.case,
        "partner": consent.partner,
        "consent": consent,
        "consent_on": sent,
        "owner": plan.mentor,
        "question": "Inkomen regelen",
        "shared": {"first_name": plan.youth.first_name, "age": "19 jaar", "question": "Inkomen regelen"},
        "sent_on": sent,
        "answer_due_on": sent + timedelta(days=5),
    }
    running = not plan.closed_on and plan.number % 5 == 0
    answered = sent + timedelta(days=world.number(1, 20))
    if running or answered > world.today:
        return row | {"state": State.SENT}
    if world.chance(0.2):
        return row | {"refused_on": answered, "state": State.CLOSED, "closed_on": answered}
    arrived = answered + timedelta(days=world.number(1, 20))
    row |= {"accepted_on": answered, "feedback_due_on": arrived + timedelta(days=30)}
    if arrived > world.today:
        return row | {"state": State.ACCEPTED}
    row |= {"met_on": arrived, "arrived_on": arrived, "feedback_on": arrived, "closed_on": arrived}
    return row | {"state": State.CLOSED}


def measurements(world, plans):
    """A start measurement for three in four, a later one for a third, each with eight scores."""
    own = {"instrument": instrument.own()}
    areas = list(LifeArea.objects.filter(**own))
    rows = []
    for plan in plans:
        start = plan.opened_on + timedelta(days=world.number(0, 60))
        later = start + timedelta(days=180)
        if start < world.today and world.chance(0.75):
            rows.append(_sitting(world, plan, start, Measurement.Kind.BASELINE))
            if later < world.today and world.chance(0.4):
                rows.append(_sitting(world, plan, later, Measurement.Kind.FOLLOW_UP))
    made = world.make(Measurement, [row | own for row in rows])
    scores = ((row, area) for row in made for area in areas)
    world.make(Score, ({"measurement": row, "area": area, "step": world.number(1, 5)} for row, area in scores))


def _sitting(world, plan, day, kind):
    taken = {"taken_on": day, "taken_by": plan.mentor, "finished_at": world.moment(day)}
    return {"case": plan.case, "kind": kind, **taken}


def aftercare(world, plans):
    """Three checks after each closed case but those that do not count; most of those due are done."""
    rows = []
    for plan in plans:
        if not plan.closed_on or plan.case.outcome == Case.Outcome.NEUTRAL:
            continue
        for month in (3, 6, 12):
            due = add_months(plan.closed_on, month)
            row = {"case": plan.case, "month": month, "due_on": due}
            if due < world.ago(14) and (due < world.ago(60) or world.chance(0.7)):
                row |= {"done_on": due, "done_by": plan.mentor, "status": world.pick(AftercareCheck.Status.values)}
            rows.append(row)
    world.make(AftercareCheck, rows)
