"""Words of a signal that point to somebody are refused, ordinary words are not."""

import pytest

from cases.domain.signal_text import without_people
from mentoraat.states import Refused
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "text",
    [
        "Sam van den Berg staat er weer",
        "bij SAM BERG ging het mis",
        "Ook Rode Pet kreeg geen plek",
        "Mail loket@example.org",
        "Bel 06 12 34 56 78 maar",
        "Nummer 111222333",
        "+31 10 123 45 67",
    ],
)
def test_words_that_point_to_somebody_are_refused(mentor, text):
    make.youth(known_by=mentor, alias="Rode Pet")

    with pytest.raises(Refused) as refusal:
        without_people(text, field="text", by=mentor)

    assert refusal.value.field == "text"


@pytest.mark.parametrize("text", ["Sam ging naar de berg", "Sinds 12-03-2026 wacht men 14 weken", "Loket dicht", ""])
def test_ordinary_words_pass(mentor, text):
    make.youth(known_by=mentor)

    assert without_people(f" {text} ", field="text", by=mentor) == text


def test_name_of_a_youth_whom_one_does_not_know_tells_nothing(mentor, other_mentor):
    make.youth(known_by=other_mentor)

    assert without_people("Sam van den Berg", field="text", by=mentor)


@pytest.mark.parametrize("youths", [1, 3])
def test_looking_costs_two_queries(mentor, youths, django_assert_num_queries):
    for number in range(youths):
        make.youth(known_by=mentor, first_name=f"Naam{number}")
    assert mentor.access

    with django_assert_num_queries(2):
        without_people("Niemand hier heeft een naam", field="text", by=mentor)
