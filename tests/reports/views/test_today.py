"""Vandaag, and where each role begins."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from mentoraat import notify
from mentoraat.periods import today
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("who", "where"),
    [
        ("coordinator", "/team/"),
        ("mentor", "/vandaag/"),
        ("official", "/overzicht/"),
        ("administrator", "/mensen/"),
        ("privacy_officer", "/wie-keek-mee/"),
        ("complaints_officer", "/klachten/"),
    ],
)
def test_home_is_where_the_role_begins(who, where, request, client_of):
    response = client_of(request.getfixturevalue(who)).get("/")

    assert (response.status_code, response.url) == (302, where)


def test_empty_day_has_its_sentence(client_of, mentor):
    assert "Niets gepland. Ga op pad, log straks je contacten." in client_of(mentor).get("/vandaag/").text


def test_step_is_ticked_and_taken_back_on_the_page(client_of, mentor, youth):
    client, step = client_of(mentor), make.step(youth, mentor)

    page = client.post(f"/vandaag/{step.ref}/gedaan/", follow=True)
    assert "Gedaan: Bellen met ROC" in page.text and "Volgende stap voor Sam" in page.text

    page = client.post(f"/vandaag/{step.ref}/terug/", follow=True)
    step.refresh_from_db()
    assert step.done_at is None and page.request["PATH_INFO"] == "/vandaag/"


def test_step_is_added_and_taken_back_on_the_page(client_of, mentor, youth):
    client = client_of(mentor)

    page = client.post(f"/vandaag/{youth.ref}/stap/", {"what": "Samen bellen", "when": "tomorrow"}, follow=True)
    step = youth.steps.get()
    assert "Stap toegevoegd voor Sam: morgen." in page.text
    assert (step.owner, step.due_on) == (mentor, today() + timedelta(days=1))

    client.post(f"/vandaag/{step.ref}/weg/")
    assert not youth.steps.exists()


def test_step_without_words_is_refused_on_the_page(client_of, mentor, youth):
    page = client_of(mentor).post(f"/vandaag/{youth.ref}/stap/", {"what": "", "when": "today"})

    assert page.status_code == 422 and page.text.count("Schrijf wat de volgende stap is.") == 2
    assert not youth.steps.exists()


def test_step_is_put_off_and_back_on_the_page(client_of, mentor, youth):
    client, step = client_of(mentor), make.step(youth, mentor, due_on=today())

    page = client.post(f"/vandaag/{step.ref}/verzetten/", {"when": "tomorrow"}, follow=True)
    step.refresh_from_db()
    assert "Verzet naar morgen: Bellen met ROC" in page.text and step.due_on == today() + timedelta(days=1)

    client.post(f"/vandaag/{step.ref}/eerdere-dag/")
    step.refresh_from_db()
    assert step.due_on == today()


@pytest.mark.parametrize("act", ["terug", "verzetten", "eerdere-dag", "weg"])
def test_acts_on_a_step_of_an_unknown_youth_are_not_there(client_of, other_mentor, mentor, youth, act):
    step = make.step(youth, mentor)

    assert client_of(other_mentor).post(f"/vandaag/{step.ref}/{act}/").status_code == 404


def test_step_of_an_unknown_youth_is_not_there(client_of, other_mentor, mentor, youth):
    step = make.step(youth, mentor)

    assert client_of(other_mentor).post(f"/vandaag/{step.ref}/gedaan/").status_code == 404


def test_news_leads_on_and_is_then_gone(client_of, mentor, organisation, youth):
    item = notify.tell(mentor, "Marc sprak Sam", url=youth.get_absolute_url(), organisation=organisation)
    client = client_of(mentor)
    assert "Marc sprak Sam" in client.get("/vandaag/").text

    assert client.post(f"/nieuw/{item.ref}/").url == youth.get_absolute_url()
    assert "Marc sprak Sam" not in client.get("/vandaag/").text


def test_all_news_is_read_at_once(client_of, mentor, organisation):
    notify.tell(mentor, "Nieuw", organisation=organisation)

    client_of(mentor).post("/nieuw/gelezen/")

    assert not mentor.notifications.unread().exists()


def test_news_of_a_colleague_is_not_there(client_of, mentor, other_mentor, organisation):
    item = notify.tell(mentor, "Nieuw", organisation=organisation)

    assert client_of(other_mentor).post(f"/nieuw/{item.ref}/").status_code == 404


@pytest.mark.parametrize("count", [0, 1, 3])
def test_day_asks_the_same_whatever_there_is(count, client_of, mentor, organisation, django_assert_num_queries):
    long_ago = timezone.now() - timezone.timedelta(days=40)
    for number in range(count):
        youth = make.youth(known_by=mentor, first_name=f"Sam{number}", last_seen_at=long_ago)
        make.handover(make.case(youth=youth, casemanager=mentor))
        make.step(youth, mentor)
        make.contact(mentor, label=f"Pet {number}", place=make.place(organisation))
        notify.tell(mentor, "Nieuw", organisation=organisation)
    client = client_of(mentor)

    with django_assert_num_queries(7 + 17):  # the frame; sixteen lists and the way in
        assert client.get("/vandaag/").status_code == 200


def test_appointment_is_looked_back_on_in_place(youth, mentor, client_of):
    item = make.appointment(youth, mentor, at=timezone.now() - timedelta(hours=1))
    client = client_of(mentor)
    address = reverse("cases:appointment-settle", args=[item.ref])
    assert f'action="{address}"' in client.get("/vandaag/").content.decode()

    answer = client.post(address, {"state": "kept", "back": "today"}, follow=True)

    assert answer.request["PATH_INFO"] == "/vandaag/"
    assert f'action="{address}"' not in answer.content.decode()
    undo = reverse("cases:appointment-reopen", args=[item.ref]) + "?terug=today"
    assert undo in answer.content.decode()
    assert client.post(undo).url == "/vandaag/"
