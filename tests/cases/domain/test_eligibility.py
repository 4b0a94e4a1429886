from datetime import date

import pytest

from cases.domain import eligibility
from cases.domain.schooling import Stretch
from cases.models import EligibilityReview, Youth
from mentoraat.models import AuditEvent
from mentoraat.periods import add_months, today
from mentoraat.states import Refused
from tests import make

DAY = date(2026, 11, 18)


def young(**changes):
    return Youth(
        **{"first_name": "Sam", "birth_date": date(2007, 3, 14), "diploma": "vmbo", "in_school": "no"} | changes
    )


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({}, "yes"),
        ({"diploma": "mbo_1"}, "yes"),
        ({"diploma": "mbo_2"}, "no"),
        ({"diploma": "havo"}, "no"),
        ({"in_school": "yes"}, "no"),
        ({"in_school": "", "left_school_on": date(2026, 6, 1)}, "yes"),
        ({"in_school": "", "left_school_on": date(2027, 6, 1)}, "no"),
        ({"birth_date": date(1999, 11, 19)}, "yes"),  # 26, one day before turning 27
        ({"birth_date": date(1999, 11, 18)}, "no"),  # 27 today
        ({"birth_date": date(2009, 3, 14)}, "yes"),  # 17: with a word about the compulsory school age
        ({"birth_date": None}, "unknown"),
        ({"birth_date": None, "diploma": "mbo_4"}, "no"),  # one fact decides
        ({"birth_date": None, "in_school": "yes"}, "no"),
        ({"diploma": ""}, "unknown"),
        ({"diploma": "unknown"}, "unknown"),
        ({"in_school": "unknown"}, "unknown"),
    ],
)
def test_answer_follows_from_the_facts(changes, answer):
    assert eligibility.early_school_leaver(young(**changes), DAY).answer == answer


def test_verdict_says_rule_version_day_and_reason():
    verdict = eligibility.early_school_leaver(young(), DAY)

    assert (verdict.rule, verdict.rule_version, verdict.as_of) == ("wet_9_2_1", date(2026, 1, 1), DAY)
    assert verdict.reason == "Sam is 19 jaar, heeft geen startkwalificatie en gaat niet naar school."
    assert verdict.words == "ja"
    assert verdict.missing == ()


def test_unknown_names_each_missing_fact():
    verdict = eligibility.early_school_leaver(Youth(first_name="Sam"), DAY)

    assert verdict.missing == ("birth_date", "diploma", "in_school")
    assert verdict.reason == "We weten nog niet: hoe oud, welk diploma, wel of niet op school."


def test_under_18_the_reason_names_who_comes_first():
    verdict = eligibility.early_school_leaver(young(birth_date=date(2009, 3, 14)), DAY)

    assert "leerplichtambtenaar" in verdict.reason


@pytest.mark.parametrize(
    ("day", "rule", "answer"),
    [(date(2025, 12, 31), "vsv_old_rule", "no"), (date(2026, 1, 1), "wet_9_2_1", "yes")],
)
def test_rule_changes_with_the_year_for_somebody_of_24(day, rule, answer):
    verdict = eligibility.early_school_leaver(young(birth_date=date(2001, 6, 1)), day)

    assert (verdict.rule, verdict.answer) == (rule, answer)


def test_before_the_first_rule_the_first_counts():
    assert eligibility.rule_on(date(1999, 1, 1)).code == "vsv_2006"


@pytest.mark.parametrize(
    ("changes", "rows", "answer", "words"),
    [
        ({}, [Stretch("mbo_2", "running", None, None)], "no", "ingeschreven"),
        ({}, [Stretch("mbo_2", "running", None, None, date(2026, 10, 21))], "yes", "vier weken"),
        ({}, [Stretch("mbo_2", "running", None, None, date(2026, 10, 22))], "no", "ingeschreven"),
        ({"diploma": ""}, [Stretch("mbo_2", "diploma", None, date(2026, 7, 1))], "no", "startkwalificatie: mbo 2"),
        ({"diploma": "", "in_school": ""}, [Stretch("vmbo_bb", "diploma", None, date(2026, 7, 1))], "yes", "19 jaar"),
    ],
)
def test_dated_school_decides_before_what_was_told(changes, rows, answer, words):
    verdict = eligibility.early_school_leaver(young(**changes), DAY, rows)

    assert verdict.answer == answer
    assert words in verdict.reason


