"""The other side's own steps: dated, in order, each once, and put right within a day."""

from datetime import timedelta

import pytest

from cases.domain import handover_milestone
from cases.models import HandoverMilestone
from mentoraat.models import AuditEvent
from mentoraat.periods import now, pretend, today
from mentoraat.states import Refused
from tests import make


@pytest.fixture
def sent(case):
    return make.sent_handover(case, sent_on=today() - timedelta(days=10))


def record(sent, by, kind, ago):
    return handover_milestone.record(sent, kind=kind, on=today() - timedelta(days=ago), by=by)


def test_steps_are_kept_with_day_and_who(sent, mentor):
    record(sent, mentor, "first_talk", 1)
    record(sent, mentor, "reported", 8)

    rows = handover_milestone.of(sent)

    assert [(row["label"], row["on"], row["who"]) for row in rows] == [
        ("gemeld", today() - timedelta(days=8), "Nina"),
        ("eerste gesprek", today() - timedelta(days=1), "Nina"),
    ]
    events = AuditEvent.objects.filter(verb="handover.milestone_recorded")
    assert sorted(event.fields[0] for event in events) == ["first_talk", "reported"]


@pytest.mark.parametrize(
    ("kind", "ago", "words"),
    [
        ("first_talk", 6, "Dit kan niet vóór “gemeld”"),
        ("appointment", 2, "Dit kan niet na “besluit”"),
        ("appointment", 11, "Dit kan niet eerder zijn dan"),
        ("appointment", -1, "Deze dag is nog niet geweest."),
    ],
)
def test_order_is_checked(sent, mentor, kind, ago, words):
    record(sent, mentor, "reported", 5)
    record(sent, mentor, "decision", 3)

    with pytest.raises(Refused) as refusal:
        record(sent, mentor, kind, ago)

    assert words in refusal.value.message
    assert refusal.value.field == "on"


def test_same_step_again_puts_the_day_right_for_a_day(sent, mentor):
    record(sent, mentor, "reported", 5)
    record(sent, mentor, "reported", 4)
    assert HandoverMilestone.objects.get().on == today() - timedelta(days=4)

    with pretend(now() + timedelta(hours=25)), pytest.raises(Refused) as refusal:
        record(sent, mentor, "reported", 3)
    assert refusal.value.field == "kind"


def test_mistake_is_taken_back_within_a_day(sent, mentor):
    row = record(sent, mentor, "reported", 5)
    with pretend(now() + timedelta(hours=25)), pytest.raises(Refused):
        handover_milestone.remove(row, by=mentor)

    handover_milestone.remove(row, by=mentor)

    assert not HandoverMilestone.objects.exists()
    assert AuditEvent.objects.filter(verb="handover.milestone_removed").exists()


def test_nothing_before_it_was_sent(case, mentor):
    with pytest.raises(Refused):
        handover_milestone.record(make.handover(case), kind="reported", by=mentor)


def test_kinds_stand_in_the_order_in_which_they_are_taken(sent, mentor):
    for ago, kind in zip((8, 6, 4, 2), handover_milestone.kinds(), strict=True):
        record(sent, mentor, kind, ago)

    assert {row.kind for row in sent.milestones.all()} == set(HandoverMilestone.Kind.values)
