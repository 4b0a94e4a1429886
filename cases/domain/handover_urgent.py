"""The back door (R31): an urgent handover has its own clock, and a named coordinator who hears of it at once."""

from datetime import time, timedelta

from django.utils.translation import gettext as _

from mentoraat import notify
from mentoraat.periods import at, now

LATE_AT = time(17)  # on the day that the answer is due


def announce(handover, *, by):
    """Tell the named coordinator that an urgent question went out. Part of the sending."""
    person = handover.urgent_coordinator
    if not handover.urgent or person is None or person == by:
        return
    words = {"partner": handover.partner.name, "youth": handover.case.youth.call_name}
    text = _("Spoed: een vraag van %(youth)s aan %(partner)s. Jij let mee op.") % words
    notify.tell(person, text, url=handover.get_absolute_url(), organisation=handover.organisation)


def late(handover, *, moment=None):
    """Whether an urgent question should have been answered by now: at the end of the afternoon of its last day."""
    return bool(handover.urgent and handover.answer_due_on and (moment or now()) >= late_at(handover))


def late_at(handover):
    """The moment from which an urgent question is late."""
    return at(handover.answer_due_on, LATE_AT)


def response_hours(handover):
    """How many hours the partner took to answer, from the moment that the mail left. None when one is not known."""
    if not handover.mailed_at or not handover.answered_at:
        return None
    return max(handover.answered_at - handover.mailed_at, timedelta(0)).total_seconds() / 3600
