"""Aan de beurt: what falls due by itself for one mentor.

A way back, who was at an activity, a start and a last day to sign up, measuring, keeping in view, an age limit, news
for who referred a youth, and a step agreed with a partner.
"""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.domain import aftercare, eligibility, match_start, measurement_due, referral_news, relapse
from mentoraat.access import Permission, can
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_list, day_relative
from outreach.domain import activity
from partners.domain import partner_contact

SHOWN = 8


@dataclass(frozen=True)
class Section:
    """One kind of work: its heading, and a line per youth (name, url, meta, when, late)."""

    slug: str
    title: str
    rows: tuple


def sections(user):
    """The kinds that have work, the most pressing first. Nine queries."""
    found = (
        Section("weer-mis", _("Het gaat weer mis"), _relapses(user)),
        Section("erbij", _("Wie was erbij?"), _activities(user)),
        Section("start", _("Start in zicht"), _starts(user)),
        Section("meten", _("Meten"), _measurements(user)),
        Section("volgen", _("Blijven volgen"), _checks(user)),
        Section("leeftijd", _("Leeftijdsgrens komt eraan"), _limits(user)),
        Section("aanmelder", _("Vertel hoe het gaat"), _news(user)),
        Section("partners", _("Afgesproken met partners"), _partners(user)),
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


def _starts(user):
    """Who waits for a start, and the last days to sign up for what a youth wishes; the nearest day first."""
    known = [
        (row.on, _about(row.name, row.url, f"{row.title}: {row.words}", row.on, late=False))
        for row in match_start.deadlines(user)
    ]
    known += [
        (row.starts_on, _about(row.name, row.url, row.words, row.starts_on, late=row.days < 0))
        for row in match_start.counting_down(user)
    ]
    return tuple(line for _day, line in sorted(known, key=lambda pair: pair[0])[:SHOWN])


def _news(user):
    def line(row):
        address = reverse("cases:referral-news", args=[row.referral.ref])
        return _line(row.referral.youth, address, _("aan wie aanmeldde"), row.due_on, late=row.due_on < today())

    return tuple(line(row) for row in referral_news.due_for(user)[:SHOWN])


def _partners(user):
    def line(row):
        url = row.partner.get_absolute_url() if can(user, Permission.MANAGE_PARTNERS) else _read(row.partner)
        return _about(row.partner.name, url, row.next_step, row.next_on, late=row.next_on < today())

    return tuple(line(row) for row in partner_contact.due_for(user)[:SHOWN])


def _limits(user):
    def line(youth):
        limit = eligibility.next_limit(youth, today())
        about = _("wordt %(age)s") % {"age": limit.under}
        return _line(youth, reverse("cases:education-rule", args=[youth.ref]), about, limit.on, late=False)

    return tuple(line(youth) for youth in eligibility.review_due(user)[:SHOWN])


def _line(youth, url, about, day, *, late):
    return _about(youth.name, url, about, day, late=late)


def _about(name, url, about, day, *, late):
    when = date_list(day) if late else day_relative(day)
    return {"name": name, "url": url, "meta": about, "when": when, "late": late}


def _read(partner):
    return reverse("partners:partner-read", args=[partner.ref])


def _at(youth, part):
    return f"{youth.get_absolute_url()}#{part}"
