"""Who does what for a youth: helpers with what was agreed about it, who guards the whole, and what was handed over."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _

from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_list, date_long

FRESH = timedelta(days=30)  # so long a handover stands open on the page


@dataclass(frozen=True)
class Handed:
    """What a new casemanager was told, in the words of who went."""

    title: str
    works: str
    runs: str
    remember: str
    fresh: bool


@dataclass(frozen=True)
class Helper:
    """Somebody who helps, and what was agreed about it."""

    ref: str
    name: str
    task: str
    person: str
    since: str
    roles: str
    leads: bool


def handed(facts):
    """The handovers to the casemanagers of now."""
    return tuple(_handed(row) for row in facts.transfers)


def _handed(row):
    day = {"day": date_long(row.on), "name": row.ref}
    title = _("Overgedragen op %(day)s door %(name)s") % day if row.ref else _("Overgedragen op %(day)s") % day
    return Handed(title, row.one, row.two, row.three, today() - row.on <= FRESH)


def helpers(facts):
    """The helpers of now."""
    agreed = {row.ref: row for row in facts.roles}
    return tuple(_helper(row, agreed[row.ref]) for row in facts.involvements)


def _helper(row, agreed):
    return Helper(row.ref, row.one, row.two, row.three, date_list(row.on), agreed.one, bool(agreed.two))


def leader(helpers, cases):
    """The names of who guards the whole: a helper who was given that, else the casemanagers."""
    named = [f"{helper.name}, {helper.person}" if helper.person else helper.name for helper in helpers if helper.leads]
    return ", ".join(named or dict.fromkeys(case["casemanager"] for case in cases))
