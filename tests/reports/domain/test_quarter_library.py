"""The shelves of the library."""

import pytest

from mentoraat.periods import Quarter
from reports.domain import quarter_library
from reports.models import QuarterReport


@pytest.fixture
def put(organisation, municipality, coordinator):
    def one(quarter, revision=1):
        return QuarterReport.objects.create(
            organisation=organisation,
            municipality=municipality,
            year=quarter.year,
            quarter=quarter.number,
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
