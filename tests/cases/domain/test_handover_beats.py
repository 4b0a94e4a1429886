"""Many beats at the same moment: every rung of the ladder and every question for feedback once."""

from datetime import date, timedelta

import pytest

from cases.domain import handover_course, handover_feedback, handover_watch
from cases.models import Handover, HandoverReminder
from mentoraat.access import Role
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import at, pretend
from tests import make
from tests.cases.domain.test_case_race import at_once

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
MONDAY = date(2026, 3, 2)


@pytest.fixture
def case():
    """Sam's case; committed, so that every thread sees it."""
    organisation = make.organisation(name="Mentoraat Zuid", slug="zuid")
    mentor = make.user("Nina", organisation, Role.MENTOR)
    return make.case(youth=make.youth(known_by=mentor), casemanager=mentor)


def test_of_twenty_beats_one_climbs(case):
    make.sent_handover(case, sent_on=MONDAY, answer_due_on=MONDAY + timedelta(days=9))

    done = at_once(lambda number: handover_watch.climb(on=MONDAY + timedelta(days=7)))

    assert sum(filter(None, done)) == 1
    assert HandoverReminder.objects.get().rung == "remind_1"
    assert Job.objects.filter(kind="handover.mail").count() == 1
    assert AuditEvent.objects.filter(verb="handover.reminded").count() == 1


def test_of_twenty_beats_one_asks(case):
    with pretend(at(MONDAY)):
        item = make.sent_handover(case, state="accepted", accepted_on=MONDAY)
        handover_course.arrived(item, by=case.casemanager)

    done = at_once(lambda number: handover_feedback.watch(on=MONDAY + timedelta(days=14)))

    assert sum(filter(None, done)) == 1
    assert Job.objects.filter(kind="handover.mail").count() == 1


def test_of_twenty_answers_at_once_one_is_kept(case):
    with pretend(at(MONDAY)):
        item = make.sent_handover(case, state="accepted", accepted_on=MONDAY)
        handover_course.arrived(item, by=case.casemanager)

    done = at_once(lambda number: _answer(item.pk))

    assert len([row for row in done if row]) == 1
    assert AuditEvent.objects.filter(verb="handover.fed_back").count() == 1


def _answer(pk):
    item = Handover.objects.select_related("case__youth", "partner", "owner", "organisation", "link").get(pk=pk)
    return handover_feedback.answer(item, still_there="yes", on=MONDAY, by=item.owner)
