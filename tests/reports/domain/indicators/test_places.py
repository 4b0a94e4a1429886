"""Per area: cases opened by the area on the case, conversations by the area of the place."""

from datetime import date

import pytest

from mentoraat.periods import Quarter, at
from reports.domain.figures import scope_of
from reports.domain.indicators import places
from tests import make

MAY = date(2026, 5, 4)


@pytest.fixture
def town(youth, mentor, organisation):
    """Two cases in Charlois and one without an area; a conversation in St. Jan, one nowhere, and an attempt."""
    charlois, jan = make.area(organisation), make.area(organisation, "St. Jan")
    for where in (charlois, charlois, None):
        make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=MAY, area=where)
    make.case(youth=youth, casemanager=mentor, opened_on=MAY, closed_on=MAY, ending="opened_in_error", outcome="")
    make.contact(mentor, youth, at=at(MAY), area=jan)
    make.contact(mentor, youth, at=at(MAY))
    make.contact(mentor, youth, at=at(MAY), area=jan, outcome="failed")
    return charlois


def of(organisation, **changes):
    return places.figures(scope_of(organisation, Quarter(2026, 2), **changes))


def test_areas_counted_by_hand(town, organisation):
    assert of(organisation) == {
        "inflow_by_area": {"Charlois": 2, "St Jan": 0, "unknown": 1},
        "two_way_by_area": {"Charlois": 0, "St Jan": 1, "unknown": 1},
    }


def test_one_area_is_about_itself_alone(town, organisation):
    assert of(organisation, area=town) == {"inflow_by_area": {"Charlois": 2}, "two_way_by_area": {"Charlois": 0}}


def test_closed_area_is_shown_only_when_it_occurs(town, organisation):
    for name in ("Charlois", "Oud"):
        area = make.area(organisation, name)
        area.active = False
        area.save()

    assert set(of(organisation)["inflow_by_area"]) == {"St Jan", "Charlois", "unknown"}


@pytest.mark.parametrize(
    ("name", "key"), [("St. Jan", "St Jan"), ("A.B", "A B"), ("...", "unknown"), (None, "unknown")]
)
def test_name_of_an_area_becomes_a_key_without_dots(name, key):
    assert places.key_of(name) == key
