"""Why a measurement is missing: kept once, taken back for a day, and the call stops."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from cases.domain import measurement, measurement_due, measurement_gap
from cases.models import MeasurementGap
from mentoraat import periods
from mentoraat.models import AuditEvent
from mentoraat.states import Refused


def test_reason_is_kept_and_stops_the_call(case, mentor):
    row = measurement_gap.record(case, reason="not_wanted", by=mentor)

    assert (row.kind, row.due_on) == ("baseline", case.opened_on + timedelta(days=42))
    assert measurement_due.for_user(mentor) == []
    event = AuditEvent.objects.get()
    assert (event.verb, event.youth_id) == ("measurement_gap.recorded", case.youth_id)


def test_second_reason_for_the_same_one_is_refused(case, mentor):
    measurement_gap.record(case, reason="no_time", by=mentor)

    with pytest.raises(Refused):
        measurement_gap.record(case, reason="no_time", by=mentor)


def test_other_reason_says_what(case, mentor):
    with pytest.raises(Refused) as refusal:
        measurement_gap.record(case, reason="other", by=mentor)

    assert refusal.value.field == "note"


def test_nothing_to_excuse_before_it_is_time_or_after_closing(case, mentor):
    case.opened_on = periods.today()
    with pytest.raises(Refused):
        measurement_gap.record(case, reason="no_time", by=mentor)

    case.state = "closed"
    with pytest.raises(Refused):
        measurement_gap.record(case, reason="no_time", by=mentor)


def test_measuring_later_is_still_possible(case, mentor):
    measurement_gap.record(case, reason="not_reached", by=mentor)

    assert measurement.start(case, by=mentor).kind == "baseline"


def test_reason_is_taken_back_within_a_day(case, mentor):
    row = measurement_gap.record(case, reason="no_time", by=mentor)
    with periods.pretend(periods.now() + timedelta(hours=25)), pytest.raises(Refused):
        measurement_gap.take_back(row, by=mentor)

    measurement_gap.take_back(row, by=mentor)

    assert not MeasurementGap.objects.exists()
    assert AuditEvent.objects.filter(verb="measurement_gap.taken_back", youth_id=case.youth_id).count() == 1
    assert len(measurement_due.for_user(mentor)) == 1


def test_database_wants_words_for_another_reason(case):
    facts = {"kind": "baseline", "due_on": periods.today(), "recorded_on": periods.today(), "reason": "other"}

    with pytest.raises(IntegrityError):
        MeasurementGap.objects.create(organisation=case.organisation, case=case, **facts)
