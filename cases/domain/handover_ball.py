"""Who has the ball, and since when; and how far a handover is. Pure: asks nothing of the database."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.models import Handover
from mentoraat.periods import UNDO_WITHIN, local_date, today
from mentoraat.templatetags.mentoraat import date_list

State = Handover.State
# From sending on: the steps that people see, with the column that says when.
STEPS = (
    (_("Verstuurd"), "sent_on"),
    (_("Gelezen"), "opened_at"),
    (_("Aangenomen"), "accepted_on"),
    (_("Kennisgemaakt"), "met_on"),
    (_("Aangekomen"), "arrived_on"),
    (_("Afgerond"), "closed_on"),
)


@dataclass(frozen=True)
class Ball:
    """Who is to do something now. `ours` says on which side that is; `days` are calendar days since `since`."""

    who: str
    ours: bool
    since: date
    days: int
    from_on: date | None = None  # nothing is to be done before this day

    def __str__(self):
        return f"{self.who}, {self.waiting}"

    @property
    def waiting(self):
        """How long, in words: sinds vandaag, 1 dag, 3 dagen; or from when, where there is nothing to do before."""
        if self.from_on:
            return gettext("vanaf %(day)s") % {"day": date_list(self.from_on)}
        few = {0: gettext("sinds vandaag"), 1: gettext("1 dag")}
        return few.get(self.days) or gettext("%(days)s dagen") % {"days": self.days}


def ball(handover, *, on=None):
    """The ball on the day, or None when the handover is over.

    Until the youth has arrived it lies with a named person on our side, unless we wait for the partner's answer.
    After that it is the partner who tells how it goes, unless nothing came, or the youth is gone.
    """
    if handover.state in (State.WITHDRAWN, State.CLOSED):
        return None
    day = on or today()
    ours, since = _where(handover)
    who = owner_of(handover) if ours else handover.partner.name
    return Ball(who, ours, since, max(0, (day - since).days), since if since > day else None)


def begun(handover):
    """When it was sent, or begun if it was not yet, in words: tells two questions to the same partner apart."""
    if handover.sent_on:
        return gettext("verstuurd %(day)s") % {"day": date_list(handover.sent_on)}
    return gettext("begonnen %(day)s") % {"day": date_list(handover.created)}


def owner_of(handover):
    """The named person on our side; who stands in for them today, where `with_ball` says so."""
    away_by = getattr(handover, "stand_in", None)
    words = gettext("%(name)s (voor %(owner)s)")
    return words % {"name": away_by, "owner": handover.owner.name} if away_by else handover.owner.name


def passed(handover):
    """Whether the responsibility has passed to the partner: the youth has arrived and did not come back (R28)."""
    closed = handover.state == State.CLOSED and handover.returned_on is None
    return handover.arrived_on is not None and (closed or handover.state in (State.ARRIVED, State.FED_BACK))


def _where(handover):
    if handover.state == State.DRAFT:
        return True, local_date(handover.created)
    since = getattr(handover, Handover.SINCE[handover.state])
    if handover.state == State.SENT:
        back = handover.asked_on or handover.unanswered_on
        return bool(back), back or since
    if handover.state not in (State.ARRIVED, State.FED_BACK):
        return True, since
    back = handover.back_with_us_on or handover.asked_on
    heard = handover.state == State.FED_BACK and handover.round_on is None
    return bool(back or heard), back or handover.round_on or since


def late(handover, *, on=None):
    """Whether an answer or feedback that we wait for is past its day."""
    due = handover.answer_due_on if handover.state == State.SENT else None
    if handover.state in (State.ARRIVED, State.FED_BACK):
        due = handover.round_due_on or (handover.feedback_due_on if handover.state == State.ARRIVED else None)
    return bool(due and due < (on or today()))


def progress(handover):
    """The steps with their state: done, now or todo, and when. What was skipped on the way counts as done."""
    moments = [getattr(handover, column) for _label, column in STEPS]
    last = max((place for place, moment in enumerate(moments) if moment), default=-1)
    rows = []
    for place, ((label, _column), moment) in enumerate(zip(STEPS, moments, strict=True)):
        state = "done" if place <= last else "now" if place == last + 1 and ball(handover) else "todo"
        rows.append({"label": label, "state": state, "when": moment})
    return rows


def may_take_back_answer(handover, *, now):
    """Whether the partner can still say "toch niet": 24 hours long, and not after something came of it."""
    answered = handover.state in (State.ACCEPTED, State.REFUSED)
    return bool(answered and handover.answered_at and now - handover.answered_at < UNDO_WITHIN)
