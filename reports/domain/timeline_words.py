"""What a line of the timeline says. Pure: plain values in, words out."""

from dataclasses import dataclass
from functools import cache

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import AftercareCheck, Case, Handover, Measurement
from mentoraat.templatetags.mentoraat import date_list
from outreach.models import Contact

NOTE = 280
ANY = "any-row-here"
ICONS = {
    "contact": "chat-left-text",
    "step": "check-lg",
    "handover": "arrow-left-right",
    "measurement": "bar-chart",
    "casemanager": "person-badge",
    "closing": "flag",
    "aftercare": "heart",
    "consent": "shield-check",
    "withdrawn": "eye-slash",
}
ADDRESSES = {
    "contact": "outreach:contact-show",
    "handover": "cases:handover-show",
    "measurement": "cases:measurement-show",
    "casemanager": "cases:case-show",
    "closing": "cases:case-show",
}


@dataclass(frozen=True)
class Entry:
    """One event as people read it; `when` is written out already."""

    when: str
    title: str
    who: str
    text: str
    icon: str
    url: str


class Writer:
    """Writes the lines of one page; what comes back (a day, a title, an address) is worked out once."""

    def __init__(self):
        self._day, self._title, self._route = cache(date_list), cache(_title), cache(_route)

    def entry(self, kind, day, moment, code, who, text, extra, ref):
        """The line for one row of the timeline."""
        text = text if len(text) <= NOTE else f"{text[:NOTE].rstrip()} …"
        url = self._route(kind).replace(ANY, ref)
        return Entry(self._day(day), self._title(kind, code, extra), who, text, ICONS[kind], url)


def _title(kind, code, extra):
    return TITLES[kind](code, extra)


def _route(kind):
    """Where more of it stands, with ANY for the row; "" for what has no page of its own."""
    return reverse(ADDRESSES[kind], args=[ANY]) if kind in ADDRESSES else ""


def _label(choices, code):
    return str(choices(code).label) if code in choices.values else code


def _contact(code, place):
    words = _label(Contact.Outcome, code)
    return f"{_capital(words)}, {place}" if place else _capital(words)


def _handover(code, partner):
    return _("Overdracht aan %(partner)s: %(state)s") % {"partner": partner, "state": _label(Handover.State, code)}


def _closing(code, outcome):
    words = _("Traject afgerond: %(ending)s") % {"ending": _label(Case.Ending, code)}
    return f"{words} · {_label(Case.Outcome, outcome)}" if outcome else words


def _aftercare(code, month):
    month = _label_of_month(month)
    return _("Blijven volgen %(month)s: %(status)s") % {"month": month, "status": _label(AftercareCheck.Status, code)}


def _label_of_month(month):
    return str(AftercareCheck.Month(int(month)).label)


def _capital(words):
    return words[:1].upper() + words[1:]


TITLES = {
    "contact": _contact,
    "step": lambda code, extra: _("Stap gedaan"),
    "handover": _handover,
    "measurement": lambda code, extra: _capital(_label(Measurement.Kind, code)),
    "casemanager": lambda code, extra: _("Vaste mentor · %(programme)s") % {"programme": extra},
    "closing": _closing,
    "aftercare": _aftercare,
    "consent": lambda code, partner: _("Akkoord: delen met %(partner)s") % {"partner": partner},
    "withdrawn": lambda code, partner: _("Akkoord ingetrokken: %(partner)s") % {"partner": partner},
}
