"""Everything that was said and done about a handover, in order."""

from dataclasses import dataclass
from datetime import datetime

from cases.models import Handover


@dataclass(frozen=True)
class Line:
    """One move or message. `text` is what was said; `step` says which move it was, "" for a message."""

    at: datetime
    who: str
    ours: bool
    text: str
    step: str = ""


def lines(handover):
    """Moves and messages, oldest first. Two queries."""
    moves = [
        Line(row.at, row.by_name, row.user_id is not None, row.note, str(Handover.State(row.state).label))
        for row in handover.steps.all()
    ]
    messages = [Line(row.at, row.by_name, row.user_id is not None, row.text) for row in handover.messages.all()]
    return sorted(moves + messages, key=lambda line: line.at)


def messages(handover):
    """The messages alone, for the partner."""
    return [line for line in lines(handover) if not line.step]
