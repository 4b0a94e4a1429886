"""A link that was forwarded shows nothing and is seen; a scanner that opens it changes nothing."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from cases.domain import handover_answer
from cases.models import Handover, HandoverMessage, HandoverStep
from mentoraat.models import AuditEvent, Job, Notification
from partners.models import PublicLink
from tests.cases.views.partner_page import MARK, reading, sent_by, url

ELSEWHERE = "De link van Jongerenloket werd op een ander apparaat geopend"
# What somebody who forwards, or a mail filter, makes of an address.
ADDED = ("", "?utm_source=mail&utm_medium=email", "?x=1&data=05%7C02%7Cloket", "?safelinks=1&sdata=abc%3D&reserved=0")


@pytest.fixture
def sent(mentor):
    return sent_by(mentor)


def facts():
    """Every row that says how a handover and its link stand, and what was done, told or kept about them."""
    tables = (Handover, HandoverStep, HandoverMessage, PublicLink, AuditEvent, Notification, Job, Session)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def elsewhere():
    return AuditEvent.objects.filter(verb="link.opened_elsewhere")


def test_fifty_scanner_visits_change_nothing_and_the_human_succeeds(sent, mentor):
    before = facts()

    for number in range(50):
        visit = getattr(
            Client(headers={"user-agent": "scanner"}), ("get", "head", "options", "get", "trace")[number % 5]
        )
        answer = visit(url(sent) + ADDED[number % 4])
        assert MARK not in answer.content.decode()
        assert not answer.cookies

    assert facts() == before
    human = Client()
    assert human.get(url(sent)).status_code == 200
    assert human.post(url(sent, "-accept")).status_code == 302


def test_scanner_does_not_use_up_the_code(sent, mentor):
    code = handover_answer.make_code(sent, by=mentor)
    before = facts()
    for number in range(20):
        Client().get(url(sent) + ADDED[number % 4])
    assert facts() == before

    human = Client()
    human.post(url(sent, "-code"), {"code": code})

    assert MARK in human.get(url(sent)).content.decode()


def test_link_alone_and_old_code_show_nothing_to_a_second_browser(sent, mentor, coordinator):
    code = handover_answer.make_code(sent, by=mentor)
    Client().post(url(sent, "-code"), {"code": code})
    stranger = Client()

    answers = [stranger.get(url(sent)), stranger.post(url(sent, "-code"), {"code": code}), stranger.head(url(sent))]
    answers += [stranger.post(url(sent, name)) for name in ("-ask", "-text", "-take-back", "-arrived", "-accept")]
    answers += [stranger.get(url(sent))]

    assert not [answer for answer in answers if MARK in answer.content.decode() or "87654321" in str(answer.content)]
    event = elsewhere().get()
    assert (event.actor_kind, event.actor_id, event.source) == ("link", sent.link_id, "127.0.0.1")
    assert event.youth_id == sent.case.youth_id
    assert AuditEvent.objects.filter(verb="link.code_late", actor_id=sent.link_id).count() == 1
    told = Notification.objects.filter(text=ELSEWHERE)
    assert {row.user for row in told} == {mentor, coordinator}


def test_other_device_is_told_once_a_day(sent, mentor):
    reading(sent, mentor)

    for _time in range(5):
        Client().get(url(sent))

    assert elsewhere().count() == 1
    assert Notification.objects.filter(text=ELSEWHERE).count() == 1


def test_same_browser_is_known_again_when_its_half_hour_is_over(sent, mentor):
    client = reading(sent, mentor)
    client.cookies.pop("sessionid")

    page = client.get(url(sent)).content.decode()

    assert MARK not in page
    assert not elsewhere().exists()


def test_cookie_that_knows_a_browser_opens_nothing_and_cannot_be_made_up(sent, mentor):
    client = reading(sent, mentor)
    known = next(value for name, value in client.cookies.items() if name.startswith("link-"))
    assert known["httponly"] and known["samesite"] == "Lax" and known["max-age"] <= 90 * 86400
    assert MARK not in known.value
    forged = Client()
    forged.cookies[known.key] = known.value.split(":")[0] + ":made-up"

    forged.get(url(sent))

    assert elsewhere().count() == 1


def test_before_any_code_nothing_is_told(sent):
    for _time in range(3):
        Client().get(url(sent))

    assert not elsewhere().exists()
    assert not Notification.objects.exists()


def test_each_opening_with_a_code_is_told_to_the_owner(sent, mentor):
    reading(sent, mentor)
    reading(sent, mentor)

    assert Notification.objects.filter(user=mentor, text=f"Jongerenloket las wat je deelde over {MARK}").count() == 2


def test_new_link_knows_no_browser_of_the_old_one(sent, mentor):
    from cases.domain import handover as handovers

    client = reading(sent, mentor)
    handovers.send_link_again(sent, by=mentor)

    assert MARK not in client.get(url(sent)).content.decode()
    assert sent.link.unlocked_at is None


def test_guessing_is_told_when_the_link_locks_and_not_at_every_try(sent, mentor):
    handover_answer.make_code(sent, by=mentor)
    for _try in range(8):
        Client().post(url(sent, "-code"), {"code": "AAAAAAAA"})

    assert Notification.objects.filter(text__contains="op slot").count() == 1


def test_too_many_tries_from_one_place_are_not_weighed_at_all(sent, mentor, monkeypatch):
    weighed = []
    monkeypatch.setattr("partners.domain.link.try_code", lambda *args, **words: weighed.append(1) and False)

    statuses = [Client().post(url(sent, "-code"), {"code": "AAAAAAAA"}).status_code for _try in range(25)]

    assert statuses == [422] * 20 + [429] * 5
    assert len(weighed) == 20
