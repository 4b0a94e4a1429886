"""How full everybody is: open cases and who is kept in view, against what was agreed and per fte (R19, R48)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from cases.domain import aftercare, load
from cases.models import Case
from mentoraat.access import Role
from mentoraat.domain import absence
from mentoraat.models import Membership, User
from mentoraat.periods import today
from partners.domain import mentor
from reports.domain.scope import holds

SHOWN = 12
LATELY = timedelta(weeks=13)
OPEN = (Case.State.OPEN, Case.State.WAITING)


@dataclass(frozen=True)
class Person:
    """Somebody who guards cases or could; who left and still has cases is one too."""

    pk: int
    ref: str
    name: str
    working: bool
    away: absence.Away | None = None


@dataclass(frozen=True)
class Row:
    """One person with what they carry."""

    person: Person
    load: load.Load
    minutes: int = 0  # spent on keeping in view, lately
    vog_on: date | None = None

    @property
    def hours(self):
        """Those minutes in hours, with one decimal; None when there are none."""
        return round(self.minutes / 60, 1) if self.minutes else None

    @property
    def vog_ends_on(self):
        """The first day on which the VOG is too old to count (I24); None when no day is known."""
        return mentor.certificate_ends_on(self.vog_on)

    @property
    def vog(self):
        """How the VOG of somebody who mentors now stands: missing, ended, soon or valid; "" for who left."""
        if not self.person.working:
            return ""
        return mentor.certificate_state(self.vog_on)

    @property
    def name(self):
        """How the person is called."""
        return self.person.name


# What the list of everybody can be ordered by; the first is the order without a choice.
SORTS = {
    "room": (_("Ruimte"), lambda row: (row.load.limit is None, row.load.weight - (row.load.limit or 0), row.name)),
    "name": (_("Naam"), lambda row: row.name),
    "cases": (_("Begeleidt"), lambda row: (-row.load.cases, row.name)),
    "fte": (_("Per voltijd"), lambda row: (-(row.load.per_fte or 0), row.name)),
}


def people(organisation):
    """Everybody who mentors here today or still guards an open case, by name."""
    ours = Membership.objects.filter(organisation=organisation)
    mentors = ours.running().filter(role=Role.MENTOR).values("user")
    guards = Exists(Case.objects.filter(organisation=organisation, casemanager=OuterRef("pk"), state__in=OPEN))
    rows = User.objects.filter(pk__in=ours.values("user")).annotate(mentors=holds(Q(pk__in=mentors)))
    rows = absence.with_away(rows.filter(Q(mentors=True) | guards), organisation).order_by("name", "pk")
    columns = ("pk", "ref", "name", "mentors", "is_active", "away_until", "away_by")
    return tuple(
        Person(pk, ref, name, mentors and active, absence.Away(name, until, by) if until else None)
        for pk, ref, name, mentors, active, until, by in rows.values_list(*columns)
    )


def minutes(organisation):
    """Minutes that each spent on keeping in view in the last 13 weeks (R48), by the pk of who did it. One query."""
    return aftercare.minutes_by_mentor(organisation, today() - LATELY, today())


def loads(organisation, persons, *, sort=None, spent=None):
    """What these people carry, in their order or ordered by one of `SORTS`; with `spent` the minutes of each."""
    wanted = User.objects.filter(pk__in=[person.pk for person in persons])
    wanted = load.with_loads(wanted, organisation).annotate(vog_on=mentor.noted("vog_on", organisation))
    found = {row.pk: row for row in wanted}
    spent = spent or {}
    rows = [_row(found[person.pk], person, organisation, spent) for person in persons]
    return sorted(rows, key=SORTS[sort][1]) if sort else rows


def _row(found, person, organisation, spent):
    return Row(person, load.of(found, organisation), spent.get(person.pk, 0), found.vog_on)


def total(rows):
    """Cases and who is kept in view, of all rows together."""
    return sum(row.load.cases for row in rows), sum(row.load.aftercare for row in rows)
