from datetime import timedelta

import pytest

from cases.domain import letter as letters
from cases.models import Letter, Step
from mentoraat.models import AuditEvent
from mentoraat.periods import now, today
from mentoraat.states import Refused
from tests import make

TODAY = today()
FACTS = {
    "partner": None,
    "sender": "Belastingdienst",
    "subject": "Zorgtoeslag",
    "received_on": TODAY,
    "deadline": TODAY + timedelta(days=5),
    "what": "Je kreeg te veel.",
    "to_do": "Bel.",
    "who_helps": "Nina",
}


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_add_plans_the_step_in_the_same_act(youth, mentor):
    letter = letters.add(youth, step="me", by=mentor, **FACTS)

    step = Step.objects.get()
    assert (step.what, step.due_on, step.owner) == ("Brief van Belastingdienst: Zorgtoeslag", letter.deadline, mentor)
    assert letter.step == step
    assert verbs() == ["step.added", "letter.added"]
    assert AuditEvent.objects.get(verb="letter.added").youth_id == youth.pk


def test_add_step_of_the_youth_in_own_words(youth, mentor):
    letter = letters.add(youth, step="youth", step_what="Bellen met de Belastingdienst", by=mentor, **FACTS)

    assert (letter.step.by_youth, letter.step.owner) == (True, None)
    assert letter.step.what == "Bellen met de Belastingdienst"


def test_add_without_step(youth, mentor):
    assert letters.add(youth, step="nobody", by=mentor, **FACTS).step is None


@pytest.mark.parametrize(("deadline", "days"), [(None, 7), (TODAY - timedelta(days=3), 0)])
def test_step_has_a_day_also_when_the_letter_has_none_or_is_late(youth, mentor, deadline, days):
    letter = letters.add(youth, step="me", by=mentor, **FACTS | {"deadline": deadline})

    assert letter.step.due_on == TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("what", "a" * 301),
        ("to_do", "a\n" * 6),
        ("who_helps", "a" * 161),
        ("received_on", TODAY + timedelta(days=1)),
        ("sender", ""),
    ],
)
def test_add_that_does_not_fit_is_refused_at_its_field(youth, mentor, field, value):
    with pytest.raises(Refused) as refusal:
        letters.add(youth, by=mentor, **FACTS | {field: value})

    assert refusal.value.field == field
    assert not Letter.objects.exists()


def test_add_with_two_senders_is_refused(youth, mentor):
    with pytest.raises(Refused, match="van wie"):
        letters.add(youth, by=mentor, **FACTS | {"partner": make.partner(youth.organisation)})


def test_words_lose_their_empty_lines(youth, mentor):
    letter = letters.add(youth, by=mentor, **FACTS | {"what": "  Een   boete.\r\n\r\n\r\nVan de tram. "})

    assert letter.what == "Een boete.\nVan de tram."


def test_edit_moves_the_open_step_along(youth, mentor):
    letter = letters.add(youth, step="me", by=mentor, **FACTS)

    letters.edit(letter, by=mentor, **FACTS | {"deadline": TODAY + timedelta(days=9)})

    assert Step.objects.get().due_on == TODAY + timedelta(days=9)
    assert AuditEvent.objects.get(verb="letter.edited").fields == ["deadline"]


def test_handle_ticks_the_step_and_reopening_opens_it(youth, mentor):
    letter = letters.handle(letters.add(youth, step="me", by=mentor, **FACTS), by=mentor)
    assert Step.objects.get().done_by == mentor
    with pytest.raises(Refused):
        letters.handle(letter, by=mentor)

    letters.reopen(letter, by=mentor)

    assert Step.objects.get().done_at is None
    assert (letter.state, letter.handled_at) == ("open", None)
    assert verbs()[-2:] == ["step.reopened", "letter.reopened"]


def test_reopen_leaves_a_step_that_was_ticked_before(youth, mentor):
    letter = letters.add(youth, step="me", by=mentor, **FACTS)
    Step.objects.update(done_at=now() - timedelta(hours=1), done_by=mentor)
    letter.refresh_from_db()

    letters.reopen(letters.handle(letter, by=mentor), by=mentor)

    assert Step.objects.get().done_at is not None


def test_reopen_after_a_day_is_refused(youth, mentor):
    letter = make.letter(youth, state="handled", handled_at=now() - timedelta(hours=25))

    with pytest.raises(Refused, match="24 uur"):
        letters.reopen(letter, by=mentor)


def test_reading_and_printing_are_written_down(youth, mentor):
    letter = make.letter(youth)

    letters.read(letter, by=mentor)
    letters.hand_out(letter, by=mentor)

    assert verbs() == ["letter.read", "letter.printed"]
