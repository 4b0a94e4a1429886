"""Measurements keep every answer, count when closed, and say what changed."""

from datetime import date, timedelta

import pytest

from cases.domain import measurement, measurement_due
from cases.models import Instrument, LifeArea, Measurement, Score
from mentoraat import periods
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused

Kind = Measurement.Kind


def taken(case, steps, by):
    """A closed measurement with these steps, one per area in order."""
    item = measurement.start(case, by=by)
    for question, step in zip(measurement.questions(item), steps, strict=True):
        if step:
            measurement.answer(item, area=question.area, step=step, by=by)
    return measurement.finish(item, by=by)


def test_start_first_time_is_baseline(case, mentor):
    item = measurement.start(case, by=mentor)

    assert (item.kind, item.taken_on, item.taken_by) == (Kind.BASELINE, today(), mentor)
    assert AuditEvent.objects.filter(verb="measurement.started", youth_id=case.youth_id).count() == 1


def test_start_while_one_is_begun_goes_on_with_it(case, mentor):
    first = measurement.start(case, by=mentor)

    assert measurement.start(case, by=mentor) == first


def test_start_after_a_baseline_is_follow_up(case, mentor):
    taken(case, [2] * 8, mentor)

    assert measurement.start(case, by=mentor).kind == Kind.FOLLOW_UP


def test_start_on_a_closed_case_is_refused(case, mentor):
    case.state = "closed"

    with pytest.raises(Refused):
        measurement.start(case, by=mentor)


def test_answer_twice_keeps_the_last(case, mentor):
    item = measurement.start(case, by=mentor)
    area = measurement.questions(item)[0].area

    measurement.answer(item, area=area, step=2, by=mentor)
    measurement.answer(item, area=area, step=4, note="mijn zus", by=mentor)

    assert list(Score.objects.values_list("step", "note")) == [(4, "mijn zus")]
    assert AuditEvent.objects.filter(verb="measurement.answered").count() == 2


@pytest.mark.parametrize("step", [0, 6, -1])
def test_answer_outside_one_to_five_is_refused(case, mentor, step):
    item = measurement.start(case, by=mentor)

    with pytest.raises(Refused):
        measurement.answer(item, area=measurement.questions(item)[0].area, step=step, by=mentor)


def test_answer_with_an_area_of_another_instrument_is_refused(case, mentor):
    item = measurement.start(case, by=mentor)
    item.instrument_id += 1

    with pytest.raises(Refused):
        measurement.answer(item, area=LifeArea.objects.first(), step=3, by=mentor)


def test_finish_with_four_answers_is_refused(case, mentor):
    with pytest.raises(Refused):
        taken(case, [1, 1, 1, 1, None, None, None, None], mentor)


def test_finish_with_five_answers_counts_and_stands(case, mentor):
    item = taken(case, [1, 1, 1, 1, 1, None, None, None], mentor)

    item.refresh_from_db()
    assert item.finished_at
    assert AuditEvent.objects.filter(verb="measurement.finished", thing_id=item.pk).exists()
    with pytest.raises(Refused):
        measurement.finish(item, by=mentor)


def test_answer_can_be_put_right_for_a_day_after_closing(case, mentor):
    item = taken(case, [1] * 8, mentor)
    area = measurement.questions(item)[0].area

    measurement.answer(item, area=area, step=3, by=mentor)

    assert measurement.questions(item)[0].step == 3
    assert AuditEvent.objects.get(verb="measurement.corrected").fields == ["wonen"]
    with periods.pretend(periods.now() + timedelta(hours=25)), pytest.raises(Refused):
        measurement.answer(item, area=area, step=4, by=mentor)
    assert measurement.questions(item)[0].step == 3


def test_own_words_are_kept_and_can_be_put_right_for_a_day(case, mentor):
    item = measurement.start(case, by=mentor)
    for question in measurement.questions(item):
        measurement.answer(item, area=question.area, step=3, by=mentor)

    measurement.finish(item, own_words="Het gaat beter.", filled_in_by="youth", by=mentor)
    measurement.reword(item, own_words="Het gaat véél beter.", by=mentor)

    item.refresh_from_db()
    assert (item.own_words, item.filled_in_by) == ("Het gaat véél beter.", "youth")
    assert AuditEvent.objects.get(verb="measurement.corrected").fields == ["filled_in_by", "own_words"]
    with periods.pretend(periods.now() + timedelta(hours=25)), pytest.raises(Refused):
        measurement.reword(item, own_words="", by=mentor)


def test_next_open_goes_on_behind_a_skipped_area_and_comes_back_to_none(case, mentor):
    item = measurement.start(case, by=mentor)
    rows = measurement.questions(item)

    assert measurement.next_open(rows).area.code == "wonen"
    assert measurement.next_open(rows, after="wonen").area.code == "geld"
    assert measurement.next_open(rows, after="afspraken") is None


def test_changes_compare_with_the_baseline_and_leave_gaps_open(case, mentor):
    taken(case, [1, 2, 3, 4, 5, None, 2, 2], mentor)
    item = taken(case, [4, 2, 2, None, 5, 3, 2, 2], mentor)

    rows = measurement.changes(item)

    assert [row.difference for row in rows] == [3, 0, -1, None, 0, None, 0, 0]
    assert measurement.verdict(rows, "Sam") == "Sam ging op 1 van 6 punten vooruit."


def test_verdict_of_a_baseline_counts_nothing(case, mentor):
    item = taken(case, [3] * 8, mentor)

    assert measurement.verdict(measurement.changes(item), "Sam") == "Zo gaat het nu met Sam."


def test_due_without_a_baseline_is_within_42_days_of_opening(case):
    due = measurement_due.due(case, [])

    assert (due.kind, due.on, due.late) == (Kind.BASELINE, case.opened_on + timedelta(days=42), True)


def test_due_after_a_baseline_is_half_a_year_later(case):
    due = measurement_due.due(case, [(Kind.BASELINE, date(2026, 8, 31))])

    assert (due.kind, due.on) == (Kind.FOLLOW_UP, date(2027, 2, 28))


def test_due_of_a_closed_case_is_nothing(case):
    case.state = "closed"

    assert measurement_due.due(case, []) is None


def test_answers_of_another_instrument_are_never_compared(case, mentor):
    other = Instrument.objects.create(slug="anders", name="Anders", steps=["nee", "soms", "ja"])
    area = LifeArea.objects.create(instrument=other, code="wonen", label="Wonen", question="?", position=1)
    taken(case, [1] * 8, mentor)
    facts = {"case": case, "instrument": other, "kind": Kind.FOLLOW_UP, "taken_on": today()}
    item = Measurement.objects.create(organisation=case.organisation, **facts)
    measurement.answer(item, area=area, step=3, by=mentor)

    (row,) = measurement.changes(item)

    assert (row.before, row.now, row.difference) == (None, 3, None)
