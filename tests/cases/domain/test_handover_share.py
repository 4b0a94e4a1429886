"""What a partner reads about each item."""

import pytest

from cases.domain import handover_share
from cases.models import Consent
from mentoraat.states import Refused
from tests import make


def test_texts_has_words_for_every_item(case):
    youth = case.youth
    youth.phone, youth.languages, youth.school_type, youth.housing = "+31612345678", "Engels", "mbo_bol", "street"

    found = handover_share.texts(make.handover(case), Consent.Item.values)

    assert list(found) == Consent.Item.values
    assert found["surname"] == "Van den Berg"
    assert found["phone"] == "06 12345678"
    assert found["area"] == "niet bekend"
    assert found["school"] == "mbo bol"
    assert found["housing"] == "op straat"


def test_street_name_stands_in_for_a_first_name_never_the_surname(mentor):
    youth = make.youth(known_by=mentor, first_name="", alias="Rode pet")
    handover = make.handover(make.case(youth=youth, casemanager=mentor))

    assert handover_share.texts(handover, ["first_name"]) == {"first_name": "Rode pet"}


def test_rows_come_in_reading_order_whatever_the_database_does(case):
    handover = make.handover(case, shared={"question": "Inkomen", "age": "19 jaar", "first_name": "Sam"})

    assert handover_share.given(handover)[:3] == [
        ("voornaam", "Sam"),
        ("leeftijd", "19 jaar"),
        ("vraag en toelichting", "Inkomen"),
    ]


def test_clean_question_refuses_a_street_name(mentor):
    youth = make.youth(known_by=mentor, alias="Rode pet")

    with pytest.raises(Refused):
        handover_share.clean_question("Kan de rode Pet bij jullie terecht?", youth)


@pytest.mark.parametrize("question", ["Inkomen regelen vóór 1 december 2026", "Samen werk zoeken, in de bergen"])
def test_clean_question_lets_other_words_pass(case, question):
    assert handover_share.clean_question(f" {question} ", case.youth) == question
