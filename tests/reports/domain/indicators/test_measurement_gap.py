"""Why measurements are missing: baselines of the cohort by reason, and follow-ups that were excused."""

from datetime import date, timedelta

import pytest

from cases.models import MeasurementGap
from mentoraat.periods import Quarter
from reports.domain.figures import scope_of
from reports.domain.indicators import behind, measurement_gap
from tests import make
from tests.reports.domain.indicators.test_measurement import measured

OPENED = date(2026, 4, 10)
AS_OF = date(2026, 9, 1)


@pytest.fixture
def case(youth, mentor):
    """A case of April 2026."""
    return make.case(youth=youth, casemanager=mentor, opened_on=OPENED)


@pytest.fixture
def scope(organisation):
    """The second quarter of 2026, seen in September."""
    return scope_of(organisation, Quarter(2026, 2), as_of=AS_OF)


def gap(case, kind="baseline", reason="not_wanted", due_on=OPENED + timedelta(days=42)):
    facts = {"kind": kind, "reason": reason, "due_on": due_on, "recorded_on": due_on, "note": "ziek"}
    return MeasurementGap.objects.create(organisation=case.organisation, case=case, **facts)


def test_missing_baseline_counts_with_its_reason_or_without_one(case, mentor, scope):
    gap(case)
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=OPENED)

    found = measurement_gap.figures(scope)["I18_missing"]

    assert (found["all"], found["not_wanted"], found["no_reason"]) == (2, 1, 1)
    assert [row.pk for row in behind.rows(scope, "I18_missing.not_wanted")] == [case.pk]
    assert behind.rows(scope, "I18_missing.all").count() == 2


def test_baseline_on_time_is_not_missing_whatever_was_said(case, scope):
    gap(case)
    measured(case, "baseline", OPENED + timedelta(days=42), wonen=3)

    assert measurement_gap.figures(scope)["I18_missing"]["all"] == 0


def test_case_that_ended_by_day_42_misses_nothing(case, scope):
    type(case).objects.filter(pk=case.pk).update(
        state="closed", closed_on=OPENED + timedelta(days=42), ending="by_us", outcome="unknown"
    )

    assert measurement_gap.figures(scope)["I18_missing"]["all"] == 0


@pytest.mark.parametrize(("due_on", "count"), [(date(2026, 3, 31), 0), (date(2026, 4, 1), 1), (date(2026, 7, 1), 0)])
def test_follow_up_is_excused_in_the_period_in_which_it_was_due(case, scope, due_on, count):
    gap(case, "follow_up", "no_time", due_on=due_on)

    assert measurement_gap.figures(scope)["I19_excused"]["no_time"] == count
    assert behind.rows(scope, "I19_excused.no_time").count() == count


@pytest.mark.parametrize("key", ["I18_missing.rate", "I19_excused.no_reason", "I18_missing"])
def test_no_rows_behind_what_is_no_count(scope, key):
    with pytest.raises(behind.NoRows):
        behind.rows(scope, key)
