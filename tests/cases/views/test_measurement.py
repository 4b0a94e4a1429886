"""Measuring together: one tap an answer, nothing lost, and a result that can be read."""

import pytest

from cases.domain import measurement
from cases.models import Score
from mentoraat.models import AuditEvent


@pytest.fixture
def item(case, mentor):
    """A baseline that was begun."""
    return measurement.start(case, by=mentor)


def test_create_leads_to_the_first_question(case, mentor, client_of):
    response = client_of(mentor).post(f"/trajecten/{case.ref}/meting/", follow=True)

    assert response.status_code == 200
    assert "Wonen" in response.content.decode()


def test_every_tap_is_kept_and_the_last_leads_to_the_result(item, mentor, client_of):
    client = client_of(mentor)

    for _tap in range(8):
        response = client.post(f"/metingen/{item.ref}/vragen/", {"step": "3"}, follow=True)

    assert Score.objects.filter(measurement=item, step=3).count() == 8
    assert response.redirect_chain[-1][0] == item.get_absolute_url()


def test_five_answers_are_there_after_coming_back(item, mentor, client_of):
    for _tap in range(5):
        client_of(mentor).post(f"/metingen/{item.ref}/vragen/", {"step": "2"})

    response = client_of(mentor).get(f"/metingen/{item.ref}/vragen/")

    assert "5 van 8 beantwoord" in response.content.decode()


def test_no_answer_keeps_the_note_and_says_what_to_do(item, mentor, client_of):
    response = client_of(mentor).post(f"/metingen/{item.ref}/vragen/", {"note": "mijn oma helpt"})

    page = response.content.decode()
    assert response.status_code == 422
    assert "Kies een van de antwoorden." in page
    assert "mijn oma helpt" in page


def test_result_is_audited_and_says_the_words(item, mentor, client_of):
    for _tap in range(8):
        client_of(mentor).post(f"/metingen/{item.ref}/vragen/", {"step": "4"})

    page = client_of(mentor).get(item.get_absolute_url()).content.decode()

    assert item.instrument.steps[3] in page
    assert AuditEvent.objects.filter(verb="measurement.read", youth_id=item.case.youth_id).exists()


@pytest.mark.parametrize("address", ["/metingen/{}/", "/metingen/{}/vragen/"])
def test_foreign_measurement_is_missing(item, outsider, other_mentor, client_of, address):
    for stranger in (outsider, other_mentor):
        assert client_of(stranger).get(address.format(item.ref)).status_code == 404


def test_question_page_asks_little_of_the_database(item, mentor, client_of, django_assert_num_queries):
    client = client_of(mentor)

    with django_assert_num_queries(13):
        client.get(f"/metingen/{item.ref}/vragen/")
