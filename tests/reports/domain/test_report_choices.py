"""What a report can be asked about, and in which one a quarter was frozen."""

from datetime import date

import pytest
import time_machine

from mentoraat.periods import HalfYear, Quarter, Year
from reports.domain import report_choices
from reports.domain.figures import scope_of
from reports.domain.scope import Period
from tests import make
from tests.reports.domain.report_life import *  # noqa: F403
from tests.reports.domain.report_life import QUARTER


def test_half_years_and_years_stand_beside_the_quarters_when_they_are_over():
    quarters = [Quarter(2026, 2), Quarter(2026, 1), Quarter(2025, 4)]

    with time_machine.travel(date(2026, 7, 20)):
        found = report_choices.periods(quarters)

    assert found["quarter"] == quarters
    assert found["half_year"] == [HalfYear(2026, 1), HalfYear(2025, 2)]
    assert found["year"] == [Year(2025)]


def test_only_agreements_that_run_can_be_chosen(organisation, other_organisation):
    running = make.report_profile(organisation)
    make.report_profile(organisation, ends_on=date(2026, 7, 1))
    make.report_profile(other_organisation)

    assert list(report_choices.of(organisation).profiles) == [running]


def test_nobody_reads_where_nobody_asks(organisation):
    assert not report_choices.of(organisation).has_reader


def test_established_quarter_leads_to_its_report(standing, organisation):
    assert report_choices.frozen_in(scope_of(organisation, QUARTER)) == standing


def test_draft_froze_nothing(draft, organisation):
    assert report_choices.frozen_in(scope_of(organisation, QUARTER)) is None


@pytest.mark.parametrize("days", [(QUARTER.start, date(2026, 5, 31)), (date(2026, 1, 1), QUARTER.end)])
def test_days_that_are_no_quarter_are_never_frozen(standing, organisation, days):
    assert report_choices.frozen_in(scope_of(organisation, Period(*days))) is None


def test_part_is_not_frozen_by_the_whole(standing, organisation):
    assert report_choices.frozen_in(scope_of(organisation, QUARTER, area=make.area(organisation))) is None
