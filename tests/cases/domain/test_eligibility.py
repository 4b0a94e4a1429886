from datetime import date

import pytest

from cases.domain import eligibility
from cases.models import Youth

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
    assert eligibility.rule_on(date(1999, 1, 1)).code == "vsv_old_rule"
