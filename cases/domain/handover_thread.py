"""Everything that was said and done about a handover, in order."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from cases.models import Handover, HandoverMessage

Kind = HandoverMessage.Kind


@dataclass(frozen=True)
class Line:
    """One move or message. `text` is what was said; `step` says which move it was, "" for a message."""

    at: datetime
    who: str
    ours: bool
    text: str
    step: str = ""
    call: bool = False  # our own note of a call


def lines(handover):
    """Moves, messages and what we did when no answer came, oldest first. Three queries."""
    moves = [
        Line(row.at, row.by_name, row.user_id is not None, row.note, str(Handover.State(row.state).label))
        for row in handover.steps.all()
    ]
    messages = [
        Line(row.at, row.by_name, row.user_id is not None, row.text, _what(row), row.kind == Kind.CALL)
        for row in handover.messages.all()
    ]
    climbed = [
        Line(row.created, _("Mentoraat"), True, "", str(row.get_rung_display())) for row in handover.reminders.all()
    ]
    return sorted(moves + messages + climbed, key=lambda line: line.at)


def messages(handover):
    """Questions and answers alone, for the partner: our notes of calls are ours."""
    return [
        Line(row.at, row.by_name, row.user_id is not None, row.text)
        for row in handover.messages.all()
        if row.kind != Kind.CALL
    ]


def _what(row):
    """What a message was, where its words do not say so: a call and what came of it, or a question."""
    if row.kind == Kind.CALL:
        return f"{row.get_kind_display()}, {row.get_outcome_display()}"
    return str(row.get_kind_display()) if row.kind == Kind.QUESTION else ""
