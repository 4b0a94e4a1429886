"""Calls with the partner, on the thread."""

import pytest

from cases.domain import handover_answer, handover_call, handover_thread
from mentoraat.models import AuditEvent
from mentoraat.states import Refused
from tests import make


def test_call_stands_on_our_thread_and_not_on_the_partners(case, mentor):
    sent = make.sent_handover(case)

    handover_call.log(sent, outcome="voicemail", by=mentor)

    [line] = handover_thread.lines(sent)
    assert (line.who, line.ours, line.step, line.text) == ("Nina", True, "gebeld, voicemail ingesproken", "")
    assert handover_thread.messages(sent) == []
    assert AuditEvent.objects.get(verb="handover.called").youth_id == case.youth_id


@pytest.mark.parametrize(("outcome", "waits"), [("spoken", False), ("no_answer", True)])
def test_speaking_each_other_answers_what_was_asked(case, mentor, outcome, waits):
    sent = make.sent_handover(case)
    handover_answer.ask(sent, text="Wat is het adres?", by=sent.link)

    handover_call.log(sent, outcome=outcome, text="Adres gegeven", by=mentor)

    sent.refresh_from_db()
    assert bool(sent.asked_on) == waits


@pytest.mark.parametrize("state", ["draft", "withdrawn", "closed"])
def test_nothing_to_call_about(case, mentor, state):
    with pytest.raises(Refused):
        handover_call.log(make.handover(case, state=state), outcome="spoken", by=mentor)
