"""Who gained a basic qualification while guided (I23)."""

from datetime import date, timedelta

import pytest

from cases.models import Youth
from mentoraat.periods import Quarter
from reports.domain.figures import scope_of
from reports.domain.indicators import qualification
from tests import make

OPENED, CLOSED, DAY = date(2026, 1, 6), date(2026, 6, 20), timedelta(days=1)
PASSED = {"kind": "mbo_2", "outcome": "diploma"}


@pytest.fixture
def ended(youth, mentor):
    """A case of somebody without a diploma that ended in June."""
    Youth.objects.filter(pk=youth.pk).update(diploma="none")
    return make.case(youth=youth, casemanager=mentor, opened_on=OPENED, closed_on=CLOSED, outcome="positive")


def of(organisation, **changes):
    found = qualification.figures(scope_of(organisation, Quarter(2026, 2), **changes))
    return found["without"], found["gained"]


@pytest.mark.parametrize(
    ("school", "found"),
    [
        (None, (1, 0)),
        (PASSED | {"ends_on": CLOSED}, (1, 1)),
        (PASSED | {"ends_on": OPENED + DAY}, (1, 1)),
        (PASSED | {"ends_on": CLOSED + DAY}, (1, 0)),  # gained too late
        (PASSED | {"ends_on": OPENED}, (0, 0)),  # had it already
        (PASSED | {"ends_on": None}, (0, 0)),  # of a day that nobody knows
        (PASSED | {"ends_on": CLOSED, "kind": "vmbo_tl"}, (1, 0)),
        (PASSED | {"ends_on": CLOSED, "outcome": "certificate"}, (1, 0)),
        ({"kind": "hbo", "outcome": "running", "starts_on": OPENED, "ends_on": None}, (0, 0)),
        ({"kind": "hbo", "outcome": "running", "starts_on": OPENED + DAY, "ends_on": None}, (1, 0)),
    ],
)
def test_diploma_counts_between_opening_and_closing(ended, youth, organisation, school, found):
    if school:
        make.education(youth, **school)

    assert of(organisation) == found


@pytest.mark.parametrize(("diploma", "without"), [("", 0), ("unknown", 0), ("mbo_1", 1), ("mbo_2", 0), ("vwo", 0)])
def test_what_nobody_knows_is_in_neither_count(ended, youth, organisation, diploma, without):
    Youth.objects.filter(pk=youth.pk).update(diploma=diploma)

    assert of(organisation) == (without, 0)


def test_diploma_that_was_filled_in_later_still_was_gained(ended, youth, organisation):
    Youth.objects.filter(pk=youth.pk).update(diploma="mbo_2")
    make.education(youth, **PASSED, ends_on=CLOSED)

    assert of(organisation) == (1, 1)


def test_neutral_cases_and_those_opened_in_error_are_left_out(ended, mentor, organisation):
    for changes in ({"outcome": "neutral", "ending": "moved"}, {"outcome": "", "ending": "opened_in_error"}):
        row = make.youth(known_by=mentor, diploma="none")
        make.case(youth=row, casemanager=mentor, opened_on=OPENED, closed_on=CLOSED, **changes)

    assert of(organisation) == of(organisation, programme=ended.programme) == (1, 0)
    assert of(organisation, area=make.area(organisation)) == (0, 0)
