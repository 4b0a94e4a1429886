"""The list of who to ask, and writing down how it goes."""

from datetime import timedelta

import pytest

from cases.models import AftercareCheck
from mentoraat.periods import today
from tests import make

HEARD = {"source": "youth", "certainty": "told"}


@pytest.fixture
def check(youth, mentor):
    """A check that is due."""
    closed = make.case(youth=youth, casemanager=mentor, closed_on=today() - timedelta(days=30))
    return make.aftercare(closed, due_on=today())


def test_index_names_who_to_ask(check, mentor, client_of):
    page = client_of(mentor).get("/blijven-volgen/").content.decode()

    assert "Sam van den Berg" in page


def test_index_asks_the_same_for_one_and_three(check, mentor, client_of, django_assert_num_queries):
    client = client_of(mentor)
    for month in (6, 12):
        make.aftercare(check.case, month=month, due_on=today())

    with django_assert_num_queries(9):
        client.get("/blijven-volgen/")


def test_edit_saves_and_goes_to_the_youth(check, mentor, client_of):
    answer = {"status": "work", "done_on": today().strftime("%d-%m-%Y"), "note": "Bakkerij"} | HEARD

    response = client_of(mentor).post(f"/blijven-volgen/{check.ref}/", answer)

    check.refresh_from_db()
    assert check.status == "work"
    assert response.url == check.case.youth.get_absolute_url()


def test_edit_with_a_day_to_come_keeps_what_was_typed(check, mentor, client_of):
    late = (today() + timedelta(days=2)).strftime("%d-%m-%Y")
    answer = {"status": "work", "done_on": late, "note": "Bakkerij"} | HEARD

    response = client_of(mentor).post(f"/blijven-volgen/{check.ref}/", answer)

    page = response.content.decode()
    assert response.status_code == 422
    assert "Kies vandaag of een dag die al is geweest." in page
    assert late in page
    assert "Bakkerij" in page


def test_foreign_check_is_missing(check, outsider, client_of):
    assert client_of(outsider).get(f"/blijven-volgen/{check.ref}/").status_code == 404


def test_edit_asks_who_told_it_and_how_sure(check, mentor, client_of):
    answer = {"status": "work", "done_on": today().strftime("%d-%m-%Y")}

    page = client_of(mentor).post(f"/blijven-volgen/{check.ref}/", answer).content.decode()

    assert "Kies wie je hebt gesproken." in page
    assert "Kies hoe zeker dit is." in page


def test_edit_nobody_reached_asks_neither_and_shows_the_try(check, mentor, client_of):
    client, day = client_of(mentor), today().strftime("%d-%m-%Y")

    response = client.post(f"/blijven-volgen/{check.ref}/", {"status": "not_reached", "done_on": day})

    again = AftercareCheck.objects.get(done_on__isnull=True)
    assert response.status_code == 302
    assert "Eerder gevraagd" in client.get(f"/blijven-volgen/{again.ref}/").content.decode()


def test_edit_that_goes_wrong_again_leads_to_the_way_back(check, mentor, client_of):
    answer = {"status": "neither", "done_on": today().strftime("%d-%m-%Y"), "needs_us": "on"} | HEARD

    response = client_of(mentor).post(f"/blijven-volgen/{check.ref}/", answer)

    assert response.url == f"/trajecten/{check.case.ref}/weer-mis/?vraag={check.ref}"


def test_undo_opens_the_question_again(check, mentor, client_of):
    client, day = client_of(mentor), today().strftime("%d-%m-%Y")
    client.post(f"/blijven-volgen/{check.ref}/", {"status": "work", "done_on": day} | HEARD)
    assert "Ongedaan maken" in client.get(f"/blijven-volgen/{check.ref}/").content.decode()

    client.post(f"/blijven-volgen/{check.ref}/terug/")

    check.refresh_from_db()
    assert check.done_on is None


def test_index_names_who_slid_again(check, mentor, client_of):
    make.relapse(check.case)

    assert "Werk kwijt" in client_of(mentor).get("/blijven-volgen/").content.decode()
