"""The day on which a youth was first reached is kept with every change of a contact, and looked after at night (I1)."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from cases.domain import first_reached
from cases.models import Youth
from mentoraat.models import AuditEvent
from mentoraat.periods import at, today
from tests import make

pytestmark = pytest.mark.django_db


def day(back):
    return today() - timedelta(days=back)


def kept(youth):
    return Youth.objects.get(pk=youth.pk).reached_on


def test_earliest_day_stays(youth, mentor):
    first_reached.reached(youth, on=day(3), by=mentor)
    first_reached.reached(youth, on=day(5), by=mentor)
    first_reached.reached(youth, on=day(1), by=mentor)

    assert kept(youth) == youth.reached_on == day(5)


def test_settle_takes_the_first_contact_in_which_both_took_part(youth, mentor):
    make.contact(mentor, youth, at=at(day(9)), outcome="only_seen")
    make.contact(mentor, youth, at=at(day(8)), undone_at=at(day(8)))
    make.contact(mentor, youth, at=at(day(7)), outcome="appointment")
    make.contact(mentor, youth, at=at(day(2)))

    first_reached.settle(Youth.objects.all(), by=None)

    assert kept(youth) == day(7)


def test_settle_of_somebody_whom_nobody_reached_is_no_day(youth, mentor):
    first_reached.reached(youth, on=day(3), by=mentor)

    first_reached.settle(Youth.objects.all(), by=None)

    assert kept(youth) is None


@pytest.mark.parametrize("wrong", [None, 1, 30])
def test_watch_sets_right_what_differs_and_says_so(wrong, youth, mentor):
    make.contact(mentor, make.youth(known_by=mentor), at=at(day(4)))
    make.contact(mentor, youth, at=at(day(7)))
    Youth.objects.filter(pk=youth.pk).update(reached_on=wrong and day(wrong))

    with capture_logs() as logs:
        found = first_reached.watch(by=None), first_reached.watch(by=None)

    assert (found, kept(youth)) == ((1, 0), day(7))
    assert [entry["event"] for entry in logs] == ["first_reached.mended"]
    assert AuditEvent.objects.filter(verb="youth.first_reached_mended", youth_id=youth.pk).count() == 1


def test_watch_takes_away_a_day_that_no_contact_gives(youth):
    Youth.objects.filter(pk=youth.pk).update(reached_on=day(1))

    assert (first_reached.watch(by=None), kept(youth)) == (1, None)
