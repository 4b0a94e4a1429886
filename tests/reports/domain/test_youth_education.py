"""School on the page of a youth."""

from datetime import timedelta

from cases.domain import education, eligibility
from mentoraat.periods import add_months, today
from reports.domain import youth_education, youth_facts
from tests import make


def school(youth):
    return youth_education.of(youth, youth_facts.read(youth))


def test_rows_say_what_where_and_how_it_ended(youth):
    partner = make.partner(youth.organisation, name="ROC Maasoever", kind="roc")
    ended = today() - timedelta(days=30)
    make.education(youth, kind="mbo_2", route="bbl", subject="Kok", partner=partner, ends_on=ended)
    make.education(
        youth, kind="vmbo_bb", outcome="diploma", institution="Het Lyceum", ends_on=ended - timedelta(days=900)
    )

    first, second = school(youth).rows

    assert first["what"] == "Mbo 2 Kok"
    assert "bbl · gestopt zonder diploma · ROC Maasoever" in first["facts"]
    assert "diploma gehaald · Het Lyceum" in second["facts"]


def test_verdict_rests_on_rows_and_school_placements(youth, case):
    youth.diploma = "vmbo"
    make.education(youth)
    assert school(youth).verdict.answer == "yes"

    make.placement(case)

    assert school(youth).verdict.answer == "no"


def test_absence_is_named(youth):
    make.education(youth, outcome="running", ends_on=None, absent_since=today() - timedelta(days=28), starts_on=None)
    youth.diploma = "none"

    found = school(youth)

    assert "niet op school sinds" in found.rows[0]["facts"]
    assert found.verdict.answer == "yes"


def test_causes_stand_apart(youth, mentor):
    education.set_causes(youth, main="climate", others=["personal"], by=mentor)

    found = school(youth)

    assert (found.main_cause, found.other_causes) == ("schoolklimaat", ("persoonlijke omstandigheden",))


def test_limit_says_the_day_and_asks_when_it_is_near(mentor):
    youth = make.youth(known_by=mentor, birth_date=add_months(today(), -12 * 23 + 2))
    found = school(youth)
    assert found.limit.startswith("wordt 23 op ")
    assert found.look_now

    eligibility.look_again(youth, by=mentor)

    assert not school(youth).look_now


def test_no_birth_date_means_no_limit(mentor):
    assert school(make.youth(known_by=mentor, birth_date=None)).limit == ""
