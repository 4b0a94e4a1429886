"""Reach (I1): contacts with and without a name, on the Amsterdam day."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from mentoraat.periods import Quarter
from reports.domain.figures import headline
from tests import make

Q2 = Quarter(2026, 2)
END = Q2.end


def test_youth_who_refuses_to_be_registered_counts_without_a_name(mentor, count):
    make.contact(mentor, at=datetime(2026, 4, 3, 12, tzinfo=ZoneInfo("Europe/Amsterdam")), people=3)
    make.contact(mentor, at=datetime(2026, 4, 4, 12, tzinfo=ZoneInfo("Europe/Amsterdam")))

    found = count("reach")
    assert (found["I1_youths_reached"], found["two_way_contacts"], found["anonymous_people_spoken_to"]) == (0, 2, 4)


@pytest.mark.parametrize(
    ("moment", "quarter"),
    [
        (datetime(2026, 6, 30, 21, 59, tzinfo=ZoneInfo("UTC")), Q2),
        (datetime(2026, 6, 30, 22, 20, tzinfo=ZoneInfo("UTC")), Q2.next()),
    ],
)
def test_contact_just_after_midnight_in_amsterdam_is_of_the_new_day(youth, mentor, count, moment, quarter):
    """00:20 on 1 July in Amsterdam is still 30 June for the server (G2)."""
    make.contact(mentor, youth, at=moment)

    assert count("reach.I1_youths_reached", quarter) == 1
    assert count("reach.I1_youths_reached", Q2.next() if quarter == Q2 else Q2) == 0


def test_undone_contact_counts_nowhere(youth, mentor, count, organisation):
    at = datetime(2026, 5, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    make.contact(mentor, youth, at=at, undone_at=at)

    found = count("reach")
    assert not any(found[key] for key in found)
    assert headline(organisation, END)["persons"] == 0
