"""What we do not know, each with "of how many"."""

from datetime import date

import pytest

from mentoraat.periods import Quarter, at
from reports.domain import report_figures
from reports.domain.figures import scope_of
from tests import make
from tests.reports.domain.indicators.test_measurement import measured

OPENED = date(2026, 4, 10)
UNKNOWN = {"birth_date": None, "diploma": "unknown", "school_type": "", "leaving_cause": "unknown", "housing": ""}
KNOWN = {"diploma": "none", "school_type": "vmbo", "leaving_cause": "content", "housing": "parents"}


@pytest.fixture
def begun(mentor, organisation):
    """Two cases of April: one of which all is known, one of which nothing is."""
    here = {"casemanager": mentor, "opened_on": OPENED}
    known = make.case(youth=make.youth(known_by=mentor, **KNOWN), area=make.area(organisation), **here)
    measured(known, "baseline", OPENED, wonen=3)
    return known, make.case(youth=make.youth(known_by=mentor, **UNKNOWN), **here)


def of(organisation, **changes):
    scope = scope_of(organisation, Quarter(2026, 2), **{"as_of": date(2026, 9, 1)} | changes)
    return {name: (row["unknown"], row["of"]) for name, row in report_figures.of_page(scope)["quality"].items()}


def test_unknown_of_the_inflow_counted_by_hand(begun, organisation):
    found = of(organisation)

    names = ("birth_date", "diploma", "school_type", "cause", "housing", "area", "baseline")
    assert {name: found[name] for name in names} == dict.fromkeys(names, (1, 2))
    assert found["destination"] == found["aftercare"] == found["names"] == (0, 0)


def test_unknown_outcomes_and_conversations_without_a_name(youth, mentor, organisation):
    days = {"opened_on": date(2025, 6, 1), "closed_on": date(2026, 4, 20)}
    for outcome in ("unknown", "positive", "neutral"):
        make.case(youth=make.youth(known_by=mentor), casemanager=mentor, outcome=outcome, **days)
    make.contact(mentor, youth, at=at(OPENED))
    make.contact(mentor, at=at(OPENED))
    make.contact(mentor, at=at(OPENED), outcome="failed")

    found = of(organisation)

    assert (found["destination"], found["names"]) == ((1, 2), (1, 2))


def test_nobody_reached_after_three_months_is_not_known(mentor, organisation):
    days = {"opened_on": date(2025, 6, 1), "closed_on": date(2026, 1, 20), "outcome": "other"}
    for status in ("school", "not_reached"):
        row = make.case(youth=make.youth(known_by=mentor), casemanager=mentor, **days)
        make.aftercare(row, done_on=date(2026, 4, 20), status=status)

    assert of(organisation, as_of=date(2026, 7, 28))["aftercare"] == (1, 2)


def test_area_and_programme_narrow_it(begun, organisation):
    assert of(organisation, area=begun[0].area)["birth_date"] == (0, 1)
    assert of(organisation, programme=begun[0].programme)["birth_date"] == (1, 2)
