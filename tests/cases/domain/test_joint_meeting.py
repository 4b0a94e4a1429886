"""The joint meeting stands among the owner's appointments once, and moves along."""

from datetime import timedelta

import pytest

from cases.domain import handover as handovers
from cases.models import Appointment
from mentoraat.models import AuditEvent
from mentoraat.periods import now
from mentoraat.states import Refused
from tests import make


@pytest.fixture
def draft(case, mentor):
    asked = {"question": "Inkomen", "items": ["first_name"], "how": "spoken", "agreed": True}
    moment = {"meeting_at": now() + timedelta(days=3), "meeting_place": "Zuidplein"}
    return handovers.draft(case, partner=make.partner(case.organisation), **asked, **moment, by=mentor)


def test_sending_plans_it(draft, mentor):
    assert not Appointment.objects.exists()

    handovers.send(draft, by=mentor)

    row = Appointment.objects.get()
    assert (row.what, row.place, row.owner, row.at) == (
        "Samen kennismaken bij Jongerenloket", "Zuidplein", mentor, draft.meeting_at,
    )  # fmt: skip
    assert AuditEvent.objects.filter(verb="appointment.planned").count() == 1


def test_taken_back_and_sent_again_it_moves_along(draft, mentor):
    handovers.recall(handovers.send(draft, by=mentor), by=mentor)
    draft.meeting_at += timedelta(days=1)

    handovers.send(draft, by=mentor)

    assert [row.at for row in Appointment.objects.all()] == [draft.meeting_at]


def test_moment_that_went_by_is_refused(draft, mentor):
    draft.meeting_at = now() - timedelta(minutes=1)

    with pytest.raises(Refused) as refusal:
        handovers.send(draft, by=mentor)

    assert refusal.value.field == "meeting_on"
