"""Baselines on time (I18) and change per life area (I19)."""

from datetime import date, timedelta

import pytest

from cases.models import Case, Instrument, LifeArea, Measurement, Score
from mentoraat.periods import Quarter, at
from reports.domain.figures import scope_of
from reports.domain.indicators import measurement
from tests import make

OPENED = date(2026, 4, 10)
SEEN_ON = date(2026, 9, 1)


@pytest.fixture
def case(youth, mentor):
    """A case of April 2026."""
    return make.case(youth=youth, casemanager=mentor, opened_on=OPENED)


def measured(case, kind, on, *, finished=True, instrument=None, **steps):
    """A measurement with a step per area; of an instrument that ships unless another is given."""
    mine = {"organisation": case.organisation}
    shipped = {"organisation": None, "slug": "test", "version": 1, "defaults": {"name": "Test", "steps": list("abcde")}}
    instrument = instrument or Instrument.objects.get_or_create(**shipped)[0]
    finished_at = at(on) if finished else None
    fields = {"instrument": instrument, "kind": kind, "taken_on": on, "finished_at": finished_at}
    row = Measurement.objects.create(**mine, case=case, **fields)
    for place, (code, step) in enumerate(steps.items()):
        words = {"label": code, "question": code, "position": place}
        area = LifeArea.objects.get_or_create(instrument=instrument, code=code, defaults=words)[0]
        Score.objects.create(**mine, measurement=row, area=area, step=step)
    return row


@pytest.mark.parametrize(("days", "covered"), [(0, 1), (42, 1), (43, 0)])
def test_baseline_is_expected_within_42_days(case, count, days, covered):
    measured(case, "baseline", OPENED + timedelta(days=days), wonen=3)

    assert (count("measurement.I18.expected", as_of=SEEN_ON), count("measurement.I18.covered", as_of=SEEN_ON)) == (
        1,
        covered,
    )


@pytest.mark.parametrize(("days", "expected"), [(42, 0), (43, 1)])
def test_case_that_ended_by_day_42_needs_no_baseline(case, count, days, expected):
    fields = {"state": "closed", "closed_on": OPENED + timedelta(days=days), "ending": "by_us", "outcome": "unknown"}
    Case.objects.filter(pk=case.pk).update(**fields)

    assert count("measurement.I18.expected", as_of=SEEN_ON) == expected


def test_unfinished_measurement_does_not_count(case, count):
    measured(case, "baseline", OPENED, finished=False, wonen=3)
    measured(case, "follow_up", date(2026, 6, 1), wonen=4)

    assert (count("measurement.I18.covered", as_of=SEEN_ON), count("measurement.I19_pairs")) == (0, 0)


def test_first_baseline_is_held_against_the_last_follow_up_of_the_period(case, count):
    for day, step in ((OPENED, 2), (OPENED + timedelta(days=5), 5)):
        measured(case, "baseline", day, wonen=step)
    for day, step in ((date(2026, 5, 1), 1), (date(2026, 6, 1), 4), (date(2026, 7, 1), 1)):
        measured(case, "follow_up", day, wonen=step)

    found = count("measurement.I19_domains.wonen")
    assert (found["n"], found["baseline"], found["follow_up"], found["improved"]) == (1, 2.0, 4.0, 1)


def test_area_without_both_answers_is_missing(case, count):
    measured(case, "baseline", OPENED, wonen=2, geld=3)
    measured(case, "follow_up", date(2026, 6, 1), wonen=2)

    found = count("measurement.I19_domains")
    assert count("measurement.I19_pairs") == 1
    assert (found["wonen"]["equal"], found["geld"]["n"], found["geld"]["missing"]) == (1, 0, 1)
    assert found["geld"]["baseline"] is None


def test_scores_of_two_instruments_are_never_held_against_each_other(case, count, organisation):
    own = Instrument.objects.create(organisation=organisation, slug="eigen", name="Eigen", steps=["a", "b", "c"])
    measured(case, "baseline", OPENED, wonen=2)
    measured(case, "follow_up", date(2026, 6, 1), instrument=own, wonen=3)

    assert count("measurement.I19_pairs") == 0


def test_pairs_of_an_own_instrument_count_apart(case, count, organisation):
    own = Instrument.objects.create(organisation=organisation, slug="eigen", name="Eigen", steps=["a", "b", "c"])
    measured(case, "baseline", OPENED, instrument=own, wonen=2)
    measured(case, "follow_up", date(2026, 6, 1), instrument=own, wonen=3)

    found = measurement.families(scope_of(organisation, Quarter(2026, 2)))

    assert [(key, len(pairs)) for key, pairs in found.items()] == [((organisation.pk, "eigen"), 1)]
    assert (count("measurement.I19_pairs"), count("measurement.I18.covered", as_of=SEEN_ON)) == (0, 1)


def test_versions_of_one_instrument_are_one_family(case, count):
    second = Instrument.objects.create(slug="test", version=2, name="Test")
    measured(case, "baseline", OPENED, wonen=2)
    measured(case, "follow_up", date(2026, 6, 1), instrument=second, wonen=3)

    assert count("measurement.I19_domains.wonen")["improved"] == 1
