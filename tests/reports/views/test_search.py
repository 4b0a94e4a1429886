"""Search works by Enter, and by typing where scripts run."""

import pytest

from mentoraat.periods import age_on, today
from tests import make

pytestmark = pytest.mark.django_db


def test_page_shows_hits_and_a_new_youth_last(client_of, mentor, youth):
    page = client_of(mentor).get("/zoek/", {"q": "berg"}).text

    assert "1 gevonden." in page and f"?jongere={youth.ref}" in page
    assert page.index(youth.ref) < page.index("Nieuwe jongere: “berg”")


def test_typing_gets_the_hits_alone(client_of, mentor, youth):
    page = client_of(mentor).get("/zoek/", {"q": "sam"}, headers={"HX-Request": "true"})

    assert "<html" not in page.text and 'hx-swap-oob="innerHTML"' in page.text


def test_nobody_found_says_so(client_of, mentor):
    page = client_of(mentor).get("/zoek/", {"q": "sab"}).text

    assert "We vonden niemand met “sab”." in page and "Nieuwe jongere" in page


def test_colleagues_youth_shows_a_name_and_a_way_with_a_reason(client_of, other_mentor, youth):
    page = client_of(other_mentor).get("/zoek/", {"q": "sam"}).text

    assert "bekend bij Nina" in page and "Openen met een reden" in page
    assert youth.get_absolute_url() + '"' not in page and f"{age_on(youth.birth_date, today())} jaar" not in page


def test_name_is_not_in_the_title(client_of, mentor, youth):
    page = client_of(mentor).get("/zoek/", {"q": "Marker"}).text

    assert "Marker" not in page[: page.index("</title>")]


@pytest.mark.parametrize("count", [1, 3])
def test_search_asks_the_same_for_one_and_three(count, client_of, mentor, django_assert_num_queries):
    for _ in range(count):
        make.youth(known_by=mentor)
    client = client_of(mentor)

    with django_assert_num_queries(7 + 8):  # the frame; names, hits and labels
        client.get("/zoek/", {"q": "sam"})
