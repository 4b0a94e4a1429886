"""The partner's page: two clicks, nothing changed by looking, nothing of the youth without a code."""

import time

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.domain import consent as consents
from cases.domain import handover_answer, handover_mail
from cases.models import Handover
from mentoraat.models import AuditEvent, Job, Notification
from partners.models import PublicLink
from tests.cases.views.partner_page import MARK, reading, sent_by, url


@pytest.fixture
def sent(mentor):
    return sent_by(mentor)


def test_two_clicks_without_a_field_answer_it(sent):
    client = Client(enforce_csrf_checks=True)
    page = client.get(url(sent)).content.decode()
    assert url(sent, "-accept") in page

    response = client.post(url(sent, "-accept"), headers={"origin": "null"})

    assert (response.status_code, response.headers["Location"]) == (302, url(sent))
    sent.refresh_from_db()
    assert sent.state == "accepted"
    assert "U pakt dit op" in client.get(url(sent)).content.decode()


@pytest.mark.parametrize(("name", "state"), [("-ask", "sent"), ("-refuse", "refused")])
def test_other_answers_need_no_field_either(sent, name, state):
    assert Client().post(url(sent, name)).status_code == 302

    sent.refresh_from_db()
    assert sent.state == state


def test_page_without_code_says_who_asks_what_by_when_and_no_more(sent):
    response = Client().get(url(sent))

    page = response.content.decode()
    for words in ("Nina", "06 12345678", "Inkomen regelen", "uiterlijk", "Jongerenloket"):
        assert words in page
    assert MARK not in page
    assert "06 87654321" not in page
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response.headers["Cache-Control"]
    assert len(response.content) < 30_000
    assert "<nav" not in page


def test_twenty_looks_by_a_scanner_change_nothing(sent):
    before = Handover.objects.values().get()
    link = PublicLink.objects.values().get()

    for number in range(20):
        client = Client(headers={"user-agent": "scanner"})
        (client.head if number % 2 else client.get)(url(sent) + "?utm_source=safe")
        client.options(url(sent))

    assert Handover.objects.values().get() == before
    assert PublicLink.objects.values().get() == link
    assert Client().post(url(sent, "-accept")).status_code == 302


@pytest.mark.parametrize(
    "name", ["-accept", "-ask", "-refuse", "-take-back", "-arrived", "-feedback", "-code", "-text"]
)
def test_looking_at_a_button_does_not_press_it(sent, name):
    assert Client().get(url(sent, name)).status_code == 405
    assert Client().head(url(sent, name)).status_code == 405

    sent.refresh_from_db()
    assert sent.state == "sent"


def test_second_answer_is_told_how_it_stands(sent):
    Client().post(url(sent, "-accept"))

    response = Client().post(url(sent, "-refuse"))

    assert response.status_code == 409
    assert "Dit kon niet meer" in response.content.decode()
    sent.refresh_from_db()
    assert sent.state == "accepted"


def test_answer_can_be_taken_back(sent):
    client = Client()
    client.post(url(sent, "-accept"))
    assert "Toch niet" in client.get(url(sent)).content.decode()

    client.post(url(sent, "-take-back"))

    sent.refresh_from_db()
    assert sent.state == "sent"


def test_code_opens_the_data_here_and_nowhere_else(sent, mentor):
    client = reading(sent, mentor)

    page = client.get(url(sent)).content.decode()
    assert MARK in page
    assert "06 87654321" in page
    assert MARK not in Client().get(url(sent)).content.decode()
    event = AuditEvent.objects.filter(verb="handover.read").last()
    assert (event.actor_kind, event.actor_id, event.source) == ("link", sent.link_id, "127.0.0.1")


def test_data_close_after_half_an_hour(sent, mentor, monkeypatch):
    client = reading(sent, mentor)
    assert 1700 < client.session.get_expiry_age() <= 1800
    later = time.time() + 30 * 60 + 1
    monkeypatch.setattr("partners.views.link.time.time", lambda: later)

    assert MARK not in client.get(url(sent)).content.decode()


def test_old_code_opens_nothing_for_whom_the_link_was_forwarded_to(sent, mentor):
    code = handover_answer.make_code(sent, by=mentor)
    Client().post(url(sent, "-code"), {"code": code})

    response = Client().post(url(sent, "-code"), {"code": code})

    assert response.status_code == 422
    assert MARK not in response.content.decode()
    assert AuditEvent.objects.filter(verb="link.code_right").count() == 1


