"""What makes two records look like one person, and what does not."""

from datetime import date

import pytest

from cases.domain.face import ASKED, Face, Reason, compare, near_days, words

BORN = date(2007, 3, 4)


def face(first="", last="", streets=(), born=None, earlier=(), phone=""):
    return Face(first, last, frozenset(streets), frozenset(earlier), born, phone)


@pytest.mark.parametrize(
    ("one", "two", "reasons"),
    [
        (face("anouk", "riemens"), face("anouk", "riemers"), {Reason.FIRST_NAME, Reason.NEAR_SURNAME}),
        (
            face("joris", "wolthuis", born=BORN),
            face("", "walthuis", born=BORN),
            {Reason.NEAR_SURNAME, Reason.BIRTH_DATE},
        ),
        (face("redouan", "pinas", ["rode pet"]), face("rode pet"), {Reason.STREET_NAME}),
        (face("mo", streets=["kleine"]), face("samir", "", ["kleine"], phone="1"), None),
        (face("sam", "berg", born=date(2007, 4, 3)), face("sam", "berg", born=BORN), {Reason.NEAR_BIRTH_DATE}),
        (face("sam", phone="+31612345678"), face("joris", phone="+31612345678"), {Reason.PHONE}),
        (face("samira", "berg", earlier=["sam berg"]), face("sam", "berg"), {Reason.EARLIER_NAME, Reason.SURNAME}),
    ],
)
def test_what_agrees(one, two, reasons):
    found, weight = compare(one, two)

    assert (weight >= ASKED) is (reasons is not None)
    assert reasons is None or reasons <= set(found)
    assert compare(two, one) == (found, weight)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (face("sam"), face("sam", "berg")),  # a first name alone says nothing
        (face("sam", "berg", born=date(2007, 3, 4)), face("sam", "berg", born=date(2003, 9, 21))),
        (face("aya", "bakker"), face("mo", "bakker")),  # family
        (face("aya", born=BORN), face("mo", born=BORN)),
    ],
)
def test_what_does_not(one, two):
    assert compare(one, two)[1] < ASKED


def test_reasons_are_told_the_strongest_first():
    assert words([Reason.FIRST_NAME, "birth_date"]) == "zelfde geboortedatum, zelfde roepnaam"


def test_slips_of_a_date_are_days_that_exist():
    assert date(2007, 3, 4) in near_days(date(2007, 4, 3))
    assert near_days(date(2004, 2, 29)) >= {date(2004, 2, 28), date(2004, 3, 1)}


def test_what_is_typed_is_compared_as_it_is_kept():
    typed = Face.typed(first_name="Çağdaş", surname="van der Brûlée", aliases="Rode pet, Spits", strengths="Koken")

    assert (typed.first_name, typed.surname) == ("cagdas", "brulee")
    assert typed.called == {"cagdas brulee", "rode pet", "spits"}
