"""The page on which a mentor chooses places."""

import pytest

from outreach.domain import own_place
from tests import make

pytestmark = pytest.mark.django_db


def test_places_are_chosen_by_ticks_and_a_new_name(client_of, mentor, organisation):
    place = make.place(organisation, "Zuidplein")

    page = client_of(mentor).post("/mijn-plekken/", {"chosen": [place.ref], "new_place": "Slinge"}, follow=True)

    assert "Je plekken zijn bewaard." in page.text
    assert [row.name for row in own_place.of(mentor)] == ["Slinge", "Zuidplein"]


def test_nothing_chosen_explains_itself(client_of, mentor):
    page = client_of(mentor).post("/mijn-plekken/", {"new_place": " "})

    assert page.status_code == 422 and page.text.count("Kies minstens één plek, of typ een nieuwe.") == 2


def test_place_of_another_organisation_is_not_in_the_list(client_of, mentor, other_organisation):
    strange = make.place(other_organisation, "Ver weg")

    assert client_of(mentor).post("/mijn-plekken/", {"chosen": [strange.ref]}).status_code == 422
