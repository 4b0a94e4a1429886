import pytest
from django.urls import reverse

from mentoraat.periods import today
from tests import make

TODAY = f"{today():%d-%m-%Y}"
DATA = {"closed_on": TODAY, "ending": "according_to_plan", "destination": "unknown", "kind": ""}


def url(case, name="case-close"):
    return reverse(f"reports:{name}", args=[case.ref])


def test_closing_tells_the_class_in_words_and_can_be_taken_back(case, mentor, client_of):
    client = client_of(mentor)
    place = {"destination": "placed", "kind": "school", "detail": "mbo 2 kok", "starts_on": TODAY}

    page = client.post(url(case), DATA | place, follow=True).content.decode()

    assert "Traject afgerond. Resultaat: naar school of werk." in page
    assert "mbo 2 kok" in page
    client.post(url(case, "case-undo-close"))
    case.refresh_from_db()
    assert case.state == "open"


def test_closing_shows_its_questions_in_groups(case, mentor, client_of):
    page = client_of(mentor).get(url(case)).content.decode()

    assert page.index("Het einde") < page.index("Waar naartoe") < page.index("De plek, als die er is")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"ending": ""}, "Kies hoe het traject eindigde."),
        ({"destination": ""}, "Kies waar de jongere heen gaat."),
        ({"closed_on": "1-1-2001"}, "Het traject begon pas op"),
        ({"ending": "contact_lost"}, "verschillende dagen"),
        ({"destination": "placed"}, "Vul in welke plek het is"),
        ({"detail": "Bakker"}, "Kies wat voor plek het is."),
        ({"kind": "work"}, "Vul in wanneer de plek begint."),
    ],
)
def test_closing_that_cannot_be_says_why_and_keeps_all_input(case, mentor, client_of, changes, words):
    page = client_of(mentor).post(url(case), DATA | {"note": "Mooi gedaan"} | changes)

    assert page.status_code == 422
    assert words in page.content.decode()
    assert "Mooi gedaan" in page.content.decode()


def test_closing_asks_what_becomes_of_a_handover_that_has_not_arrived(case, mentor, client_of):
    item = make.sent_handover(case)
    client = client_of(mentor)
    page = client.get(url(case)).content.decode()
    assert "Wat gebeurt er met de overdracht die nog loopt?" in page
    assert item.get_absolute_url() in page
    assert client.post(url(case), DATA).status_code == 422

    client.post(url(case), DATA | {"handovers": "end"})

    item.refresh_from_db()
    case.refresh_from_db()
    assert (case.state, item.state) == ("closed", "withdrawn")


def test_closing_asks_nothing_about_one_that_arrived(case, mentor, client_of):
    make.sent_handover(case, state="arrived", accepted_on=today(), arrived_on=today())

    assert "Wat gebeurt er met de overdracht" not in client_of(mentor).get(url(case)).content.decode()


def test_closing_again_goes_to_the_case(youth, mentor, client_of):
    case = make.case(youth=youth, casemanager=mentor, closed_on=today())

    assert client_of(mentor).get(url(case)).url == case.get_absolute_url()


@pytest.mark.parametrize("name", ["case-close", "case-undo-close"])
def test_closing_somebody_elses_case_is_not_there(case, other_mentor, outsider, client_of, name):
    for person in (other_mentor, outsider):
        assert client_of(person).post(url(case, name), DATA).status_code == 404
