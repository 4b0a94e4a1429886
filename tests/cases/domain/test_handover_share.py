"""What a partner reads about each item."""

from datetime import date, timedelta

import pytest

from cases.domain import handover_share
from cases.models import Consent
from mentoraat.periods import at, now, today
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


@pytest.fixture
def sent(case):
    return make.sent_handover(case)


def test_partner_reads_what_was_agreed_and_what_is_not_shared(sent):
    year = today().year + 1
    sent.consent.until = date(year, 11, 12)
    lines = dict(handover_share.portal(sent))

    assert lines["voornaam"] == "Sam"
    assert "achternaam" in lines["delen we niet"] and "voornaam" not in lines["delen we niet"]
    assert lines["akkoord"].startswith("mondeling, in gesprek")
    assert lines["akkoord"].endswith(f"het loopt tot en met 12 november {year}")


def withdrawn(item):
    item.consent.withdrawn_at = now()


def past(item):
    item.consent.until = item.consent.given_on = today() - timedelta(days=1)


def too_little(item):
    item.consent.items = ["first_name"]


def none(item):
    item.consent = None


def other_partner(item):
    item.partner = make.partner(item.organisation, "Kredietbank")


@pytest.mark.parametrize("spoil", [withdrawn, past, too_little, none, other_partner])
def test_partner_reads_nothing_without_an_agreement_that_covers_it(sent, spoil):
    assert handover_share.obstacle(sent) == ""

    spoil(sent)

    assert handover_share.obstacle(sent) == "consent"
    assert handover_share.readable(sent) == {}
    assert handover_share.rows(sent) == handover_share.portal(sent) == []
    assert handover_share.given(sent)[0] == ("voornaam", "Sam")  # our own page still says what was given


def test_partner_reads_the_rest_while_health_is_held_back(sent):
    sent.shared |= {"health": "Slaapt slecht"}
    sent.consent.items = [*sent.consent.items, "health"]

    assert handover_share.obstacle(sent) == "sensitive"
    assert set(handover_share.readable(sent)) == {"first_name", "age", "question"}
    assert "gezondheid" in dict(handover_share.portal(sent))["delen we niet"]


def test_meeting_and_who_stays_responsible_stand_with_it(sent):
    sent.meeting_at, sent.meeting_place = at(date(2026, 12, 1)), "Zuidplein"
    sent.responsible_until = date(2027, 1, 31)

    lines = dict(handover_share.rows(sent))

    assert lines["samen kennismaken"] == "1 december 2026, 12:00, Zuidplein"
    assert lines["wie blijft verantwoordelijk"] == "Nina, zeker tot en met 31 januari 2027"
