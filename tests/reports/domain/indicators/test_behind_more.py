"""The rows behind the figures that other modules bring, in a small world; test_behind holds every key to its count."""

from datetime import date

import pytest

from mentoraat.periods import Quarter, at
from reports.domain.figures import scope_of
from reports.domain.indicators import behind
from tests import make
from tests.reports.domain.indicators.test_measurement import measured

OPENED, CLOSED = date(2026, 4, 10), date(2026, 6, 20)


@pytest.fixture
def world(youth, mentor, organisation):
    """Two cases of April: heavy, with school, in Charlois; and one of which nothing is known."""
    fields = {"opened_on": OPENED, "closed_on": CLOSED, "outcome": "positive", "area": make.area(organisation)}
    heavy = make.case(youth=youth, casemanager=mentor, **fields)
    measured(heavy, "baseline", OPENED, wonen=1, geld=1, werk=2, school=2)
    make.placement(heavy)
    light = make.case(youth=make.youth(known_by=mentor, birth_date=None), casemanager=mentor, opened_on=OPENED)
    return {"heavy": heavy, "light": light}


@pytest.mark.parametrize(
    ("key", "who"),
    [
        ("places.inflow_by_area.Charlois", "heavy"),
        ("places.inflow_by_area.unknown", "light"),
        ("complexity.inflow_by_stratum.4+", "heavy"),
        ("complexity.outflow_by_stratum.4+.positive", "heavy"),
        ("complexity.counted_by_stratum.4+", "heavy"),
        ("complexity.inflow_by_stratum.unknown", "light"),
        ("destinations.school", "heavy"),
        ("quality.birth_date.unknown", "light"),
        ("quality.area.unknown", "light"),
        ("quality.destination.of", "heavy"),
    ],
)
def test_rows_are_those_that_were_counted(world, organisation, key, who):
    found = behind.rows(scope_of(organisation, Quarter(2026, 2)), key)

    assert list(found) == [world[who]]


def test_conversations_without_a_name_are_contacts(youth, mentor, organisation):
    nameless = make.contact(mentor, at=at(OPENED))
    make.contact(mentor, youth, at=at(OPENED))

    assert list(behind.rows(scope_of(organisation, Quarter(2026, 2)), "quality.names.unknown")) == [nameless]


@pytest.mark.parametrize("key", ["quality.area", "complexity.rates.4+", "network.wishes.total", "I26_cost.budget"])
def test_no_rows_behind_what_is_no_count_of_cases(organisation, key):
    with pytest.raises(behind.NoRows):
        behind.rows(scope_of(organisation, Quarter(2026, 2)), key)
