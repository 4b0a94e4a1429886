"""Measurements on the page of a youth: taken, missing with a reason, and next."""

from datetime import timedelta

from cases.domain import measurement, measurement_gap
from mentoraat import periods
from reports.domain import youth_facts, youth_measurement
from tests import make


def rows(*cases):
    return youth_measurement.rows(cases, youth_facts.read(cases[0].youth))


def test_baseline_that_is_late_says_so(case):
    (row,) = rows(case)

    assert (row.due, row.words, row.late, row.called_up, row.taken) == (
        *("startmeting", "18 dagen te laat", True, True, ()),
    )


def test_missing_one_shows_its_reason_and_is_late_no_more(case, mentor):
    measurement_gap.record(case, reason="other", note="Zit in Spanje", by=mentor)

    (row,) = rows(case)

    assert (row.late, row.called_up, row.excused) == (False, False, True)
    assert [(gap.label, gap.words.split(" (")[0]) for gap in row.gaps] == [
        ("startmeting", "niet gedaan, Zit in Spanje")
    ]
    assert row.gaps[0].fresh
    with periods.pretend(periods.now() + timedelta(days=2)):
        assert not rows(case)[0].gaps[0].fresh


def test_each_open_case_has_its_own(case, youth, mentor):
    other = make.case(youth=youth, casemanager=mentor, programme=make.programme(youth.organisation, "Groepsaanpak"))
    item = measurement.start(other, by=mentor)
    for question in measurement.questions(item):
        measurement.answer(item, area=question.area, step=3, by=mentor)
    measurement.finish(item, by=mentor)

    found = rows(case, other)

    assert [(row.programme, row.due, len(row.taken)) for row in found] == [
        ("Straatmentoraat", "startmeting", 0),
        ("Groepsaanpak", "vervolgmeting", 1),
    ]
