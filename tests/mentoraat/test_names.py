"""Names as people write, file and search them."""

import pytest

from mentoraat import names


@pytest.mark.parametrize(
    ("parts", "shown", "filed"),
    [
        (("Sam", "van den", "Berg"), "Sam van den Berg", "Berg, Sam van den"),
        (("", "van den", "Berg"), "Van den Berg", "Berg, van den"),
        (("Aad", "'t", "Hooft"), "Aad 't Hooft", "Hooft, Aad 't"),
        (("Gia", "d'", "Ancona"), "Gia d'Ancona", "Ancona, Gia d'"),
        (("Youssef", "El", "Amrani"), "Youssef El Amrani", "Amrani, Youssef El"),
        (("Şahin", "", ""), "Şahin", "Şahin"),
    ],
)
def test_names_are_shown_and_filed_the_dutch_way(parts, shown, filed):
    assert names.full(*parts) == shown
    assert names.filed(*parts) == filed


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Zoë", "zoe"),
        ("Zoe\u0308", "zoe"),  # decomposed spelling of the same name
        ("Şahin", "sahin"),
        ("Łukasz Øster", "lukasz oster"),
        ("  O'Brien-Smit ", "o brien smit"),
        ("İnci", "inci"),
    ],
)
def test_key_leaves_accents_and_case_out(text, key):
    assert names.key(text) == key


@pytest.mark.parametrize("text", ["van den Berg", "Berg", "Van Den Berg", "berg"])
def test_surname_key_leaves_the_infix_out(text):
    assert names.surname_key(text) == "berg"


def test_surname_that_is_an_infix_stays():
    assert names.surname_key("Van") == "van"
