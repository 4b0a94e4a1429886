"""Where positive outflow went: school, work or both, by the places that count at closing."""

from datetime import date, timedelta

import pytest

from mentoraat.periods import Quarter
from reports.domain.figures import scope_of
from reports.domain.indicators import destinations
from tests import make

CLOSED, DAY = date(2026, 6, 20), timedelta(days=1)
SCHOOL, WORK = {"kind": "school"}, {"kind": "work", "hours_per_week": 12}


@pytest.fixture
def ended(youth, mentor):
    """A case that ended with school or work."""
    return make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 1, 6), closed_on=CLOSED, outcome="positive")


def of(organisation, **changes):
    return destinations.figures(scope_of(organisation, Quarter(2026, 2), **changes))


def only(name):
    return {"school": 0, "work": 0, "both": 0} | {name: 1}


@pytest.mark.parametrize(
    ("places", "name"),
    [
        ([SCHOOL], "school"),
        ([WORK], "work"),
        ([SCHOOL, WORK], "both"),
        ([SCHOOL, WORK | {"hours_per_week": 11}], "school"),
        ([SCHOOL, WORK | {"hours_per_week": 6}, WORK | {"hours_per_week": 6}], "both"),
        ([WORK | {"detail": "BBL kok"}], "school"),  # learning while working is education (G14)
        ([SCHOOL, WORK | {"starts_on": CLOSED + 29 * DAY}], "school"),  # too late for G15
        ([WORK, SCHOOL | {"starts_on": CLOSED - 30 * DAY, "ends_on": CLOSED}], "work"),  # over on that day
        ([WORK, {"kind": "course"}], "work"),
        ([], "unknown"),
    ],
)
def test_destination_by_the_places_that_count(ended, organisation, places, name):
    for place in places:
        make.placement(ended, **place)

    assert of(organisation) == only(name)


def test_only_positive_outflow_of_the_period_counts(ended, mentor, organisation):
    make.placement(ended)
    days = {"opened_on": date(2026, 1, 6), "outcome": "positive"}
    for changes in ({"closed_on": date(2026, 7, 1)}, {"closed_on": CLOSED, "outcome": "activation"}):
        make.placement(make.case(youth=make.youth(known_by=mentor), casemanager=mentor, **days | changes))

    assert of(organisation) == only("school")
    assert of(organisation, area=make.area(organisation)) == {"school": 0, "work": 0, "both": 0}
    assert of(organisation, programme=ended.programme) == only("school")
