"""What the people of the demo world can, want and reach; an own instrument, and why measurements are missing."""

from datetime import timedelta
from itertools import cycle

from cases.domain import (
    goal,
    instrument,
    measurement_due,
    measurement_gap,
    placement,
    step,
    strength,
    wish,
)
from cases.models import Case, MeasurementGap, Placement, Step, Wish, Youth
from mentoraat import periods
from reports.demo.clock import back

STEPS = ["Nog niks", "Kan beter", "Gaat wel", "Gaat goed"]
AREAS = [
    ("Thuis", "Hoe is het bij je thuis?"),
    ("Groep", "Hoe gaat het met de jongens en meiden om je heen?"),
    ("School of werk", "Hoe gaat het met school of werk?"),
    ("Geld", "Kom je rond?"),
    ("Rust", "Hoe slaap je, en heb je rust in je hoofd?"),
    ("Toekomst", "Hoe kijk je naar volgend jaar?"),
]
WANTED = (
    (Wish.Kind.WORK, "Iets met dieren"),
    (Wish.Kind.LEARNING, "Mijn diploma halen"),
    (Wish.Kind.HOUSING, "Een eigen kamer"),
    (Wish.Kind.WORK, "In de bouw werken"),
    (Wish.Kind.LEARNING, "Kapper worden"),
    (Wish.Kind.OTHER, "Mijn rijbewijs"),
)
REASONS = cycle(("not_wanted", "not_reached", "no_time", "other"))


def own(made):
    """An instrument of the organisation itself, in use for the programme with groups."""
    with back(495):
        by = made.people["bo"]
        item = instrument.draft(made.organisation, name="Zes vragen van Zuid", steps=STEPS, areas=AREAS, by=by)
        instrument.publish(item, by=by)
        instrument.choose(made.programmes["Groepsaanpak"], instrument=item, by=by)


def tell(made):
    """Strengths, wishes and goals of the four, and reasons for what is missing."""
    people = {row.first_name: row for row in Youth.objects.filter(organisation=made.organisation)}
    _tamara(people["Tamara"], made.people["nina"])
    _mo(people["Mo"], made.people["marc"])
    _dennis(people["Dennis"], made.people["samira"])
    _maxim(people["Maxim"], made.people["joost"])
    _others(made)
    _missing(made)


def _can(youth, by, days, *whats):
    with back(days):
        for what in whats:
            strength.name(youth, what=what, by=by)


def _reached(target, by, days, what):
    """A step towards a goal, planned and done within two days."""
    with back(days):
        made = goal.plan(target, what=what, due_on=periods.today() + timedelta(days=3), by=by)
    with back(days - 2):
        step.finish(made, by=by)


def _tamara(youth, nina):
    _can(youth, nina, 66, "Kan goed koken", "Spreekt Frans", "Zingt in een koor")
    with back(60):
        day = periods.add_months(periods.today(), 5)
        home = goal.add(youth, what="Een eigen plek voordat de baby er is", by_when=day, by=nina)
    _reached(home, nina, 58, "Inschrijven bij Woonpunt Jong")
    _reached(home, nina, 45, "Kennismaken met de begeleider van de opvang")
    with back(4):
        for row in Step.objects.filter(youth=youth, done_at__isnull=True, by_youth=False)[:1]:
            goal.link(home, step=row, by=nina)


def _mo(youth, marc):
    _can(youth, marc, 139, "Grappig", "Kookt voor tien man", "Kent iedereen op het plein")
    with back(100):
        course = goal.add(youth, what="In februari op de koksopleiding zitten", by=marc)
    _reached(course, marc, 20, "Lesdag meelopen in de keuken")
    with back(18):
        case = youth.cases.open().first()
        work = {"kind": Placement.Kind.WORK, "detail": "Magazijn De Snelle Doos", "hours_per_week": 16}
        placement.add(case, **work, starts_on=periods.today(), by=marc)


def _dennis(youth, samira):
    _can(youth, samira, 319, "Sleutelt aan alles", "Geduldig")
    with back(300):
        school = goal.add(youth, what="Weer naar school, maar dan bij auto’s", by=samira)
    _reached(school, samira, 290, "Gesprek bij het ROC")
    with back(110):
        goal.reach(school, by=samira)
        wish.fulfil(youth.wishes.get(), by=samira)


def _maxim(youth, joost):
    _can(youth, joost, 409, "Staat om vier uur op", "Bakt brood")
    with back(400):
        bakery = wish.add(youth, what="Een eigen bakkerij", kind=Wish.Kind.WORK, by=joost)
    with back(222):
        wish.fulfil(youth.wishes.first(), by=joost)
        wish.rest(bakery, reason="Eerst een paar jaar het vak leren", by=joost)


def _others(made):
    """A wish or two of every fourth youth with an open case."""
    rows = Case.objects.open().filter(organisation=made.organisation, youth__wishes__isnull=True).order_by("pk")
    for case, (kind, what) in zip(rows.select_related("youth", "casemanager")[::4], cycle(WANTED), strict=False):
        with back(9):
            wish.add(case.youth, what=what, kind=kind, by=case.casemanager)


def _missing(made):
    """Every second baseline or follow-up that is late has a reason by now."""
    for row in measurement_due.in_team(made.people["wil"])[::2]:
        if row.due.late and not row.begun:
            reason = next(REASONS)
            note = "Zit in een drukke week met verhuizen" if reason == MeasurementGap.Reason.OTHER else ""
            measurement_gap.record(row.case, reason=reason, note=note, by=row.case.casemanager)
