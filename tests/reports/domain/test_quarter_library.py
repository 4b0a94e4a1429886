"""The shelves of the library."""

from datetime import date

import pytest

from mentoraat.models import Commission
from mentoraat.periods import Quarter
from reports.domain import quarter_library
from reports.models import QuarterReport
from tests import make

CLOSED = {"closed_on": date(2007, 5, 1), "state": "closed", "ending": "by_agreement", "outcome": "positive"}


@pytest.fixture
def put(organisation, municipality, coordinator):
    def one(quarter, revision=1):
        return QuarterReport.objects.create(
            organisation=organisation,
            municipality=municipality,
            year=quarter.year,
            number=quarter.number,
            revision=revision,
            asked_by=coordinator,
        )

    return one


def test_shelves_the_last_quarter_first_and_its_latest_revision_on_top(put, coordinator):
    put(Quarter(2006, 4))
    first, second = put(Quarter(2007, 1)), put(Quarter(2007, 1), revision=2)

    shelves = quarter_library.shelves(coordinator)

    assert [shelf.quarter for shelf in shelves] == [Quarter(2007, 1), Quarter(2006, 4)]
    assert (shelves[0].reports, shelves[0].older) == ((second,), (first,))


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
