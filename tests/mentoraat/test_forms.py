"""What every form of ours does: no BSN, Dutch words, refusals at their field."""

import pytest
from django import forms

from mentoraat.forms import ChipsField, DateField, Form, holds_bsn
from mentoraat.states import Refused


class Example(Form):
    """A form with a text and a date."""

    what = forms.CharField(label="Wat", required=False)
    day = DateField(label="Wanneer", required=False)


@pytest.mark.parametrize(
    "text",
    ["111222333", "bsn 111222333.", "111.222.333", "1112 22 333", "123456782", "zijn nummer is 123456782, zei hij"],
)
def test_bsn_is_found_wherever_it_stands(text):
    assert holds_bsn(text)


@pytest.mark.parametrize(
    "text",
    [
        *["123456789", "0612345678", "000000000", "+31612345678", "12345678", "1112223334", "02-03-2026 7 uur"],
        *["+31 611222334", "0031-611222334", "+31(0)611222334"],
    ],
)
def test_other_numbers_are_left_alone(text):
    assert not holds_bsn(text)


def test_form_refuses_a_bsn_without_repeating_it_in_the_message():
    form = Example({"what": "zijn bsn is 111222333"})

    assert not form.is_valid()
    assert "burgerservicenummer" in form.errors["what"][0]
    assert "111222333" not in form.errors["what"][0]


def test_form_refuses_a_nul():
    assert not Example({"what": "a\x00b"}).is_valid()


@pytest.mark.parametrize("text", ["27-03-2026", "2026-03-27", "27/03/2026", "27.03.2026"])
def test_date_is_read_as_people_write_it(text):
    form = Example({"day": text})

    assert form.is_valid()
    assert str(form.cleaned_data["day"]) == "2026-03-27"


@pytest.mark.parametrize("text", ["30-02-2026", "morgen", "03-27-2026"])
def test_date_that_is_none_says_how_to_write_it(text):
    form = Example({"day": text})

    assert form.errors["day"] == ["Vul een datum in, bijvoorbeeld 27-03-2026."]


def test_perform_puts_a_refusal_at_its_field():
    form = Example({"what": "iets"})
    form.is_valid()

    def refuse(**kwargs):
        raise Refused("Dat kan niet.", field="what")

    assert form.perform(refuse) is None
    assert form.errors["what"] == ["Dat kan niet."]


def test_perform_puts_a_refusal_without_a_field_on_top():
    form = Example({"what": "iets"})
    form.is_valid()

    def refuse(**kwargs):
        raise Refused("Dat kan niet.", field="weg")

    form.perform(refuse)

    assert form.non_field_errors() == ["Dat kan niet."]


def test_choice_that_is_not_in_the_list_is_told_in_our_words():
    class Choosing(Form):
        one = ChipsField(choices=[("a", "A")])

    assert Choosing({"one": "weg"}).errors == {"one": ["Kies iets uit de lijst."]}
