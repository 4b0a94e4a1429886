"""Closed doors are counted from handovers, and small numbers stay inside."""

from datetime import timedelta

import pytest

from cases.domain import closed_door
from mentoraat.periods import today
from tests import make

pytestmark = pytest.mark.django_db


def test_refusals_are_counted_per_partner_in_the_period(case, organisation):
    desk, bank = make.partner(organisation), make.partner(organisation, name="Kredietbank")
    long_ago = today() - timedelta(days=200)
    make.sent_handover(case, desk, state="refused", refused_on=today(), reason="Geen plek voor Sam")
    make.sent_handover(case, desk, sent_on=long_ago, state="refused", refused_on=long_ago, reason="Vol")
    make.sent_handover(case, bank, unanswered_on=today())

    doors = closed_door.of_period(organisation, today() - timedelta(days=30), today())

    assert [(door.partner, door.refused, door.unanswered, door.returned) for door in doors] == [
        ("Jongerenloket", 1, 0, 0),
        ("Kredietbank", 0, 1, 0),
    ]
    assert doors[0].told == ("minder dan 5", "0", "0")


def test_number_from_the_limit_on_is_told():
    assert closed_door.Door("Loket", 5, 12, 0, 5).told == ("5", "12", "0")


def test_another_organisation_counts_apart(case, other_organisation):
    make.sent_handover(case, state="refused", refused_on=today(), reason="Vol")

    assert closed_door.of_period(other_organisation, today(), today()) == ()
