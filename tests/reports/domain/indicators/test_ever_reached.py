"""Everyone ever reached (I25)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from mentoraat.periods import Quarter
from reports.domain.figures import headline
from tests import make

Q2 = Quarter(2026, 2)
END = Q2.end


def closed(youth, mentor, opened, on, **changes):
    return make.case(youth=youth, casemanager=mentor, opened_on=opened, closed_on=on, **changes)


def test_latest_case_on_one_day_is_the_one_with_the_higher_number(youth, mentor, organisation):
    make.contact(mentor, youth, at=datetime(2026, 1, 2, 12, tzinfo=ZoneInfo("UTC")))
    day = {"opened": date(2026, 1, 5), "on": date(2026, 1, 9)}
    closed(youth, mentor, **day, number="T10", outcome="positive")
    closed(youth, mentor, **day, number="T9", outcome="dropped_out")

    assert headline(organisation, END)["positive"] == 1


def test_youth_without_a_case_is_contact_only(youth, mentor, organisation):
    make.contact(mentor, youth, at=datetime(2026, 1, 2, 12, tzinfo=ZoneInfo("UTC")))

    found = headline(organisation, END)
    assert (found["persons"], found["contact_only"], found["positive_rate"]) == (1, 1, 0.0)


def test_youth_is_in_guidance_while_any_case_is_open(youth, mentor, organisation):
    make.contact(mentor, youth, at=datetime(2026, 1, 2, 12, tzinfo=ZoneInfo("UTC")))
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 1, 3))
    closed(youth, mentor, date(2026, 2, 1), date(2026, 3, 1), outcome="positive")

    assert headline(organisation, END)["in_guidance"] == 1


def test_youth_with_a_case_and_no_contact_was_not_reached(case, organisation):
    assert headline(organisation, END)["persons"] == 0


def test_what_happens_after_the_day_does_not_count(youth, mentor, organisation):
    make.contact(mentor, youth, at=datetime(2026, 1, 2, 12, tzinfo=ZoneInfo("UTC")))
    closed(youth, mentor, date(2026, 2, 1), date(2026, 3, 1), outcome="dropped_out")
    closed(youth, mentor, date(2026, 7, 1), date(2026, 7, 9), outcome="positive")

    assert headline(organisation, END)["dropped_out"] == 1
    assert headline(organisation, date(2026, 2, 28))["in_guidance"] == 1
    assert headline(organisation, date(2026, 1, 1))["persons"] == 0
