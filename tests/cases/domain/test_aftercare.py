"""Aftercare checks are made once, done once, and tried again as long as they can count."""

from datetime import date, timedelta

import pytest

from cases.domain import aftercare
from cases.models import AftercareCheck, Case
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make

Status = AftercareCheck.Status


@pytest.fixture
def closed(youth, mentor):
    """A case that ended on 30 November with a place."""
    return make.case(
        youth=youth, casemanager=mentor, opened_on=date(2025, 1, 1), closed_on=date(2025, 11, 30), outcome="positive"
    )


def test_plan_makes_three_checks_by_the_calendar(closed, mentor):
    aftercare.plan(closed, by=mentor)

    due = list(AftercareCheck.objects.order_by("month").values_list("month", "due_on"))
    assert due == [(3, date(2026, 2, 28)), (6, date(2026, 5, 30)), (12, date(2026, 11, 30))]
    assert AuditEvent.objects.filter(verb="aftercare.planned", thing_id=closed.pk).exists()


def test_plan_twice_makes_no_second_row(closed, mentor):
    aftercare.plan(closed, by=mentor)
    aftercare.plan(closed, by=mentor)

    assert AftercareCheck.objects.count() == 3


def test_plan_for_somebody_who_moved_makes_nothing(youth, mentor):
    moved = make.case(youth=youth, casemanager=mentor, closed_on=today(), ending="moved", outcome=Case.Outcome.NEUTRAL)

    assert aftercare.plan(moved, by=mentor) == []


def test_record_keeps_how_it_goes(closed, mentor):
    check = make.aftercare(closed)

    aftercare.record(check, status=Status.WORK, done_on=date(2026, 3, 1), note="bakkerij", by=mentor)

    check.refresh_from_db()
    assert (check.status, check.done_on, check.done_by) == (Status.WORK, date(2026, 3, 1), mentor)
    assert AuditEvent.objects.filter(verb="aftercare.recorded", youth_id=closed.youth_id).exists()


def test_record_twice_is_refused(closed, mentor):
    check = make.aftercare(closed)
    aftercare.record(check, status=Status.WORK, done_on=date(2026, 3, 1), by=mentor)

    with pytest.raises(Refused):
        aftercare.record(check, status=Status.SCHOOL, done_on=date(2026, 3, 1), by=mentor)


@pytest.mark.parametrize(("day", "again"), [(date(2026, 3, 1), True), (date(2026, 3, 25), False)])
def test_record_nobody_reached_tries_again_within_the_window(closed, mentor, day, again):
    check = make.aftercare(closed)

    aftercare.record(check, status=Status.NOT_REACHED, done_on=day, by=mentor)

    planned = AftercareCheck.objects.filter(done_on__isnull=True, due_on=day + timedelta(days=7))
    assert planned.exists() is again


@pytest.mark.parametrize("day", [today() + timedelta(days=1), date(2025, 11, 29)])
def test_record_on_an_impossible_day_is_refused_at_its_field(closed, mentor, day):
    check = make.aftercare(closed)

    with pytest.raises(Refused) as refusal:
        aftercare.record(check, status=Status.WORK, done_on=day, by=mentor)

    assert refusal.value.field == "done_on"


def test_open_checks_shows_only_ones_own(closed, mentor, other_mentor):
    check = make.aftercare(closed)

    assert list(aftercare.open_checks(mentor)) == [check]
    assert list(aftercare.open_checks(other_mentor)) == []
