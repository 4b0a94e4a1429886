from datetime import time, timedelta

import pytest
import time_machine

from cases.domain import appointment
from mentoraat.periods import at, today
from reports.domain import youth_page
from tests import make

NOON = at(today())


@pytest.fixture(autouse=True)
def at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def over(youth, mentor, state, days, **more):
    """An appointment with an outcome, so many days ago."""
    moment = NOON - timedelta(days=days)
    settled = {"settled_at": moment, "settled_by": mentor}
    return make.appointment(youth, mentor, state=state, at=moment, **settled, **more)


def test_page_shows_what_stands_with_its_amsterdam_time_in_order(youth, mentor):
    make.appointment(youth, mentor, what="middag", at=at(today() + timedelta(days=1), time(15, 5)))
    make.appointment(youth, mentor, what="ochtend", at=at(today() + timedelta(days=1), time(9)), place="a|b")
    make.appointment(youth, mentor, what="gisteren", at=NOON - timedelta(days=1), place="")

    lines = youth_page.read(youth, by=mentor).appointments.lines

    assert [(line.what, line.when, line.where, line.open) for line in lines] == [
        ("gisteren", "gisteren, 12:00", "", True),
        ("ochtend", "morgen, 09:00", "a|b", False),
        ("middag", "morgen, 15:05", "Zuidplein", False),
    ]
    assert lines[0].owner == "Nina"


def test_trend_is_of_the_latest_five_that_count(youth, mentor):
    for days, state in enumerate(["kept", "cancelled", "kept", "late", "missed", "kept", "missed", "missed"], start=1):
        over(youth, mentor, state, days)

    page = youth_page.read(youth, by=mentor).appointments

    assert page.trend == "laatste 5: 3 op tijd, 1 te laat, 1 niet gelukt"
    assert page.lines == ()


def test_trend_is_of_this_youth_alone(youth, mentor):
    over(make.youth(known_by=mentor), mentor, "missed", 1)

    assert youth_page.read(youth, by=mentor).appointments.trend == ""


def test_timeline_tells_of_outcomes_and_of_putting_off(youth, mentor):
    item = make.appointment(youth, mentor, what="Praten", at=NOON + timedelta(days=2))
    appointment.postpone(item, at=NOON + timedelta(days=3), why="School", by=mentor)
    appointment.settle(item, state="cancelled", why="Ziek", by=mentor)
    over(youth, mentor, "kept", 3, what="Bellen")

    entries = youth_page.read(youth, by=mentor).timeline.entries

    assert {(entry.title, entry.text) for entry in entries[:2]} == {
        ("Praten: afgezegd", "Ziek"),
        ("Afspraak verzet: Praten", "School"),
    }
    assert entries[0].url == item.get_absolute_url()
    assert entries[2].title == "Bellen: op tijd"


def test_planned_appointment_is_no_event_yet(youth, mentor):
    make.appointment(youth, mentor)

    assert youth_page.read(youth, by=mentor).timeline.entries == ()
