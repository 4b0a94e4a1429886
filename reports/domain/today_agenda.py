"""The agenda on Vandaag: appointments and next steps by day and by how late they are, in words. Rows in, lines out."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _

from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_list, day_relative


@dataclass(frozen=True)
class Group:
    """The lines of a day, or of the days that share a word."""

    label: str
    late: bool
    rows: tuple


def groups(steps, appointments, user):
    """What is planned, in order of its day under the word for that day: what is late comes first, hours before tasks.

    `appointments` are those to come (cases.domain.appointment_day); work of a colleague says whose it is.
    """
    day = today()
    sunday = day + timedelta(days=6 - day.weekday())

    def word(line):
        if line["day"] < day:
            return 0, _("Te laat")
        if line["day"] <= day + timedelta(days=1):
            return (1, _("Vandaag")) if line["day"] == day else (2, _("Morgen"))
        return (3, _("Deze week")) if line["day"] <= sunday else (4, _("Later"))

    lines = [_appointment(row, user) for row in (*appointments.today, *appointments.coming)]
    lines += [_step(row, user) for row in steps]
    lines.sort(key=lambda line: (line["day"], line["time"] or "99"))
    return tuple(Group(label, late=order == 0, rows=tuple(found)) for (order, label), found in groupby(lines, key=word))


def done(step):
    """A step that was ticked not long ago, and how to take that back."""
    return _about(step) | {"undo": reverse("reports:today-reopen", args=[step.ref])}


def of_others(step):
    """A step of somebody outside that is late: who it is for, and who would do it."""
    who = _("de jongere zelf") if step.by_youth else str(step.contact_person or step.partner)
    since = _("sinds %(day)s") % {"day": date_list(step.due_on)}
    return _about(step) | {"by": who, "when": since, "tick": reverse("reports:today-finish", args=[step.ref])}


def _step(step, user):
    return _about(step) | {
        "day": step.due_on,
        "time": "",
        "when": _when(step.due_on),
        "instead_of": step.owner.name if step.owner_id != user.pk else "",
        "tick": reverse("reports:today-finish", args=[step.ref]),
        "postpone": reverse("reports:today-postpone", args=[step.ref]),
        "other_day": reverse("cases:step-postpone", args=[step.ref]),
        "add": reverse("reports:today-add", args=[step.youth.ref]),
    }


def _appointment(line, user):
    return {
        "day": line.on,
        "time": line.time,
        "text": line.what,
        "who": line.who,
        "who_url": line.who_url,
        "url": line.url,
        "when": " · ".join(filter(None, (_when(line.on), line.where))),
        "instead_of": line.owner if line.owner_id != user.pk else "",
    }


def _when(day):
    """What the heading above it does not say yet."""
    if day < today():
        return _("sinds %(day)s") % {"day": date_list(day)}
    return "" if day <= today() + timedelta(days=1) else day_relative(day)


def _about(step):
    return {"text": step.what, "who": step.youth.call_name, "who_url": step.youth.get_absolute_url()}
