"""Caseload: stock, inflow, outflow and served (I3 to I7), by the edges of indicators.md 6."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction

from cases.models import Case
from mentoraat.periods import Quarter
from outreach.models import Contact
from reports.domain.figures import figures
from reports.domain.scope import Period
from tests import make

Q2 = Quarter(2026, 2)


def closed(youth, mentor, opened, on, **changes):
    return make.case(youth=youth, casemanager=mentor, opened_on=opened, closed_on=on, **changes)


def test_second_open_case_in_one_programme_is_refused(youth, mentor):
    make.case(youth=youth, casemanager=mentor)

    with pytest.raises(IntegrityError), transaction.atomic():
        make.case(youth=youth, casemanager=mentor)


def test_merged_duplicate_counts_nowhere(youth, mentor, count):
    """The case of a youth registered twice is closed as opened in error: neither inflow nor an earlier case."""
    closed(youth, mentor, date(2026, 4, 1), date(2026, 4, 9), ending=Case.Ending.OPENED_IN_ERROR, outcome="")
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 4, 10))

    assert [count(f"caseload.{key}") for key in ("I3_inflow", "I3_re_entry", "I5_outflow", "I7_served")] == [1, 0, 0, 1]


def test_closed_and_started_again_two_days_later_is_out_and_in(youth, mentor, count):
    closed(youth, mentor, date(2026, 1, 5), date(2026, 5, 10))
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 5, 12))

    found = [count(f"caseload.{key}") for key in ("I5_outflow", "I3_inflow", "I3_re_entry", "I4_open_at_end")]
    assert found == [1, 1, 1, 1]


def test_period_that_is_no_quarter_is_allowed(youth, mentor, count):
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 5, 10))
    period = Period(date(2026, 5, 1), date(2026, 5, 31))

    assert period.quarter is None
    assert Period(Q2.start, Q2.end).quarter == Q2
    assert count("caseload.I6_case_days", period) == 22


def test_other_organisations_are_never_counted(outsider, organisation):
    youth = make.youth(known_by=outsider)
    make.case(youth=youth, casemanager=outsider, opened_on=date(2026, 5, 1))
    make.contact(outsider, youth, at=datetime(2026, 5, 1, 12, tzinfo=ZoneInfo("UTC")), channel=Contact.Channel.STREET)

    found = figures(organisation, Q2)

    assert (found["caseload"]["I7_served"], found["reach"]["two_way_contacts"]) == (0, 0)


def test_change_of_casemanager_is_neither_inflow_nor_outflow(youth, mentor, other_mentor, count):
    case = make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 1, 5))
    Case.objects.filter(pk=case.pk).update(casemanager=other_mentor)

    assert (count("caseload.I3_inflow"), count("caseload.I5_outflow"), count("caseload.I4_open_at_end")) == (0, 0, 1)


def test_two_programmes_are_two_cases_and_one_person(youth, mentor, count):
    for name in ("A", "B"):
        programme = make.programme(mentor.organisation, name)
        make.case(youth=youth, casemanager=mentor, programme=programme, opened_on=date(2026, 4, 2))

    assert (count("caseload.I3_inflow"), count("caseload.I3_inflow_persons")) == (2, 1)
    assert count("caseload.I3_inflow", programme=programme) == 1
