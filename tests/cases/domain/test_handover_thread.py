"""Everything about a handover in order."""

from cases.domain import handover_answer, handover_thread
from cases.models import HandoverReminder
from mentoraat.periods import today
from tests import make


def test_lines_mix_moves_and_messages_and_messages_are_for_the_partner(case, mentor):
    sent = make.sent_handover(case)
    handover_answer.ask(sent, text="Wat is het adres?", by=sent.link)
    handover_answer.reply(sent, text="Bel Sam.", by=mentor)
    handover_answer.accept(sent, by=sent.link)

    found = handover_thread.lines(sent)

    assert [(line.who, line.ours, line.text or line.step) for line in found] == [
        ("J. de Wit, Jongerenloket", False, "Wat is het adres?"),
        ("Nina", True, "Bel Sam."),
        ("J. de Wit, Jongerenloket", False, "aangenomen"),
    ]
    assert [line.text for line in handover_thread.messages(sent)] == ["Wat is het adres?", "Bel Sam."]


def test_lines_say_which_reminders_went(case):
    sent = make.sent_handover(case)
    HandoverReminder.objects.create(organisation=sent.organisation, handover=sent, rung="remind_1", on=today())

    [line] = handover_thread.lines(sent)

    assert (line.who, line.step) == ("Mentoraat", "eerste herinnering")
    assert handover_thread.messages(sent) == []
