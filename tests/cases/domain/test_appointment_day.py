from datetime import time, timedelta

import pytest
import time_machine

from cases.domain import appointment_day
from mentoraat.periods import at, today
from tests import make

NOON = at(today())


@pytest.fixture(autouse=True)
def at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def texts(lines):
    return [line.what for line in lines]


def test_day_holds_what_is_to_come_and_what_nobody_looked_back_on(youth, mentor):
    for what, moment in {
        "vorige week": NOON - timedelta(days=7),
        "vanochtend": NOON - timedelta(hours=2),
        "vanmiddag": NOON + timedelta(hours=2),
        "over een week": at(today() + timedelta(days=7), time(23, 59)),
        "later": at(today() + timedelta(days=8), time(0)),
    }.items():
        make.appointment(youth, mentor, what=what, at=moment)

    day = appointment_day.of_day(mentor)

    assert texts(day.unfinished) == ["vorige week", "vanochtend"]
    assert texts(day.today) == ["vanmiddag"]
    assert texts(day.coming) == ["over een week"]
    assert day.today[0].when == "vandaag, 14:00"


def test_day_leaves_out_what_is_over_or_somebody_elses(youth, mentor, other_mentor):
    make.know(youth, other_mentor)
    make.appointment(youth, other_mentor, at=NOON)
    make.appointment(youth, mentor, at=NOON, state="kept", settled_at=NOON, settled_by=mentor)

    assert not appointment_day.of_day(mentor)


def test_day_shows_no_youth_that_one_may_no_longer_see(youth, mentor):
    make.appointment(youth, mentor, at=NOON)
    youth.acquaintances.update(until=today() - timedelta(days=1))

    assert not appointment_day.of_day(mentor)


@pytest.mark.parametrize("count", [1, 3])
def test_day_is_one_query(youth, mentor, django_assert_num_queries, count):
    for _number in range(count):
        make.appointment(youth, mentor, at=NOON)
    assert mentor.access.permissions

    with django_assert_num_queries(1):
        assert len(appointment_day.of_day(mentor).unfinished) == count


def test_where_says_home_only_when_no_place_is_written(youth, mentor):
    item = make.appointment(youth, mentor, at=NOON, place="", home=True)
    assert appointment_day.where(item) == "thuis"

    item.place = "Bij oma"
    assert appointment_day.where(item) == "Bij oma"
