"""Appointments of the demo world: told for the four, and drawn with a fixed die for everybody else."""

import random
from datetime import time, timedelta

from cases.domain import appointment, reminder
from cases.models import Case, ReminderChoice, Youth
from mentoraat import periods
from reports.demo.clock import TODAY, back

WHAT = (
    ("Samen naar het Jongerenloket", "Jongerenloket"),
    ("Wandelen en praten", "Zuidplein"),
    ("Brieven doornemen", "kantoor"),
    ("Kennismaken op school", "ROC Maasoever"),
    ("Kijken bij een leerwerkplek", "Bakkerij De Korenaar"),
)
WHY = {"late": ("Metro viel uit", "Verslapen"), "missed": ("Telefoon was kapot", "Was het vergeten", "Durfde niet")}
TAMARA = (  # days ago, what, where, how it went, why
    (40, "Samen naar Woonpunt", "Woonpunt Jong", "missed", "Had de bus gemist"),
    (33, "Samen naar Woonpunt", "Woonpunt Jong", "kept", ""),
    (26, "Papieren ordenen", "bibliotheek", "late", "Moest op een kind passen"),
    (19, "Wandelen en praten", "Afrikaanderplein", "kept", ""),
    (12, "Bellen met de gemeente", "kantoor", "kept", ""),
    (1, "Praten over de zorgverzekering", "kantoor", "", ""),
)


def tell(place):
    """All of them. A case that was closed gets none."""
    die = random.Random(1877)
    known = Youth.objects.filter(organisation=place.organisation)
    tamara = known.filter(first_name="Tamara", surname="").first()
    for case in Case.objects.open().filter(organisation=place.organisation).select_related("youth").order_by("pk"):
        if case.youth_id != tamara.pk:
            _some(case, die)
    _of_tamara(tamara, place.people["nina"])


def _of_tamara(youth, nina):
    soon, moved, later = _at(2, time(10, 30)), _at(3, time(10, 30)), _at(8, time(16))
    for days, what, where, state, why in TAMARA:
        _one(youth, nina, days, time(14), {"what": what, "place": where}, state, why)
    with back(2):
        facts = {"what": "Samen naar het Jongerenloket", "place": "Jongerenloket"}
        item = appointment.plan(youth, at=soon, **facts, by=nina)
    with back(1):
        appointment.postpone(item, at=moved, why="Moest die dag naar de huisarts", by=nina)
    with back(5):
        facts = {"channel": ReminderChoice.Channel.MAIL, "email": "tamara@mentoraat.example"}
        reminder.choose(youth, **facts, agreed_on=periods.today(), by=nina)
        home = {"what": "Huisbezoek op de nieuwe kamer", "place": "kamer van Tamara", "home": True}
        appointment.plan(youth, at=later, **home, by=nina)


def _some(case, die):
    """Up to four in the past weeks, and for half of them one to come."""
    since = (TODAY() - case.opened_on).days
    for number in range(die.randrange(5)):
        days = 3 + number * 9 + die.randrange(5)
        if days + 4 < since:
            _drawn(case, die, days)
    if since > 4 and die.random() < 0.5:
        what, place = die.choice(WHAT)
        moment = _at(die.randrange(1, 9), time(die.randrange(9, 17), die.choice([0, 15, 30])))
        with back(1):
            appointment.plan(case.youth, at=moment, what=what, place=place, by=case.casemanager)


def _drawn(case, die, days):
    what, place = die.choice(WHAT)
    state = die.choice(["kept"] * 6 + ["late", "missed", "missed", "cancelled", ""])
    why = die.choice(WHY[state]) if state in WHY else ""
    moment = time(die.randrange(9, 17), die.choice([0, 15, 30]))
    _one(case.youth, case.casemanager, days, moment, {"what": what, "place": place}, state, why)


def _one(youth, mentor, days, clock, facts, state, why):
    """One that is over: planned three days before, and looked back on in the evening."""
    moment = _at(-days, clock)
    with back(days + 3):
        item = appointment.plan(youth, at=moment, **facts, by=mentor)
    if state:
        with back(days, 19):
            appointment.settle(item, state=state, why=why, by=mentor)


def _at(days, clock):
    """The moment so many days from now; worked out before the clock is turned back."""
    return periods.at(TODAY() + timedelta(days=days), clock)
