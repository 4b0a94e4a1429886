"""The agenda on Vandaag: next steps by day and by how late they are, in words. Pure: rows in, lines out."""

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


def groups(steps):
    """Steps in order of their day, under the word for that day: what is late comes first."""
    day = today()
    sunday = day + timedelta(days=6 - day.weekday())

    def word(step):
        if step.due_on < day:
            return 0, _("Te laat")
        if step.due_on <= day + timedelta(days=1):
            return (1, _("Vandaag")) if step.due_on == day else (2, _("Morgen"))
        return (3, _("Deze week")) if step.due_on <= sunday else (4, _("Later"))

    return tuple(
        Group(label, late=order == 0, rows=tuple(_line(step) for step in found))
        for (order, label), found in groupby(steps, key=word)
    )


def done(step):
    """A step that was ticked not long ago, and how to take that back."""
    return _about(step) | {"undo": reverse("reports:today-reopen", args=[step.ref])}


def of_others(step):
    """A step of somebody outside that is late: who it is for, and who would do it."""
    who = _("de jongere zelf") if step.by_youth else str(step.contact_person or step.partner)
    since = _("sinds %(day)s") % {"day": date_list(step.due_on)}
    return _about(step) | {"by": who, "when": since, "tick": reverse("reports:today-finish", args=[step.ref])}


def _line(step):
    return _about(step) | {
        "when": _when(step.due_on),
        "tick": reverse("reports:today-finish", args=[step.ref]),
        "postpone": reverse("reports:today-postpone", args=[step.ref]),
        "other_day": reverse("cases:step-postpone", args=[step.ref]),
        "add": reverse("reports:today-add", args=[step.youth.ref]),
    }


def _when(day):
    """What the heading above it does not say yet."""
    if day < today():
        return _("sinds %(day)s") % {"day": date_list(day)}
    return "" if day <= today() + timedelta(days=1) else day_relative(day)


def _about(step):
    return {"text": step.what, "who": step.youth.call_name, "who_url": step.youth.get_absolute_url()}
