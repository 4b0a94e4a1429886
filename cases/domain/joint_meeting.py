"""The joint meeting of a handover as an appointment of its owner. What became of it is never told to the partner."""

from django.utils.translation import gettext as _

from cases.domain import appointment
from mentoraat.periods import now
from mentoraat.states import Refused


def plan(handover, *, by):
    """Put the planned joint meeting among the owner's appointments; once, and moved when it was moved."""
    at = handover.meeting_at
    if not at:
        return
    if at <= now():
        raise Refused(_("De kennismaking is al voorbij. Kies een moment dat nog komt."), field="meeting_on")
    youth, who = handover.case.youth, handover.contact_person
    facts = {"place": handover.meeting_place[:100], "contact_person": who}
    what = _("Samen kennismaken bij %(partner)s") % {"partner": handover.partner.name}
    known = youth.appointments.planned().filter(owner=handover.owner, what=what).first()
    if known is None:
        appointment.plan(youth, at=at, what=what, owner=handover.owner, **facts, by=by or handover.owner)
    elif known.at != at:
        appointment.postpone(known, at=at, by=by or handover.owner)
