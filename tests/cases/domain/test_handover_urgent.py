"""The back door: a named coordinator at once, and an own clock."""

from datetime import timedelta

import pytest

from cases.domain import handover as handovers
from cases.domain import handover_urgent
from mentoraat.models import Notification
from mentoraat.periods import at, now, today
from tests import make


def send(case, by, **changes):
    given = make.consent(case.youth, partner := make.partner(case.organisation), items=["first_name"])
    urgent = {"urgent": True, "urgent_reason": "Staat op straat"} | changes
    draft = make.handover(case, partner, consent=given, shared={"first_name": "Sam"}, **urgent)
    return handovers.send(draft, by=by)


def test_named_coordinator_hears_it_when_it_is_sent(case, mentor, coordinator):
    send(case, mentor, urgent_coordinator=coordinator)

    told = Notification.objects.get(user=coordinator)
    assert told.text == "Spoed: een vraag van Sam aan Jongerenloket. Jij let mee op."


@pytest.mark.parametrize("urgent", [True, False])
def test_nobody_is_told_of_what_they_did_or_of_what_can_wait(case, coordinator, urgent):
    send(case, coordinator, urgent_coordinator=coordinator, urgent=urgent)

    assert not Notification.objects.filter(user=coordinator).exists()


def test_late_is_the_end_of_the_afternoon(case, mentor):
    item = send(case, mentor)

    assert not handover_urgent.late(item, moment=at(item.answer_due_on))
    assert handover_urgent.late(item, moment=handover_urgent.late_at(item))
    item.urgent = False
    assert not handover_urgent.late(item, moment=handover_urgent.late_at(item))


@pytest.mark.parametrize(("mailed", "answered", "hours"), [(0, 90, 1.5), (0, None, None), (None, 90, None)])
def test_response_counts_from_the_mail_to_the_answer(case, mailed, answered, hours):
    start = now()
    moment = {name: None if minutes is None else start + timedelta(minutes=minutes)
              for name, minutes in (("mailed_at", mailed), ("answered_at", answered))}  # fmt: skip

    assert handover_urgent.response_hours(make.sent_handover(case, sent_on=today(), **moment)) == hours