@pytest.mark.parametrize(("left", "answer"), [(date(2006, 5, 2), "no"), (date(2006, 5, 1), "yes")])
def test_rule_of_2006_wants_a_month_away(left, answer):
    youth = young(birth_date=date(1988, 1, 1), in_school="", left_school_on=left)

    assert eligibility.early_school_leaver(youth, date(2006, 6, 1)).answer == answer


@pytest.mark.parametrize(("ends", "answer"), [(date(2006, 1, 1), "no"), (date(2005, 12, 31), "yes")])
def test_rule_of_2006_took_two_years_of_mbo_for_a_diploma(ends, answer):
    rows = [Stretch("mbo_3", "left", date(2004, 1, 1), ends)]
    youth = young(birth_date=date(1988, 1, 1))

    assert eligibility.early_school_leaver(youth, date(2006, 6, 1), rows).answer == answer
    assert eligibility.early_school_leaver(youth, date(2008, 6, 1), rows).answer == "yes"


def test_every_rule_gives_its_own_answer():
    verdicts = {
        rule.code: verdict.answer for rule, verdict in eligibility.by_all_rules(young(birth_date=date(2002, 1, 1)), DAY)
    }

    assert verdicts == {"wet_9_2_1": "yes", "vsv_old_rule": "no", "vsv_2006": "no"}


@pytest.mark.parametrize(
    ("born", "limit"),
    [
        (date(2007, 3, 14), (23, date(2030, 3, 14))),
        (date(2003, 11, 18), (27, date(2030, 11, 18))),  # 23 today: that limit is reached
        (date(2004, 2, 29), (23, date(2027, 3, 1))),
        (date(1999, 11, 18), None),
        (None, None),
    ],
)
def test_next_limit_is_the_birthday(born, limit):
    found = eligibility.next_limit(young(birth_date=born), DAY)

    assert (found and (found.under, found.on)) == limit


def test_look_again_keeps_the_answer_of_the_day(youth, mentor):
    eligibility.look_again(youth, note="Eerst", by=mentor)
    row = eligibility.look_again(youth, note="Loket gebeld", by=mentor)

    assert EligibilityReview.objects.get() == row
    assert (row.under, row.answer, row.rule, row.note) == (23, "unknown", "wet_9_2_1", "Loket gebeld")
    assert AuditEvent.objects.filter(verb="eligibility.looked_again", youth_id=youth.pk).count() == 2


def test_look_again_without_a_limit_is_refused(mentor):
    old = make.youth(known_by=mentor, birth_date=date(1990, 1, 1))

    with pytest.raises(Refused):
        eligibility.look_again(old, by=mentor)


def test_review_is_due_three_months_ahead(mentor, coordinator, django_assert_num_queries):
    born = {
        "near 23": date(2004, 2, 18),
        "later": date(2004, 2, 19),
        "passed": DAY.replace(year=2003),
        "27": date(2000, 1, 1),
    }
    for name, day in born.items():
        make.case(youth=make.youth(known_by=mentor, first_name=name, birth_date=day), casemanager=mentor)
    make.youth(known_by=mentor, first_name="no case", birth_date=date(2004, 1, 1))

    with django_assert_num_queries(1):
        due = [row.first_name for row in eligibility.review_due(mentor, DAY)]

    assert due == ["27", "near 23"]
    assert list(eligibility.review_due(coordinator, DAY)) == []
    assert len(eligibility.review_due_in_team(coordinator, DAY)) == 2


@pytest.mark.parametrize("settled", ["looked", "diploma"])
def test_review_is_not_due_once_settled(mentor, settled):
    youth = make.youth(known_by=mentor, birth_date=add_months(today(), -12 * 23 + 1))
    make.case(youth=youth, casemanager=mentor)
    assert list(eligibility.review_due(mentor)) == [youth]

    if settled == "looked":
        eligibility.look_again(youth, by=mentor)
    else:
        Youth.objects.update(diploma="havo")

    assert list(eligibility.review_due(mentor)) == []
