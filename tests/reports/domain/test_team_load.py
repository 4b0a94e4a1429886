"""Who is full and who has room, over a whole organisation (R19)."""

from datetime import timedelta

import pytest

from mentoraat.periods import today
from partners.models import MentorFile
from reports.domain import team_load
from tests import make

pytestmark = pytest.mark.django_db


def guided(mentor, count=1, **changes):
    for _time in range(count):
        make.case(youth=make.youth(known_by=mentor), casemanager=mentor, **changes)


def loads(organisation, sort=None):
    return team_load.loads(organisation, team_load.people(organisation), sort=sort)


def test_loads_stand_against_what_was_agreed(organisation, mentor, other_mentor, coordinator):
    MentorFile.objects.create(organisation=organisation, user=mentor, caseload_norm=1)
    guided(mentor)
    guided(mentor, closed_on=today())

    marc, nina = loads(organisation)

    assert (nina.name, nina.load.cases, nina.load.limit, nina.load.full, nina.load.room) == ("Nina", 1, 1, True, 0)
    assert (marc.name, marc.load.cases, marc.load.limit, marc.load.full, marc.load.room) == (
        "Marc", 0, None, False, None,
    )  # fmt: skip


def test_who_left_with_cases_stays_in_sight(organisation, mentor, other_mentor):
    guided(mentor)
    for person in (mentor, other_mentor):
        person.memberships.update(ends_on=today())

    assert [(row.name, row.person.working) for row in loads(organisation)] == [("Nina", False)]


def test_who_cannot_sign_in_any_more_does_not_work_here(organisation, mentor):
    guided(mentor)
    mentor.is_active = False
    mentor.save()

    assert [row.person.working for row in loads(organisation)] == [False]


@pytest.mark.parametrize(
    ("sort", "order"), [("room", "Ada Bo Cem"), ("name", "Ada Bo Cem"), ("cases", "Ada Cem Bo"), ("fte", "Ada Bo Cem")]
)
def test_loads_in_another_order(sort, order, organisation):
    for name, cases, norm, hours in (("Bo", 1, 1, 18), ("Ada", 3, 4, 36), ("Cem", 2, None, None)):
        person = make.user(name, organisation, "mentor")
        guided(person, cases)
        MentorFile.objects.create(organisation=organisation, user=person, caseload_norm=norm, hours_per_week=hours)

    assert " ".join(row.name for row in loads(organisation, sort)) == order


def test_total_is_of_everybody(organisation, mentor, other_mentor):
    guided(mentor, 2)
    guided(other_mentor)

    assert team_load.total(loads(organisation)) == (3, 0)


def test_hours_of_keeping_in_view_are_of_the_last_weeks(organisation, mentor, other_mentor):
    for days in (5, 100):
        row = make.case(youth=make.youth(known_by=mentor), casemanager=mentor, closed_on=today() - timedelta(days=50))
        done = {"done_on": today() - timedelta(days=days), "done_by": mentor, "status": "work", "minutes": 90}
        make.aftercare(row, **done)

    rows = team_load.loads(organisation, team_load.people(organisation), spent=team_load.minutes(organisation))

    assert [(row.name, row.hours) for row in rows] == [("Marc", None), ("Nina", 1.5)]


def test_other_organisation_sees_nobody(other_organisation, mentor):
    guided(mentor)

    assert loads(other_organisation) == []
