"""The pages of agreements: when the next report comes, in words, and a fixed number of queries."""

from datetime import date

import pytest

from mentoraat.periods import today
from reports.domain import report_profile_page
from reports.models import QuarterReport
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("settings", "day", "period", "made", "established"),
    [
        ({}, date(2026, 9, 30), "3e kwartaal 2026", date(2026, 10, 1), date(2026, 10, 15)),
        ({"period": "half_year"}, date(2026, 7, 1), "2e halfjaar 2026", date(2027, 1, 1), date(2027, 1, 15)),
        ({"period": "year", "deadline_days": 60}, date(2026, 7, 1), "jaar 2026", date(2027, 1, 1), date(2027, 3, 1)),
        ({"starts_on": date(2027, 1, 1)}, date(2026, 7, 1), "1e kwartaal 2027", date(2027, 4, 1), date(2027, 4, 15)),
    ],
)
def test_next_report_is_about_the_period_that_runs(organisation, settings, day, period, made, established):
    found = report_profile_page.coming(make.report_profile(organisation, **settings), day)

    assert (found.period, found.made_on, found.established_by) == (period, made, established)


@pytest.mark.parametrize(("ends_on", "comes"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_no_report_comes_after_the_period_of_the_last_day(organisation, ends_on, comes):
    profile = make.report_profile(organisation, ends_on=ends_on)

    assert bool(report_profile_page.coming(profile, date(2026, 7, 1))) is comes


def test_figures_that_were_agreed_stand_in_words_in_the_order_of_the_form(organisation):
    agreed = {
        "I26_cost.per_positive": {"start": None, "agreed": 12500},
        "outflow.I8_positive_rate": {"start": 61.5, "agreed": 70},
        "reach.I1_youths_reached": {"start": 1200, "agreed": None},
    }

    norms = report_profile_page.page(make.report_profile(organisation, agreed=agreed)).norms

    assert [(norm.start, norm.agreed) for norm in norms] == [("1.200", "–"), ("61,5%", "70%"), ("–", "12.500 euro")]


def test_page_names_chapters_tables_and_the_limit_that_holds(organisation):
    profile = make.report_profile(organisation, chapters=["wie", "bereik"], left_out=["places"], small_limit=8)

    page = report_profile_page.page(profile)

    assert page.chapters == ("Wie bereikten wij?", "Wie begon een traject?")
    assert (page.left_out, page.limit) == (("naar gebied",), 8)


def test_page_shows_the_last_reports_first(organisation, django_assert_num_queries):
    profile = make.report_profile(organisation)
    for number in (1, 2, 3):
        QuarterReport.objects.create(organisation=organisation, profile=profile, year=2025, number=number)

    with django_assert_num_queries(1):
        page = report_profile_page.page(profile)

    assert [report.number for report in page.reports] == [3, 2, 1]


@pytest.mark.parametrize("times", [1, 3])
def test_listing_asks_the_same_for_more_rows(organisation, municipality, django_assert_num_queries, times):
    for _time in range(times):
        make.report_profile(organisation)
        make.report_profile(organisation, ends_on=date(2020, 1, 1))

    with django_assert_num_queries(2):
        listing = report_profile_page.listing(organisation)

    assert (len(listing.running), len(listing.ended), listing.usual) == (times, times, (municipality.name,))


def test_municipality_with_an_agreement_about_its_quarters_gets_no_usual_report(organisation, municipality):
    make.report_profile(organisation, municipality=municipality)

    assert report_profile_page.listing(organisation).usual == ()


def test_choices_keep_what_stood_there(organisation, coordinator):
    area = make.area(organisation, "Opgeheven")
    area.active = False
    area.save()
    profile = make.report_profile(organisation, area=area, starts_on=today())

    assert area in report_profile_page.rows_to_choose(coordinator, profile)["area"]
    assert area not in report_profile_page.rows_to_choose(coordinator)["area"]
