"""No open handover without a named person who works here."""

from datetime import timedelta

from cases.domain import handover_ball, handover_owner, leaving
from cases.models import Handover
from mentoraat.domain import absence
from mentoraat.domain import user as users
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import today
from tests import make


def test_handover_of_who_left_goes_to_the_casemanager(case, mentor, other_mentor, administrator):
    item = make.sent_handover(case, owner=other_mentor)
    users.deactivate(other_mentor, by=administrator)

    assert handover_owner.watch() == 1
    assert handover_owner.watch() == 0

    item.refresh_from_db()
    assert item.owner == mentor
    assert Notification.objects.get().text == "De overdracht van Sam aan Jongerenloket is nu van jou"
    assert AuditEvent.objects.filter(verb="handover.passed_on").count() == 1


def test_without_a_casemanager_who_works_here_it_goes_to_a_coordinator(case, mentor, coordinator, administrator):
    item = make.sent_handover(case)
    users.deactivate(mentor, by=administrator)

    handover_owner.watch()

    item.refresh_from_db()
    assert item.owner == coordinator


def test_where_nobody_works_any_more_it_stays_where_it_is(case, mentor, administrator):
    make.sent_handover(case)
    users.deactivate(mentor, by=administrator)

    assert handover_owner.watch() == 0


def test_what_is_over_stays_with_who_did_it(case, other_mentor, administrator):
    make.sent_handover(case, owner=other_mentor, state="closed")
    users.deactivate(other_mentor, by=administrator)

    assert handover_owner.watch() == 0


def test_closing_the_door_hands_on_at_once(case, mentor, other_mentor, administrator):
    item = make.sent_handover(case, owner=other_mentor)

    assert leaving.close_door(other_mentor, by=administrator) == 0

    item.refresh_from_db()
    assert item.owner == mentor


def test_ball_names_who_stands_in(case, mentor, other_mentor):
    make.sent_handover(case, unanswered_on=today())
    absence.report(stand_in=other_mentor, starts_on=today(), ends_on=today() + timedelta(days=3), by=mentor)

    found = Handover.objects.with_ball().get()

    assert handover_ball.ball(found).who == "Marc (voor Nina)"
