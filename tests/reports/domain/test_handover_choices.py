"""Over which period figures about handovers can be asked."""

from datetime import date

import pytest

from mentoraat.periods import Quarter, at, pretend
from reports.domain import handover_choices
from reports.domain.scope import Period
from tests import make


@pytest.mark.parametrize(
    ("day", "start", "end"),
    [
        (date(2026, 7, 1), date(2025, 7, 1), date(2026, 6, 30)),
        (date(2026, 6, 30), date(2025, 4, 1), date(2026, 3, 31)),
        (date(2026, 1, 1), date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_usual_is_the_last_four_quarters_that_ended(day, start, end):
    with pretend(at(day)):
        assert handover_choices.usual().period == Period(start, end)


def test_new_organisation_can_ask_for_every_quarter_of_the_usual_period(organisation):
    with pretend(at(date(2026, 7, 28))):
        codes = [choice.code for choice in handover_choices.choices(organisation)]

    assert codes == ["vier", "2026", "2025", "2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3"]


def test_years_and_quarters_go_back_to_the_first_case(youth, mentor, organisation):
    make.case(youth=youth, casemanager=mentor, opened_on=date(2023, 11, 5))
    with pretend(at(date(2026, 7, 28))):
        found = {choice.code: choice.period for choice in handover_choices.choices(organisation)}

    assert found["2023"] == Period(date(2023, 1, 1), date(2023, 12, 31))
    assert found["2023-Q4"].quarter == Quarter(2023, 4)
    assert not {"2022", "2023-Q3"} & set(found)