def test_sixth_try_is_refused_even_when_right(sent, mentor):
    code = handover_answer.make_code(sent, by=mentor)
    for _try in range(5):
        assert Client().post(url(sent, "-code"), {"code": "AAAAAAAA"}).status_code == 422

    assert Client().post(url(sent, "-code"), {"code": code}).status_code == 422
    assert "op slot" in Notification.objects.last().text


def test_trail_keeps_from_where_a_code_was_tried(sent, mentor):
    handover_answer.make_code(sent, by=mentor)

    Client().post(url(sent, "-code"), {"code": "AAAAAAAA"}, REMOTE_ADDR="198.51.100.7")

    assert AuditEvent.objects.get(verb="link.code_wrong").source == "198.51.100.7"


def test_empty_code_is_told_at_its_field(sent):
    response = Client().post(url(sent, "-code"), {"code": ""})

    assert response.status_code == 422
    assert 'id="code_code_error"' in response.content.decode()
    assert "<title>Fout:" in response.content.decode()


@pytest.mark.parametrize("end", ["withdrawn", "out of date", "maker left"])
def test_link_that_is_over_says_so_and_shows_nothing(sent, mentor, end):
    client = reading(sent, mentor)
    if end == "withdrawn":
        consents.withdraw(sent.consent, by=mentor)
    elif end == "out of date":
        PublicLink.objects.update(expires_at=timezone.now())
    else:
        mentor.is_active = False
        mentor.save()

    for response in (client.get(url(sent)), client.post(url(sent, "-accept"))):
        page = response.content.decode()
        assert response.status_code == 410
        assert MARK not in page
        assert (url(sent, "-ask-for-link") in page) is (end != "withdrawn")
        assert response.headers["Referrer-Policy"] == "no-referrer"


def test_asking_for_a_new_link_reaches_the_mentor(sent):
    PublicLink.objects.update(expires_at=timezone.now())

    response = Client().post(url(sent, "-ask-for-link"))

    assert response.status_code == 410
    assert Notification.objects.get().text == "Jongerenloket vraagt je om een nieuwe link"


@pytest.mark.parametrize("token", ["x", "a" * 43])
def test_unknown_link_is_not_there(sent, token):
    assert Client().get(f"/o/{token}/").status_code == 404
    assert Client().post(f"/o/{token}/aannemen/").status_code == 404


def test_partner_tells_of_arrival_and_how_it_goes(sent):
    client = Client()
    client.post(url(sent, "-accept"))
    client.post(url(sent, "-arrived"))
    assert client.post(url(sent, "-feedback"), {"text": ""}).status_code == 422

    client.post(url(sent, "-feedback"), {"still_there": "yes", "text": "Gaat goed"})

    sent.refresh_from_db()
    assert (sent.state, sent.feedback) == ("fed_back", "Gaat goed")
    assert "Dank voor uw terugkoppeling" in client.get(url(sent)).content.decode()


def test_preview_equals_the_portal_byte_for_byte(sent, mentor, client_of):
    portal = reading(sent, mentor).get(url(sent)).content.decode()
    Handover.objects.update(state="draft", sent_on=None)

    preview = client_of(mentor).get(reverse("cases:handover-preview", args=[sent.ref])).content.decode()

    for part in lists_of(portal):
        assert part in lists_of(preview)
    assert len(lists_of(portal)) == len(lists_of(preview)) == 2


def lists_of(page):
    return [part.split("</dl>")[0] for part in page.split('<dl class="pairs">')[1:]]


def test_mark_of_the_youth_is_in_no_mail_title_address_or_job(sent, mentor, client_of):
    page = client_of(mentor).get(sent.get_absolute_url())
    portal = reading(sent, mentor).get(url(sent))
    mail = handover_mail.compose(sent, address=handover_mail.address_of(sent.link))

    titles = [answer.content.decode().split("</title>")[0] for answer in (page, portal)]
    for text in (*titles, mail.subject, mail.body, url(sent), sent.get_absolute_url(), repr(Job.objects.values())):
        assert MARK not in text
