"""Aftercare checks are made once, done once, and tried again as long as they can count."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import aftercare
from cases.models import AftercareCheck, Case
from mentoraat.models import AuditEvent
from mentoraat.periods import now, pretend, today
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


def test_record_keeps_who_told_it_how_sure_and_how_long(closed, mentor):
    check = make.aftercare(closed)

    aftercare.record(
        check, status=Status.SCHOOL, source="school", certainty="proof", minutes=40, done_on=date(2026, 3, 1), by=mentor
    )

    check.refresh_from_db()
    assert (check.source, check.certainty, check.minutes) == ("school", "proof", 40)


def test_record_nobody_reached_is_never_sure(closed, mentor):
    check = make.aftercare(closed)

    aftercare.record(check, status=Status.NOT_REACHED, certainty="told", done_on=date(2026, 3, 1), by=mentor)

    assert check.certainty == ""


def test_every_attempt_is_kept(closed, mentor):
    first = make.aftercare(closed)
    aftercare.record(first, status=Status.NOT_REACHED, done_on=date(2026, 2, 20), by=mentor)
    second = AftercareCheck.objects.get(done_on__isnull=True)

    aftercare.record(second, status=Status.WORK, done_on=date(2026, 2, 27), by=mentor)

    assert list(aftercare.attempts(second)) == [first]
    assert set(closed.aftercare_checks.values_list("status", flat=True)) == {"not_reached", "work"}


def test_undo_opens_the_check_again_and_drops_the_next_try(closed, mentor):
    check = make.aftercare(closed)
    aftercare.record(check, status=Status.NOT_REACHED, minutes=5, done_on=date(2026, 3, 1), by=mentor)

    aftercare.undo(check, by=mentor)

    assert list(closed.aftercare_checks.values_list("status", "done_on", "minutes")) == [("", None, None)]
    assert AuditEvent.objects.filter(verb="aftercare.undone", thing_id=check.pk).exists()


def test_undo_after_a_day_is_refused(closed, mentor):
    check = make.aftercare(closed)
    aftercare.record(check, status=Status.WORK, done_on=date(2026, 3, 1), by=mentor)

    assert aftercare.can_undo(check)
    with pretend(now() + timedelta(hours=25)):
        assert not aftercare.can_undo(check)
        with pytest.raises(Refused):
            aftercare.undo(check, by=mentor)


def test_due_for_asks_only_who_guarded_the_case(closed, mentor, coordinator):
    check = make.aftercare(closed)

    assert list(aftercare.due_for(mentor)) == [check]
    assert list(aftercare.due_for(coordinator)) == []
    assert list(aftercare.due_in_team(coordinator)) == [check]


def test_due_for_calls_up_two_weeks_ahead(closed, mentor, django_assert_num_queries):
    near = make.aftercare(closed, due_on=today() + timedelta(days=14))
    make.aftercare(closed, month=6, due_on=today() + timedelta(days=15))

    with django_assert_num_queries(1):
        found = [row.case.youth.call_name for row in aftercare.due_for(mentor)]

    assert found == ["Sam"]
    assert list(aftercare.due_in_team(mentor)) == []
    assert near in aftercare.open_checks(mentor)


def test_minutes_are_summed_per_mentor_and_period(closed, mentor, other_mentor):
    for month, person, minutes in ((3, mentor, 30), (6, mentor, 15), (12, other_mentor, 20)):
        make.aftercare(closed, month=month, status="work", done_on=date(2026, 6, 1), done_by=person, minutes=minutes)

    found = aftercare.minutes_by_mentor(closed.organisation, date(2026, 4, 1), date(2026, 6, 30))

    assert found == {mentor.pk: 45, other_mentor.pk: 20}
    assert aftercare.minutes_by_mentor(closed.organisation, date(2026, 7, 1), date(2026, 9, 30)) == {}


def test_open_check_holds_no_answer(closed):
    with pytest.raises(IntegrityError), transaction.atomic():
        make.aftercare(closed, source="school")
