"""When measurements are due: 42 days after the start, then every half year; called up two weeks ahead."""

from datetime import date, timedelta

import pytest

from cases.domain import measurement_due
from cases.models import Instrument, Measurement, MeasurementGap
from mentoraat.periods import add_months, at, today
from tests import make

Kind = Measurement.Kind
TODAY = today()


def taken(case, kind, on, finished=True):
    """A measurement on a day."""
    instrument = Instrument.objects.get_or_create(slug="mentoraat", version=1, defaults={"name": "Acht"})[0]
    facts = {"instrument": instrument, "kind": kind, "taken_on": on, "finished_at": at(on) if finished else None}
    return Measurement.objects.create(organisation=case.organisation, case=case, **facts)


def excused(case, kind, due_on):
    """A reason for one that was due."""
    facts = {"kind": kind, "due_on": due_on, "reason": "no_time", "recorded_on": TODAY}
    return MeasurementGap.objects.create(organisation=case.organisation, case=case, **facts)


def opened(case, days):
    """The case, opened so many days ago."""
    case.opened_on = TODAY - timedelta(days=days)
    case.save()
    return case


@pytest.mark.parametrize(
    ("days", "words", "late", "called_up"),
    [
        (27, "nodig binnen 15 dagen", False, False),
        (28, "nodig binnen 14 dagen", False, True),
        (41, "nodig binnen 1 dag", False, True),
        (42, "vandaag nodig", False, True),
        (43, "1 dag te laat", True, True),
        (60, "18 dagen te laat", True, True),
    ],
)
def test_baseline_is_called_up_two_weeks_ahead(case, mentor, days, words, late, called_up):
    due = measurement_due.due(opened(case, days), [])

    assert (due.words, due.late, due.called_up) == (words, late, called_up)
    assert [row.case for row in measurement_due.for_user(mentor)] == ([case] if called_up else [])


def test_follow_up_is_half_a_year_after_the_last_one(case):
    due = measurement_due.due(case, [(Kind.BASELINE, date(2026, 3, 1)), (Kind.FOLLOW_UP, date(2026, 8, 31))])

    assert (due.kind, due.on) == (Kind.FOLLOW_UP, date(2027, 2, 28))


@pytest.mark.parametrize(("ahead", "found"), [(14, 1), (15, 0), (-40, 1)])
def test_follow_up_is_called_up_two_weeks_ahead(case, mentor, ahead, found):
    opened(case, 400)
    taken(case, Kind.BASELINE, add_months(TODAY + timedelta(days=ahead), -6))
    day = add_months(case.measurements.get().taken_on, 6)

    rows = measurement_due.for_user(mentor)

    assert len(rows) == found
    assert all(row.due == measurement_due.Due(Kind.FOLLOW_UP, day) for row in rows)


def test_excused_baseline_is_not_called_up_and_not_late(case, mentor):
    excused(opened(case, 100), Kind.BASELINE, case.opened_on + timedelta(days=42))

    assert measurement_due.for_user(mentor) == []
    due = measurement_due.due(case, [], [(Kind.BASELINE, TODAY)])
    assert (due.kind, due.late, due.called_up) == (Kind.BASELINE, False, False)


def test_excused_follow_up_comes_back_half_a_year_later(case, mentor):
    opened(case, 500)
    taken(case, Kind.BASELINE, add_months(TODAY, -12))
    excused(case, Kind.FOLLOW_UP, add_months(add_months(TODAY, -12), 6))

    (row,) = measurement_due.for_user(mentor)

    assert row.due.on == add_months(add_months(add_months(TODAY, -12), 6), 6)


def test_one_that_was_begun_is_named(case, mentor):
    item = taken(opened(case, 60), Kind.BASELINE, TODAY, finished=False)

    assert [row.begun for row in measurement_due.for_user(mentor)] == [item.ref]


def test_most_urgent_comes_first_and_closed_cases_never(case, mentor, coordinator, other_mentor, outsider):
    opened(case, 50)
    late = make.case(youth=make.youth(known_by=mentor), casemanager=other_mentor, opened_on=TODAY - timedelta(days=90))
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, closed_on=TODAY)

    assert [row.case for row in measurement_due.in_team(coordinator)] == [late, case]
    assert [row.case for row in measurement_due.for_user(mentor)] == [case]
    assert measurement_due.in_team(outsider) == []


@pytest.mark.parametrize("count", [1, 3])
def test_team_asks_once(count, coordinator, mentor, django_assert_num_queries):
    for _time in range(count):
        make.case(youth=make.youth(known_by=mentor), casemanager=mentor)
    coordinator.organisation  # noqa: B018  # any page asks for it

    with django_assert_num_queries(1):
        rows = measurement_due.in_team(coordinator)
        assert {(row.case.youth.call_name, row.case.casemanager.name, row.case.programme.name) for row in rows} == {
            ("Sam", "Nina", "Straatmentoraat")
        }
    assert len(rows) == count


def test_organisation_sets_how_soon_the_baseline_is(case, mentor):
    opened(case, 20)
    assert measurement_due.for_user(mentor) == []

    case.organisation.baseline_days = 21
    case.organisation.save()

    assert [row.due.words for row in measurement_due.for_user(type(mentor).objects.get(pk=mentor.pk))] == [
        "nodig binnen 1 dag"
    ]


def test_follow_up_that_was_just_excused_is_left_alone(case, mentor):
    opened(case, 400)
    taken(case, Kind.BASELINE, add_months(TODAY, -7))
    excused(case, Kind.FOLLOW_UP, add_months(TODAY, -1))

    assert measurement_due.for_user(mentor) == []
