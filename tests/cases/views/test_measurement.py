"""Measuring together: one tap an answer, nothing lost, and a result that can be read."""

from datetime import timedelta

import pytest

from cases.domain import instrument, measurement
from cases.models import Score
from mentoraat.models import AuditEvent
from mentoraat.periods import now


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


def answered(item, mentor, step=3):
    """All questions, answered alike."""
    for question in measurement.questions(item):
        measurement.answer(item, area=question.area, step=step, by=mentor)


def test_skipped_question_comes_back_at_the_end(item, mentor, client_of):
    client, ask = client_of(mentor), f"/metingen/{item.ref}/vragen/"
    page = client.get(ask).content.decode()
    assert f"{ask}?gebied=geld" in page

    answer = client.post(f"{ask}?gebied=geld", {"step": "3"})
    assert answer.url == f"{ask}?gebied=school"
    for code in ("school", "werk", "thuis", "vrienden", "vrije_tijd"):
        client.post(f"{ask}?gebied={code}", {"step": "3"})

    assert client.post(f"{ask}?gebied=afspraken", {"step": "3"}).url == ask
    assert "Wonen" in client.get(ask).content.decode()


def test_last_question_can_be_left_open(item, mentor, client_of):
    page = client_of(mentor).get(f"/metingen/{item.ref}/vragen/?gebied=afspraken").content.decode()

    assert f'href="{item.get_absolute_url()}"' in page


def test_closing_keeps_own_words_beside_the_result(item, mentor, client_of):
    answered(item, mentor)
    data = {"own_words": "Ik slaap weer.", "filled_in_by": "youth"}

    page = client_of(mentor).post(f"/metingen/{item.ref}/afsluiten/", data, follow=True).content.decode()

    assert "Ik slaap weer." in page
    assert "ingevuld: de jongere zelf" in page
    assert "Een antwoord verbeteren" in page


def test_closing_with_a_bsn_keeps_what_was_typed_and_closes_nothing(item, mentor, client_of):
    answered(item, mentor)

    page = client_of(mentor).post(f"/metingen/{item.ref}/afsluiten/", {"own_words": "Mijn nummer is 123456782"})

    item.refresh_from_db()
    assert page.status_code == 422
    assert "Mijn nummer is" in page.content.decode()
    assert item.finished_at is None


def test_closed_measurement_is_put_right_for_a_day(item, mentor, client_of):
    client = client_of(mentor)
    answered(item, mentor)
    measurement.finish(item, own_words="Goed", by=mentor)

    assert client.post(f"/metingen/{item.ref}/vragen/?gebied=wonen", {"step": "5"}).url == item.get_absolute_url()
    client.post(f"/metingen/{item.ref}/verbeteren/", {"own_words": "Heel goed"})
    assert (Score.objects.get(area__code="wonen").step, type(item).objects.get().own_words) == (5, "Heel goed")

    type(item).objects.update(finished_at=now() - timedelta(hours=25))
    for address in (f"/metingen/{item.ref}/vragen/?gebied=wonen", f"/metingen/{item.ref}/verbeteren/"):
        assert client.get(address).url == item.get_absolute_url()
    assert "Een antwoord verbeteren" not in client.get(item.get_absolute_url()).content.decode()


def test_own_instrument_asks_its_own_words(case, mentor, administrator, client_of):
    words = {
        "name": "Drie",
        "steps": ["Nee", "Soms", "Ja"],
        "areas": [("Rust", "Slaap je goed?"), ("A", "?"), ("B", "?")],
    }
    own = instrument.publish(instrument.draft(case.organisation, **words, by=administrator), by=administrator)
    instrument.choose(case.programme, instrument=own, by=administrator)
    client = client_of(mentor)

    page = client.post(f"/trajecten/{case.ref}/meting/", follow=True)
    assert "Slaap je goed?" in page.content.decode() and "Soms" in page.content.decode()
    ask = page.redirect_chain[-1][0]
    assert client.post(ask, {"step": "4"}).status_code == 422
    for _tap in range(3):
        page = client.post(ask, {"step": "2"}, follow=True)

    assert "Soms" in page.content.decode() and "Drie" in page.content.decode()
