"""Side by side: every fact in words, the fuller one stays, and what is chosen is written."""

from datetime import date

import pytest

from cases.domain import merge_facts
from cases.models import Youth
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor):
    one = make.youth(known_by=mentor, first_name="Redouan", infix="", surname="Pinas", phone="+31612345678")
    two = make.youth(
        known_by=mentor, first_name="Rode pet", infix="", surname="", birth_date=None, about_age=17,
        about_age_on=date(2026, 3, 1), phone="+31687654321", area=make.area(mentor.organisation), diploma="vmbo",
    )  # fmt: skip
    return one, two


def facts(pair):
    return {fact.code: fact for fact in merge_facts.compare(*pair)}


def test_facts_are_told_in_words(pair):
    found = facts(pair)

    assert (found["name"].kept, found["name"].other) == ("Redouan Pinas", "Rode pet")
    assert found["age"].other == "ongeveer 17, gezegd op 01-03-2026"
    assert (found["phone"].kept, found["area"].other, found["diploma"].other) == ("06 12345678", "Charlois", "vmbo")
    assert "housing" not in found


def test_fuller_fact_stays_unless_somebody_chooses(pair):
    found = facts(pair)

    assert {code: fact.stays for code, fact in found.items()} == {
        "name": "kept", "age": "kept", "phone": "kept", "area": "other", "diploma": "other"
    }  # fmt: skip
    assert {code for code, fact in found.items() if fact.open} == {"name", "age", "phone"}


def test_choice_changes_all_columns_of_a_fact_together(pair):
    changes = merge_facts.chosen(*pair, {"age": "other", "phone": "kept"})

    assert {"birth_date": None, "about_age": 17, "about_age_on": date(2026, 3, 1)} in changes
    assert not any("phone" in columns for columns in changes)


@pytest.mark.parametrize(("one", "two", "words"), [("Frans", "Arabisch", "Frans, Arabisch"), ("Frans", "frans", None)])
def test_both_may_stay_of_what_can_be_told_together(pair, one, two, words):
    pair[0].languages, pair[1].languages = one, two

    changes = [columns["languages"] for columns in merge_facts.chosen(*pair, {}) if "languages" in columns]

    assert changes == ([words] if words else [])


def test_earliest_record_is_the_one_that_stays(pair):
    assert merge_facts.earliest(*pair) == pair
    assert merge_facts.earliest(pair[1], pair[0]) == pair


def test_every_fact_has_a_name():
    codes = set(merge_facts._facts())

    assert codes <= set(merge_facts.labels()), "a column was added: say in labels() what it is called"
    assert {f.name for f in Youth._meta.concrete_fields} >= merge_facts.DERIVED
