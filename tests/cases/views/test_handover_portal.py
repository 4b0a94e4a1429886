"""For who signs in at a partner: a list without names, the page with what was shared, and the same buttons."""

import pytest
from django.test import Client
from django.urls import reverse

from cases.domain import consent as consents
from cases.models import Handover
from mentoraat.models import AuditEvent, Notification
from partners.domain import account as accounts
from tests import make
from tests.cases.views.partner_page import MARK, sent_by

LIST = "/voor-partners/"


@pytest.fixture
def desk(organisation):
    return make.partner(organisation)


@pytest.fixture
def sent(mentor, desk):
    return sent_by(mentor, partner=desk)


@pytest.fixture
def user(desk, coordinator):
    return accounts.invite(desk.contact_persons.get(), by=coordinator).user


@pytest.fixture
def client(user, client_of):
    return client_of(user)


def url(item, name="show"):
    return reverse(f"cases:portal-{name}", args=[item.ref])


def test_list_names_the_question_and_no_youth(client, sent):
    page = client.get(LIST).content.decode()

    assert "1 vraag wacht op u" in page
    assert url(sent) in page
    assert MARK not in page
    assert not AuditEvent.objects.filter(verb="handover.read", actor_kind="user").exists()


def test_home_of_a_partner_is_that_list(client):
    assert client.get("/", follow=True).redirect_chain[-1][0] == LIST
    assert "Er wacht nu niets op u." in client.get(LIST).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_list_asks_the_same_of_the_database_for_one_and_three(client, mentor, desk, django_assert_num_queries, count):
    for _time in range(count):
        sent_by(mentor, partner=desk)
    client.get(LIST)

    with django_assert_num_queries(5):
        client.get(LIST)


def test_page_shows_what_was_shared_without_a_code_and_keeps_that(client, sent, user, mentor):
    page = client.get(url(sent)).content.decode()

    assert MARK in page
    assert "Alleen voor J. de Wit, Jongerenloket" in page
    assert 'name="code"' not in page
    assert "/o/" not in page
    event = AuditEvent.objects.get(verb="handover.read", actor_kind="user", actor_id=user.pk)
    assert (event.youth_id, event.role) == (sent.case.youth_id, "partner")
    client.get(url(sent))
    assert Notification.objects.filter(user=mentor, text__contains="las wat je deelde").count() == 1


@pytest.mark.parametrize(
    ("name", "state", "leads_to"),
    [
        ("accept", "sent", "accepted"),
        ("ask", "sent", "sent"),
        ("refuse", "sent", "refused"),
        ("arrived", "accepted", "arrived"),
    ],
)
def test_buttons_do_what_they_do_behind_a_link(client, sent, user, name, state, leads_to):
    if state == "accepted":
        client.post(url(sent, "accept"))

    assert client.post(url(sent, name)).status_code == 302

    sent.refresh_from_db()
    assert sent.state == leads_to
    last = sent.messages.last() if name == "ask" else sent.steps.last()
    assert (last.by_name, last.user_id) == ("J. de Wit, Jongerenloket", None)
    assert AuditEvent.objects.filter(actor_kind="user", actor_id=user.pk, thing_id=sent.pk).exists()


def test_answer_can_be_taken_back_and_a_second_one_is_told(client, sent):
    client.post(url(sent, "accept"))
    assert client.post(url(sent, "refuse")).status_code == 409

    client.post(url(sent, "take-back"))

    sent.refresh_from_db()
    assert sent.state == "sent"


def test_feedback_comes_by_account_too(client, sent):
    client.post(url(sent, "accept"))
    client.post(url(sent, "arrived"))
    assert client.post(url(sent, "feedback"), {}).status_code == 422

    assert client.post(url(sent, "feedback"), {"still_there": "yes"}).status_code == 302

    sent.refresh_from_db()
    assert sent.state == "fed_back"


def test_forged_post_is_refused(user, sent):
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)

    assert client.post(url(sent, "accept")).status_code == 403


def test_nothing_is_shown_when_the_agreement_is_withdrawn_or_over(client, sent, mentor):
    type(sent.consent).objects.update(given_on="2026-01-01", until="2026-01-02")
    assert MARK not in client.get(url(sent)).content.decode()

    consents.withdraw(sent.consent, by=mentor)

    answer = client.get(url(sent))
    assert answer.status_code == 410
    assert MARK not in answer.content.decode()
    assert client.post(url(sent, "accept")).status_code == 410
    assert MARK not in client.get(LIST).content.decode()


def test_other_persons_handover_is_not_there(client, sent):
    Handover.objects.update(contact_person=None)

    assert client.get(url(sent)).status_code == client.get(url(make.sent_handover(sent.case))).status_code == 404
    assert client.post(url(sent, "accept")).status_code == 404


def test_mentor_and_administrator_have_no_such_list(client_of, mentor, administrator, sent):
    for person in (mentor, administrator):
        assert client_of(person).get(LIST).status_code == 403
        assert client_of(person).get(url(sent)).status_code == 403


def test_account_that_ends_is_out_at_the_next_click(client, sent, desk, coordinator):
    assert client.get(url(sent)).status_code == 200

    accounts.end(desk.contact_persons.get(), by=coordinator)

    assert client.get(url(sent)).status_code == 302
    assert client.get(LIST).url.startswith("/inloggen/")


def test_without_a_second_step_nothing_opens(client, sent, settings):
    settings.SECOND_STEP_REQUIRED = True

    answers = [client.get(LIST), client.get(url(sent)), client.post(url(sent, "accept"))]

    assert {(answer.status_code, answer.url) for answer in answers} == {(302, reverse("mfa_index"))}
    sent.refresh_from_db()
    assert sent.state == "sent"
