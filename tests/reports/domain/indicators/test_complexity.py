"""How heavy it was at the start: the first baseline with our questions, and what came of it (R42)."""

from datetime import date

import pytest

from cases.models import Instrument
from mentoraat.periods import Quarter
from reports.domain.figures import scope_of
from reports.domain.indicators import complexity
from tests import make
from tests.reports.domain.indicators.test_measurement import measured

OPENED, CLOSED = date(2026, 4, 10), date(2026, 6, 20)
LOW = {0: {"wonen": 3, "geld": 5}, 1: {"wonen": 2, "geld": 3}, 2: {"wonen": 2, "geld": 1}, 3: {"wonen": 2, "geld": 1,
       "werk": 1, "school": 3}, 4: {"wonen": 2, "geld": 1, "werk": 1, "school": 2}}  # fmt: skip


@pytest.fixture
def case(youth, mentor):
    """A case of April 2026."""
    return make.case(youth=youth, casemanager=mentor, opened_on=OPENED)


@pytest.fixture
def begun(mentor):
    """A case of the quarter with so many areas at step 1 or 2, closed when an outcome is given."""

    def make_case(low=None, outcome="", **changes):
        ending = {"closed_on": CLOSED, "outcome": outcome} if outcome else {}
        row = make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=OPENED, **ending | changes)
        if low is not None:
            measured(row, "baseline", OPENED, **LOW[low])
        return row

    return make_case


def of(organisation, **changes):
    return complexity.figures(scope_of(organisation, Quarter(2026, 2), **changes))


@pytest.mark.parametrize(("low", "stratum"), [(0, "0-1"), (1, "0-1"), (2, "2-3"), (3, "2-3"), (4, "4+")])
def test_stratum_is_the_number_of_areas_at_step_1_or_2(case, organisation, low, stratum):
    measured(case, "baseline", OPENED, **LOW[low])

    assert of(organisation)["inflow_by_stratum"] == dict.fromkeys(complexity.STRATA, 0) | {stratum: 1}


def test_outflow_by_stratum_counted_by_hand(begun, organisation):
    begun(4, "positive"), begun(4, "dropped_out"), begun(4, "unknown"), begun(0, "positive")
    begun(4, "neutral"), begun(2), begun(None, "positive")

    found = of(organisation)

    assert found["inflow_by_stratum"] == {"0-1": 1, "2-3": 1, "4+": 4, "unknown": 1}
    assert found["counted_by_stratum"] == {"0-1": 1, "2-3": 0, "4+": 3, "unknown": 1}
    assert found["outflow_by_stratum"]["4+"] == {"positive": 1, "other": 2}
    assert found["rates"] == {"0-1": 100.0, "2-3": None, "4+": 33.3, "unknown": 100.0}


def test_first_baseline_counts_and_none_after_the_as_of_day(case, organisation):
    measured(case, "baseline", date(2026, 7, 16), **LOW[4])
    assert of(organisation)["inflow_by_stratum"]["unknown"] == 1  # as of 15 July

    measured(case, "baseline", date(2026, 7, 15), **LOW[2])
    measured(case, "follow_up", date(2026, 4, 11), **LOW[0])
    assert of(organisation)["inflow_by_stratum"]["2-3"] == 1
    assert of(organisation, as_of=date(2027, 1, 1))["inflow_by_stratum"]["2-3"] == 1


@pytest.mark.parametrize("changes", [{"finished": False}, {"instrument": True}])
def test_unfinished_or_by_another_instrument_is_unknown(case, organisation, changes):
    if "instrument" in changes:
        changes = {"instrument": Instrument.objects.create(organisation=organisation, slug="eigen", name="Eigen")}

    measured(case, "baseline", OPENED, **LOW[4], **changes)

    assert of(organisation)["inflow_by_stratum"]["unknown"] == 1


def test_baseline_without_an_answer_is_unknown(case, organisation):
    measured(case, "baseline", OPENED)

    assert of(organisation)["inflow_by_stratum"]["unknown"] == 1


def test_case_opened_in_error_counts_nowhere(begun, organisation):
    begun(4, closed_on=CLOSED, ending="opened_in_error")

    assert not any(of(organisation)["inflow_by_stratum"].values())


def test_area_and_programme_narrow_it(begun, case, organisation):
    begun(4, area=make.area(organisation, "Feijenoord"), programme=make.programme(organisation, "Groep"))
    measured(case, "baseline", OPENED, **LOW[0])

    for wanted in (
        {"area": make.area(organisation, "Feijenoord")},
        {"programme": make.programme(organisation, "Groep")},
    ):
        assert of(organisation, **wanted)["inflow_by_stratum"] == dict.fromkeys(complexity.STRATA, 0) | {"4+": 1}
