"""The shelves of the library."""

from datetime import date

import pytest

from mentoraat.models import Commission
from mentoraat.periods import HalfYear, Quarter, Year
from reports.domain import quarter_library
from reports.models import QuarterReport
from tests import make

CLOSED = {"closed_on": date(2007, 5, 1), "state": "closed", "ending": "by_agreement", "outcome": "positive"}


@pytest.fixture
def put(organisation, municipality, coordinator):
    def one(period, revision=1, **changes):
        when = {"kind": period.kind, "year": period.year, "number": period.number, "revision": revision}
        about = {"organisation": organisation, "municipality": municipality, "asked_by": coordinator}
        return QuarterReport.objects.create(**about, **when, **changes)

    return one


def test_shelves_the_last_period_first_and_its_latest_revision_on_top(put, coordinator):
    put(Quarter(2006, 4))
    first, second = put(Quarter(2007, 1)), put(Quarter(2007, 1), revision=2)

    shelves = quarter_library.shelves(coordinator)

    assert [shelf.period for shelf in shelves] == [Quarter(2007, 1), Quarter(2006, 4)]
    assert shelves[0].places == (quarter_library.Place(second, (first,)),)


def test_quarter_stands_before_the_half_year_and_year_that_end_with_it(put, coordinator):
    for period in (Year(2006), HalfYear(2006, 2), Quarter(2006, 4)):
        put(period)

    shelves = quarter_library.shelves(coordinator)

    assert [shelf.period.kind for shelf in shelves] == ["quarter", "half_year", "year"]
    assert [year for year, _ in quarter_library.by_year(shelves)] == [2006]


def test_report_about_a_part_has_a_place_of_its_own(put, coordinator, organisation):
    whole, part = put(Quarter(2007, 1)), put(Quarter(2007, 1), programme=make.programme(organisation))

    (shelf,) = quarter_library.shelves(coordinator)

    assert {place.report for place in shelf.places} == {whole, part}
    assert not any(place.older for place in shelf.places)
    assert quarter_library.newer_than(whole, coordinator) is None


def test_narrowed_keeps_one_year_and_one_kind(put, coordinator):
    for period in (Year(2006), Quarter(2006, 4), Quarter(2007, 1)):
        put(period)
    shelves = quarter_library.shelves(coordinator)

    assert [shelf.period for shelf in quarter_library.narrowed(shelves, year=2006, kind="year")] == [Year(2006)]
    assert quarter_library.narrowed(shelves) == shelves


def test_newer_than_tells_a_later_revision_that_one_may_read(put, coordinator, official):
    first, second = put(Quarter(2007, 1)), put(Quarter(2007, 1), revision=2)

    assert quarter_library.newer_than(first, coordinator) == second
    assert quarter_library.newer_than(second, coordinator) is None
    assert quarter_library.newer_than(first, official) is None


def test_quarters_run_from_the_first_case_to_the_last_that_is_over(organisation, mentor):
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=date(2007, 2, 1), **CLOSED)

    quarters = quarter_library.quarters(organisation)

    assert quarters == [Quarter(2007, 2), Quarter(2007, 1)]


def test_quarters_without_facts_are_none(organisation):
    assert quarter_library.quarters(organisation) == []


def test_municipalities_are_those_that_ask_now(organisation, municipality):
    Commission.objects.create(
        organisation=organisation,
        municipality=make.municipality(),
        starts_on=date(2000, 1, 1),
        ends_on=date(2001, 1, 1),
    )

    assert list(quarter_library.municipalities(organisation)) == [municipality]
