"""Aan de beurt: what falls due by itself for one mentor: a way back, measuring, keeping in view, an age limit."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.domain import aftercare, eligibility, measurement_due, relapse
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_list, day_relative
from outreach.domain import activity

SHOWN = 8


@dataclass(frozen=True)
class Section:
    """One kind of work: its heading, and a line per youth (name, url, meta, when, late)."""

    slug: str
    title: str
    rows: tuple


def sections(user):
    """The kinds that have work, the most pressing first. Five queries."""
    found = (
        Section("weer-mis", _("Het gaat weer mis"), _relapses(user)),
        Section("erbij", _("Wie was erbij?"), _activities(user)),
        Section("meten", _("Meten"), _measurements(user)),
        Section("volgen", _("Blijven volgen"), _checks(user)),
        Section("leeftijd", _("Leeftijdsgrens komt eraan"), _limits(user)),
    )
    return tuple(section for section in found if section.rows)


def _relapses(user):
    rows = relapse.waiting(user).filter(case__casemanager__in=user.acts_for)[:SHOWN]
    return tuple(_line(row.case.youth, row.get_absolute_url(), _("gemeld"), row.seen_on, late=True) for row in rows)


def _activities(user):
    def line(row):
        return {
            "name": row.name,
            "url": row.get_absolute_url(),
            "meta": day_relative(row.on),
            "when": _("nog invullen"),
            "late": False,
        }

    return tuple(line(row) for row in activity.to_mark(user)[:SHOWN])


def _measurements(user):
    def line(row):
        address = reverse("cases:measurement-ask", args=[row.begun]) if row.begun else _at(row.case.youth, "metingen")
        about = row.due.label + (" · " + _("begonnen") if row.begun else "")
        return _line(row.case.youth, address, about, row.due.on, late=row.due.late)

    return tuple(line(row) for row in measurement_due.for_user(user)[:SHOWN])


def _checks(user):
    def line(row):
        address = reverse("cases:aftercare-edit", args=[row.ref])
        return _line(row.case.youth, address, row.get_month_display(), row.due_on, late=row.due_on < today())

    return tuple(line(row) for row in aftercare.due_for(user)[:SHOWN])


def _limits(user):
    def line(youth):
        limit = eligibility.next_limit(youth, today())
        about = _("wordt %(age)s") % {"age": limit.under}
        return _line(youth, reverse("cases:education-rule", args=[youth.ref]), about, limit.on, late=False)

    return tuple(line(youth) for youth in eligibility.review_due(user)[:SHOWN])


def _line(youth, url, about, day, *, late):
    return {
        "name": youth.name,
        "url": url,
        "meta": about,
        "when": date_list(day) if late else day_relative(day),
        "late": late,
    }


def _at(youth, part):
    return f"{youth.get_absolute_url()}#{part}"
