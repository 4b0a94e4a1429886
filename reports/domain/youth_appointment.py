"""Appointments on the page of a youth: those to come, those to look back on, and how it went lately."""

from dataclasses import dataclass
from datetime import time

from django.db.models import Q
from django.urls import reverse

from cases.domain.appointment import trend
from cases.models import Appointment
from mentoraat.periods import at, now
from mentoraat.templatetags.mentoraat import day_relative

LATELY = 5
SEPARATOR = "|"


@dataclass(frozen=True)
class Line:
    """One appointment that still stands."""

    ref: str
    url: str
    settle: str
    what: str
    owner: str
    when: str
    where: str
    open: bool  # its time has come and nobody said how it went


@dataclass(frozen=True)
class Appointments:
    """What stands, and how the latest went, in words."""

    lines: tuple = ()
    trend: str = ""


def shown(youth):
    """The rows that the page needs: what is planned, and the latest with an outcome that counts."""
    of_youth = Appointment.objects.filter(youth=youth)
    latest = of_youth.counted().values("pk")[:LATELY]
    return of_youth.filter(Q(state=Appointment.State.PLANNED) | Q(pk__in=latest))


def read(facts):
    """The facts of the page's one query, written out. `three` holds state, minutes of the day and place."""
    rows = [(fact, *fact.three.split(SEPARATOR, 2)) for fact in facts]
    lines = (_line(fact, int(minutes), place) for fact, state, minutes, place in rows if state == "planned")
    return Appointments(tuple(lines), trend([state for _fact, state, *_rest in rows if state != "planned"]))


def _line(fact, minutes, place):
    moment = at(fact.on, time(*divmod(minutes, 60)))
    return Line(
        ref=fact.ref,
        url=reverse("cases:appointment-show", args=[fact.ref]),
        settle=reverse("cases:appointment-settle", args=[fact.ref]),
        what=fact.one,
        owner=fact.two,
        when=f"{day_relative(fact.on)}, {moment:%H:%M}",
        where=place,
        open=moment <= now(),
    )
