"""Signals of the period, and wishes for which nothing fits on the last day."""

from datetime import date, timedelta

import pytest

from cases.models import Match, Signal, SignalSighting, Wish, Youth
from mentoraat.periods import Quarter, at
from reports.domain.figures import scope_of
from reports.domain.indicators import network
from tests import make

FIRST, LAST, DAY = date(2026, 4, 1), date(2026, 6, 30), timedelta(days=1)


def of(organisation, **changes):
    return network.figures(scope_of(organisation, Quarter(2026, 2), **changes))


def seen(by, *days, **changes):
    signal = make.signal(by, **changes)
    SignalSighting.objects.all().filter(signal=signal).delete()
    for day in days:
        SignalSighting.objects.create(organisation=by.organisation, signal=signal, seen_by=by, on=day)
    return signal


@pytest.fixture
def signals(mentor, organisation):
    """Raised and answered in the quarter, seen again in it, and neither."""
    seen(mentor, FIRST, LAST, theme="Wonen", area=make.area(organisation))
    seen(mentor, FIRST - DAY, FIRST, theme="Geld")
    done = seen(mentor, FIRST - DAY, LAST + DAY, theme="Geld")
    Signal.objects.filter(pk=done.pk).update(state="answered", answered_on=LAST)
    return done


def test_signals_counted_by_hand(signals, organisation):
    assert of(organisation)["signals"] == {"raised": 1, "seen": 3, "answered": 1, "by_theme": {"Geld": 1, "Wonen": 2}}


def test_signals_of_an_area_and_none_by_programme(signals, organisation):
    here = of(organisation, area=make.area(organisation))["signals"]
    assert here == {"raised": 1, "seen": 2, "answered": 0, "by_theme": {"Wonen": 2}}

    nothing = of(organisation, programme=make.programme(organisation))["signals"]
    assert nothing == {"raised": None, "seen": None, "answered": None, "by_theme": {}}


def wished(youth, told_on=FIRST, found_on=None, **changes):
    row = make.wish(youth, **changes)
    Wish.objects.filter(pk=row.pk).update(created=at(told_on))
    if found_on:
        Match.objects.create(
            organisation=row.organisation, wish=row, offer=make.offer(make.partner(row.organisation)), found_on=found_on
        )
    return row


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, (1, 1)),
        ({"told_on": LAST}, (1, 1)),
        ({"told_on": LAST + DAY}, (0, 0)),
        ({"fulfilled_on": LAST}, (0, 0)),
        ({"fulfilled_on": LAST + DAY}, (1, 1)),
        ({"rested_on": LAST, "rest_reason": "Nu niet"}, (0, 0)),
        ({"found_on": LAST}, (1, 0)),
        ({"found_on": LAST + DAY}, (1, 1)),
    ],
)
def test_wish_is_alive_and_without_an_offer_on_the_last_day(youth, organisation, changes, found):
    wished(youth, **changes)

    wishes = of(organisation)["wishes"]
    assert (wishes["total"], wishes["without_offer"]) == found
    assert (wishes["by_kind"]["learning"], wishes["without_offer_by_kind"]["learning"]) == found


def test_wishes_of_an_area_are_those_of_its_youths(case, youth, mentor, organisation):
    wished(youth), wished(make.youth(known_by=mentor), kind="work")
    merged = wished(make.youth(known_by=mentor))
    Youth.objects.filter(pk=merged.youth_id).update(merged_into=youth)

    assert of(organisation)["wishes"]["by_kind"] == {"learning": 1, "work": 1, "housing": 0, "other": 0}
    assert of(organisation, programme=case.programme)["wishes"]["total"] == 1
    assert of(organisation, area=make.area(organisation))["wishes"]["total"] == 0
