"""Which count a number speaks of: the same count has the same name in every report."""

import pytest

from mentoraat.periods import parse_period
from reports.domain.release_counts import cohorts_in, cohorts_of, named
from tests.reports.quarter.figures import busy


def name(path, period="2026-Q3", cohorts=(), **terms):
    return named(1, terms, period, path, dict(cohorts))


def test_open_at_the_start_is_open_at_the_end_of_the_period_before():
    assert name("caseload.I4_open_at_start", "2026-Q3") == name("caseload.I4_open_at_end", "2026-Q2")


def test_open_at_the_end_is_the_same_for_a_quarter_and_a_half_year():
    assert name("caseload.I4_open_at_end", "2026-Q2") == name("caseload.I4_open_at_end", "2026-H1")


def test_flow_of_a_quarter_is_not_that_of_its_half_year():
    assert name("caseload.I3_inflow", "2026-Q2") != name("caseload.I3_inflow", "2026-H1")


def test_who_was_ever_reached_is_counted_on_a_day():
    assert name("I25_all_ever_reached.positive", "2026-Q4") == name("I25_all_ever_reached.positive", "2026")


def test_positive_cohort_is_the_class_of_its_own_quarter():
    cohort = name("I12_durable.3.positive", "2026-Q3", {"I12_durable.3": "2026-Q1"})

    assert cohort == name("outflow.by_class.positive", "2026-Q1")


def test_rest_of_a_cohort_is_a_count_of_its_quarter():
    early = name("I12_durable.3.durable", "2026-Q3", {"I12_durable.3": "2026-Q1"})
    again = name("I12_durable.3.durable", "2026-H1", {"I12_durable.3": "2026-Q1"})

    assert early == again != name("I12_durable.6.durable", "2026-Q3", {"I12_durable.6": "2026-Q1"})


@pytest.mark.parametrize("terms", [{"programme": "A"}, {"area": "Zuid"}])
def test_count_of_a_part_is_another_count(terms):
    assert name("caseload.I3_inflow", **terms) != name("caseload.I3_inflow")


def test_counts_of_one_report_have_one_home():
    assert name("caseload.I3_inflow").home == name("outflow.counted").home != name("outflow.counted", "2026-Q2").home


def test_cohorts_say_of_which_days_they_are():
    figures = busy()
    figures["I12_durable"]["3"] |= {"closed_from": "2006-07-05", "closed_to": "2006-09-30"}

    found = cohorts_in(figures)

    assert found["I12_durable.6"] == "2006-Q3" and found["handovers.I16"] == "2006-Q4"
    assert found["I12_durable.3"] == "2006-07-05/2006-09-30"


def test_cohorts_of_a_period_beside_follow_the_rule():
    found = cohorts_of("2026-Q3", {"own": "2026-Q1"})

    assert (found["I12_durable.3"], found["I12_durable.12"]) == ("2026-Q1", "2025-Q2")
    assert found["handovers.I16"] == "2026-Q2"  # four weeks after 30 September are not over on 15 October
    assert found["own"] == "2026-Q3/own"


@pytest.mark.parametrize("period", ["2026-Q3", "2026-H1", "2026"])
def test_no_cohort_is_of_days_that_were_not_over(period):
    end = parse_period(period).end

    assert all(parse_period(span).end <= end for span in cohorts_of(period, {}).values())


@pytest.mark.parametrize("unread", ["x", "<5", "", None])
def test_cohort_without_a_day_that_can_be_read_tells_none(unread):
    figures = busy()
    figures["I12_durable"]["3"]["closed_from"] = unread

    assert "I12_durable.3" not in cohorts_in(figures) and "I12_durable.6" in cohorts_in(figures)
