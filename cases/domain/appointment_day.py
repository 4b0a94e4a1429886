"""What of the appointments is work for somebody now: today's, those to come, and those that nobody looked back on."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Appointment
from mentoraat.periods import at, now, today
from mentoraat.templatetags.mentoraat import day_relative
from mentoraat.templatetags.mentoraat import time as clock

AHEAD = timedelta(days=7)
SHOWN = 60


@dataclass(frozen=True)
class Line:
    """One appointment as a list shows it; the template asks nothing more."""

    ref: str
    url: str
    settle: str
    who: str
    who_url: str
    what: str
    where: str
    on: date
    day: str
    time: str
    owner: str
    owner_id: int
    open: bool  # its time has come and nobody said how it went
    today: bool

    @property
    def when(self):
        """The day and the time in words."""
        return f"{self.day}, {self.time}"


@dataclass(frozen=True)
class Lines:
    """Somebody's appointments of now."""

    unfinished: tuple = ()  # "Hoe ging het?", the longest ago first
    today: tuple = ()  # still to come today
    coming: tuple = ()  # the seven days after

    def __bool__(self):
        return bool(self.unfinished or self.today or self.coming)


def of_day(user):
    """The appointments that this person has to do with now. One query."""
    until = at(today() + AHEAD + timedelta(days=1), time(0))
    rows = Appointment.objects.visible_to(user).planned().filter(owner__in=user.acts_for, at__lt=until)
    lines = [line(row) for row in rows.select_related("youth", "owner")[:SHOWN]]
    return Lines(
        unfinished=tuple(one for one in lines if one.open),
        today=tuple(one for one in lines if one.today and not one.open),
        coming=tuple(one for one in lines if not one.today and not one.open),
    )


def line(item):
    """An appointment written out."""
    return Line(
        ref=item.ref,
        url=item.get_absolute_url(),
        settle=reverse("cases:appointment-settle", args=[item.ref]),
        who=item.youth.call_name,
        who_url=item.youth.get_absolute_url(),
        what=item.what,
        where=where(item),
        on=item.on,
        day=day_relative(item.at),
        time=clock(item.at),
        owner=item.owner.name,
        owner_id=item.owner_id,
        open=item.at <= now(),
        today=item.on == today(),
    )


def where(item):
    """The place in words; "" when none was written down."""
    return item.place or (_("thuis") if item.home else "")
