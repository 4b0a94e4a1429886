"""The first days of somebody new."""

from mentoraat.domain import first_use
from mentoraat.models import FirstUse


def test_way_begins_with_who_invited(mentor, coordinator):
    row = first_use.begin(mentor, by=coordinator)

    assert (row.user, row.invited_by, row.organisation) == (mentor, coordinator, coordinator.organisation)


def test_own_steps_are_kept_once_and_of_nobody_else(mentor, other_mentor, coordinator):
    first_use.begin(mentor, by=coordinator)
    first_use.begin(other_mentor, by=coordinator)

    first_use.on_home_screen(by=mentor)
    first_use.dismiss(by=mentor)
    first = FirstUse.objects.get(user=mentor)
    first_use.dismiss(by=mentor)

    assert first.home_screen_at and FirstUse.objects.get(user=mentor).dismissed_at == first.dismissed_at
    assert FirstUse.objects.get(user=other_mentor).dismissed_at is None
