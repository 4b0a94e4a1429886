"""The cases opened lately: re-entry (I3)."""

from datetime import date, timedelta

import pytest

from mentoraat.periods import Quarter
from tests import make


def closed(youth, mentor, opened, on, **changes):
    return make.case(youth=youth, casemanager=mentor, opened_on=opened, closed_on=on, **changes)


@pytest.mark.parametrize(("days_later", "re_entries"), [(0, 1), (2, 1), (365, 1), (366, 0), (425, 0)])
def test_started_again_is_a_re_entry_for_a_year(youth, mentor, count, days_later, re_entries):
    end = date(2025, 5, 10)
    earlier = closed(youth, mentor, date(2025, 1, 5), end)
    again = end + timedelta(days=days_later)
    make.case(youth=youth, casemanager=mentor, opened_on=again, previous_case=earlier)

    quarter = Quarter.of(again)
    assert count("caseload.I3_inflow", quarter) == 1
    assert count("caseload.I3_re_entry", quarter) == re_entries
