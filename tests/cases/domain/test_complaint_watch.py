"""Days that come near are told once, to who handles the complaint and to nobody else."""

from datetime import timedelta

import pytest

from cases.domain import complaint, complaint_watch
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import at, pretend, today
from tests import make

pytestmark = pytest.mark.django_db


def told(person):
    return [row.text for row in Notification.objects.filter(user=person).order_by("pk")]


def test_days_that_come_near_are_told_once_each(mentor, coordinator, complaints_officer):
    row = make.complaint(mentor, received_on=today() - timedelta(days=5))
    complaint_watch.remind(by=None)
    complaint_watch.remind(by=None)
    complaint.confirm(row, by=complaints_officer)

    with pretend(at(row.answer_by + timedelta(days=1))):
        for _time in range(2):
            complaint_watch.remind(by=None)

    assert [text.split()[0] for text in told(complaints_officer)] == ["Er", "Bevestig", "Beantwoord"]
    assert told(mentor) == told(coordinator) == []
    assert AuditEvent.objects.filter(verb="complaint.reminded").count() == 2


def test_fresh_and_ended_complaints_are_left_alone(mentor, complaints_officer):
    make.complaint(mentor)
    complaint.withdraw(make.complaint(mentor, received_on=today() - timedelta(days=60)), by=complaints_officer)

    assert complaint_watch.remind(by=None) == 0


def test_person_it_is_about_is_not_told(mentor, complaints_officer):
    make.complaint(mentor, about_user=complaints_officer, received_on=today() - timedelta(days=9))

    complaint_watch.remind(by=None)

    assert told(complaints_officer) == []
