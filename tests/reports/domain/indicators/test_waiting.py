"""Waiting (I15): from the referral to the start of the case, and from choosing a place to its first day."""

from datetime import date, timedelta

import pytest

from cases.models import Case, Referral
from mentoraat.periods import Quarter
from reports.domain.figures import scope_of
from reports.domain.indicators import waiting
from tests import make

OPENED, DAY = date(2026, 5, 4), timedelta(days=1)
NOBODY = {"n": 0, "median_days": None, "p90_days": None}


@pytest.fixture
def referred(mentor, organisation):
    """A case that began so many days after its referral came in."""

    def make_case(days, referral=None, **changes):
        case = make.case(youth=make.youth(known_by=mentor), casemanager=mentor, **{"opened_on": OPENED} | changes)
        told = {"received_on": case.opened_on - days * DAY, "due_on": case.opened_on, "state": "taken_up"}
        mine = {"youth": case.youth, "case": case, "opened_case": True, "agreed": True, "source": "school"}
        Referral.objects.create(organisation=organisation, **told | mine | (referral or {}))
        return case

    return make_case


def of(organisation, **changes):
    return waiting.figures(scope_of(organisation, Quarter(2026, 2), **changes))


def test_days_from_referral_to_start_counted_by_hand(referred, organisation):
    for days in (0, 3, 10, 40):
        referred(days)

    assert of(organisation)["referral"] == {"n": 4, "median_days": 6.5, "p90_days": 40}


def test_only_what_began_a_case_in_the_period_counts(referred, organisation):
    referred(5, {"opened_case": False})  # joined a case that ran already
    referred(5, {"state": "withdrawn"})
    referred(-1)  # written down after the case had begun
    referred(5, opened_on=date(2026, 3, 31)), referred(5, opened_on=date(2026, 7, 1))
    Case.objects.filter(pk=referred(5).pk).update(state="closed", closed_on=OPENED, ending="opened_in_error")

    assert of(organisation)["referral"] == NOBODY


def chosen(youth, days, chosen_on=OPENED):
    offer = make.offer(make.partner(youth.organisation, f"Roc {days} {youth.pk}"))
    began = {"state": "started", "chosen_on": chosen_on, "starts_on": chosen_on + days * DAY}
    return make.match(make.wish(youth), offer, **began)


def test_days_until_a_chosen_place_begins(youth, organisation):
    for days in (0, 30, 100):
        chosen(youth, days)
    chosen(youth, 7, chosen_on=date(2026, 7, 1))

    assert of(organisation)["start"] == {"n": 3, "median_days": 30.0, "p90_days": 100}


def test_area_and_programme_narrow_it(referred, youth, organisation):
    case = referred(5, area=make.area(organisation))
    referred(9)
    chosen(case.youth, 3), chosen(youth, 8)

    assert [of(organisation)[name]["n"] for name in ("referral", "start")] == [2, 2]
    assert [of(organisation, area=case.area)[name]["median_days"] for name in ("referral", "start")] == [5.0, 3.0]
    assert of(organisation, programme=make.programme(organisation, "Groep")) == {"referral": NOBODY, "start": NOBODY}
