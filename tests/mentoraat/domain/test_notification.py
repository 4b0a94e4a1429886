"""What was seen is no longer new; nobody reads for somebody else."""

import pytest

from mentoraat import notify
from mentoraat.domain import notification
from mentoraat.models import Notification

pytestmark = pytest.mark.django_db


def test_read_takes_it_off_the_list(mentor, organisation):
    item = notify.tell(mentor, "Nieuw", organisation=organisation)

    assert notification.read(item, by=mentor).read_at
    assert not Notification.objects.unread().exists()


def test_read_of_somebody_else_changes_nothing(mentor, other_mentor, organisation):
    item = notify.tell(mentor, "Nieuw", organisation=organisation)

    assert notification.read(item, by=other_mentor).read_at is None


def test_read_all_is_only_ones_own(mentor, other_mentor, organisation):
    for user in (mentor, other_mentor):
        notify.tell(user, "Nieuw", organisation=organisation)

    notification.read_all(by=mentor)

    assert [item.user for item in Notification.objects.unread()] == [other_mentor]
