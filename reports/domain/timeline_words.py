"""What a line of the timeline says. Pure: plain values in, words out."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import (
    AftercareCheck,
    Appointment,
    Case,
    Education,
    Goal,
    Handover,
    HandoverMilestone,
    Inflow,
    Measurement,
    MeasurementGap,
    Need,
    ProviderChoice,
    Relapse,
)
from mentoraat.periods import may_undo
from mentoraat.templatetags.mentoraat import date_list
from outreach.models import Contact

NOTE = 280
ANY = "any-row-here"
CLOSED_NOTE = "\ue000"  # stands for a note that this reader does not read
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
    "need": "exclamation-triangle",
    "solved": "check-circle",
    "letter": "envelope",
    "handled": "envelope",
    "strength": "star",
    "goal": "signpost-split",
    "goal_ended": "signpost-split",
    "wish": "star",
    "rested": "star",
    "gap": "bar-chart",
    "conference": "people",
    "appointment": "calendar-check",
    "appointment_move": "calendar3",
    "school_began": "book",
    "school_ended": "book",
    "relapse": "exclamation-triangle",
    "milestone": "signpost-split",
    "merge": "people",
    "referred": "envelope",
    "choice": "signpost-split",
    "story": "journal-text",
    "story_withdrawn": "journal-text",
}
ADDRESSES = {
    "contact": "outreach:contact-show",
    "handover": "cases:handover-show",
    "measurement": "cases:measurement-show",
    "casemanager": "cases:case-show",
    "closing": "cases:case-show",
    "goal": "cases:goal-show",
    "goal_ended": "cases:goal-show",
    "conference": "cases:conference-show",
    "appointment": "cases:appointment-show",
    "appointment_move": "cases:appointment-show",
    "school_began": "cases:education-edit",
    "school_ended": "cases:education-edit",
    "relapse": "cases:relapse-show",
    "milestone": "cases:handover-show",
    "merge": "cases:merge-show",
    "referred": "cases:referral-show",
    "story": "cases:story-show",
    "story_withdrawn": "cases:story-show",
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
    undo: str = ""  # where a tick of the last 24 hours is taken back


class Writer:
    """Writes the lines of one page; what comes back (a day, a title, an address) is worked out once."""

    def __init__(self):
        self._day, self._title, self._route = cache(date_list), cache(_title), cache(_route)

    def entry(self, kind, day, moment, code, who, text, extra, ref):
        """The line for one row of the timeline."""
        text = text if len(text) <= NOTE else f"{text[:NOTE].rstrip()} …"
        url = self._route(kind).replace(ANY, ref)
        undo = reverse("cases:step-reopen", args=[ref]) if kind == "step" and may_undo(moment) else ""
        if text == CLOSED_NOTE:
            text, url = _("De notitie van toen lees je niet. Zo is het afgesproken."), ""
        return Entry(self._day(day), self._title(kind, code, extra), who, text, ICONS[kind], url, undo)


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


def _solved(kind, lasted):
    """`lasted` holds two days: since when, and until when."""
    since, until = (date.fromisoformat(day) for day in lasted.split())
    days = (until - since).days
    if not days:
        return _("Opgelost op dezelfde dag: %(what)s") % {"what": _label(Need.Kind, kind)}
    words = ngettext("Opgelost: %(what)s (na %(days)s dag)", "Opgelost: %(what)s (na %(days)s dagen)", days)
    return words % {"what": _label(Need.Kind, kind), "days": days}


def _gap(reason, kind):
    words = {"kind": _capital(_label(Measurement.Kind, kind)), "why": _label(MeasurementGap.Reason, reason)}
    return _("%(kind)s niet gedaan: %(why)s") % words


def _school(what):
    kind, _line, subject = what.partition("|")
    return " ".join(filter(None, (_label(Education.Kind, kind), subject)))


def _began(where, what):
    return " · ".join(filter(None, (_("School begonnen: %(what)s") % {"what": _school(what)}, where)))


def _ended(outcome, what):
    return f"{_capital(_school(what))}: {_label(Education.Outcome, outcome)}"


def _milestone(kind, partner):
    return f"{partner}: {_label(HandoverMilestone.Kind, kind)}"


def _relapse(kind, state):
    words = {"what": _label(Relapse.Kind, kind), "state": _label(Relapse.State, state)}
    return _("Het gaat weer mis: %(what)s (%(state)s)") % words


def _referred(source, organisation):
    words = _("Aangemeld: %(source)s") % {"source": _label(Inflow, source)}
    return f"{words}, {organisation}" if organisation else words


def _choice(outcome, what):
    """`what` holds what it was for, and who was chosen."""
    about, _line, chosen = what.partition("|")
    words = {"about": about, "what": chosen or _label(ProviderChoice.Outcome, outcome)}
    return _("Kon kiezen (%(about)s): %(what)s") % words


def _capital(words):
    return words[:1].upper() + words[1:]


def _conference(code, place):
    return _("Overleg, %(place)s") % {"place": place} if place else _("Overleg, online")


TITLES = {
    "conference": _conference,
    "contact": _contact,
    "step": lambda code, extra: _("Stap gedaan"),
    "handover": _handover,
    "measurement": lambda code, extra: _capital(_label(Measurement.Kind, code)),
    "casemanager": lambda code, extra: _("Vaste mentor · %(programme)s") % {"programme": extra},
    "closing": _closing,
    "aftercare": _aftercare,
    "consent": lambda code, partner: _("Akkoord: delen met %(partner)s") % {"partner": partner},
    "need": lambda kind, extra: _("Basis niet op orde: %(what)s") % {"what": _label(Need.Kind, kind)},
    "solved": _solved,
    "letter": lambda code, sender: _("Brief van %(sender)s") % {"sender": sender},
    "strength": lambda code, what: _("Kracht: %(what)s") % {"what": what},
    "goal": lambda code, what: _("Nieuw doel: %(what)s") % {"what": what},
    "goal_ended": lambda state, what: f"{_('Doel')} {_label(Goal.State, state)}: {what}",
    "wish": lambda code, what: _("Wens gelukt: %(what)s") % {"what": what},
    "rested": lambda code, what: _("Wens rust: %(what)s") % {"what": what},
    "gap": _gap,
    "handled": lambda code, sender: _("Brief klaar: %(sender)s") % {"sender": sender},
    "withdrawn": lambda code, partner: _("Akkoord ingetrokken: %(partner)s") % {"partner": partner},
    "appointment": lambda code, what: f"{what}: {_label(Appointment.State, code)}",
    "school_began": _began,
    "school_ended": _ended,
    "relapse": _relapse,
    "milestone": _milestone,
    "appointment_move": lambda code, what: _("Afspraak verzet: %(what)s") % {"what": what},
    "referred": _referred,
    "choice": _choice,
    "story": lambda how, title: _("Akkoord met verhaal: %(title)s") % {"title": title},
    "story_withdrawn": lambda code, title: _("Verhaal ingetrokken: %(title)s") % {"title": title},
    "merge": lambda code, name: _("Samengevoegd met %(name)s") % {"name": name},
}
