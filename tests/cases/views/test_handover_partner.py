"""What stands on the partner's page: little, in the formal you, with whose it is; and what the answers lead to."""

import gzip
import re

import pytest
from django.test import Client
from django.utils import timezone

from cases.domain import handover_answer
from cases.models import Consent, Handover
from mentoraat import jobs
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import today
from partners.models import ContactPerson
from tests import make
from tests.cases.views.partner_page import MARK, reading, sent_by, url
from tests.guards.source import templates
from tests.guards.words import visible_in_template
from tests.sms import Recorder

INFORMAL = re.compile(r"(?<![\w-])(je|jij|jou|jouw|jullie)(?![\w-])", re.I)
STATES = ("sent", "accepted", "refused", "met", "arrived", "fed_back")


@pytest.fixture
def sent(mentor):
    return sent_by(mentor)


def bring_to(item, state):
    """The handover as it stands later on."""
    days = {"met": "met_on", "arrived": "arrived_on", "fed_back": "feedback_on", "refused": "refused_on"}
    changes = {"accepted_on": today()} if state in ("accepted", "met", "arrived", "fed_back") else {}
    changes |= {days[state]: today()} if state in days else {}
    Handover.objects.filter(pk=item.pk).update(state=state, answered_at=timezone.now(), **changes)


def words(response):
    """What somebody reads."""
    return re.sub(r"<[^>]*>", " ", response.content.decode())


@pytest.mark.parametrize("state", STATES)
def test_page_is_light_formal_and_says_who_to_call(sent, mentor, state):
    client = reading(sent, mentor)
    bring_to(sent, state)

    response = client.get(url(sent))

    assert len(gzip.compress(response.content)) <= 30_000
    assert not INFORMAL.search(words(response))
    assert "06 12345678" in words(response)
    assert (MARK in words(response)) is (state != "refused")


def test_public_templates_say_u():
    ours = [
        (path, text) for path, text in templates() if "handover_public" in str(path) or "invite_partner" in str(path)
    ]
    assert len(ours) > 8

    assert not [(path, piece) for path, text in ours for piece in visible_in_template(text) if INFORMAL.search(piece)]


def test_over_and_unknown_pages_say_u(sent, mentor):
    handover_answer.links.revoke(sent.link, by=mentor)

    for response in (Client().get(url(sent)), Client().post(url(sent, "-ask-for-link"))):
        assert not INFORMAL.search(words(response))
        assert "Inkomen" not in words(response)


def test_data_say_for_whom_and_when_they_were_opened(sent, mentor):
    page = words(reading(sent, mentor).get(url(sent)))

    assert re.search(r"Alleen voor J\. de Wit, Jongerenloket\. Geopend op \d+ \w+ \d{4} om \d{2}[.:]\d{2} uur", page)
    assert "Alleen voor" not in words(Client().get(url(sent)))


def test_data_close_when_the_agreement_runs_out(sent, mentor):
    client = reading(sent, mentor)
    Consent.objects.update(given_on="2026-01-01", until="2026-01-02")

    page = words(client.get(url(sent)))

    assert MARK not in page
    assert "Gegevens tonen" not in page


def test_refusal_with_a_reason_is_counted_and_told(sent):
    Client().post(url(sent, "-refuse"), {"kind": "full", "reason": "Pas in maart plek"})

    sent.refresh_from_db()
    assert (sent.state, sent.refusal_kind, sent.reason) == ("refused", "full", "Pas in maart plek")
    assert sent.steps.last().note == "Vol. Pas in maart plek"
    assert "Uw reden" in words(Client().get(url(sent)))

    Client().post(url(sent, "-take-back"))

    sent.refresh_from_db()
    assert (sent.state, sent.refusal_kind, sent.reason) == ("sent", "", "")


def test_refusal_needs_no_reason(sent):
    Client().post(url(sent, "-refuse"))

    sent.refresh_from_db()
    assert (sent.state, sent.refusal_kind) == ("refused", "")


@pytest.mark.parametrize(
    ("name", "data", "field"),
    [
        ("-ask", {"text": "Is het 111222333?"}, "vraag_text"),
        ("-refuse", {"kind": "bestaat niet"}, "kan_niet_kind"),
        ("-refuse", {"reason": "x" * 301}, "kan_niet_reason"),
    ],
)
def test_fault_is_shown_at_its_field_in_an_open_fold(sent, name, data, field):
    response = Client().post(url(sent, name), data)

    page = response.content.decode()
    assert response.status_code == 422
    assert f"{field}_error" in page
    assert '<details class="fold" open>' in page
    assert not INFORMAL.search(words(response))


def test_no_field_of_the_partner_is_required(sent):
    page = Client().get(url(sent)).content.decode()

    assert "required" not in page.replace('name="code" autocomplete', "").split('id="code"')[0]


def test_code_comes_by_text_message_to_the_number_we_knew(mentor, settings):
    settings.SMS_BACKEND = "tests.sms.Recorder"
    Recorder.forget()
    partner = make.partner(mentor.organisation)
    ContactPerson.objects.update(phone="+31687651234")
    sent = sent_by(mentor, partner=partner)
    client = Client()
    page = words(client.get(url(sent)))
    assert "06 … 34" in page
    assert "8765" not in page

    assert client.post(url(sent, "-text")).status_code == 302
    jobs.run(Job.objects.get(kind="link.text").pk)
    code = Recorder.sent[0][1].split(": ")[1].split(".")[0]
    client.post(url(sent, "-code"), {"code": code})

    assert MARK in words(client.get(url(sent)))
    assert AuditEvent.objects.filter(verb="link.code_asked", actor_kind="link").exists()
    assert client.post(url(sent, "-text")).status_code == 429


def test_without_a_known_number_no_message_is_offered(sent, settings):
    settings.SMS_BACKEND = "tests.sms.Recorder"

    assert "Sms een code" not in words(Client().get(url(sent)))
    assert Client().post(url(sent, "-text")).status_code == 429
    assert not Job.objects.filter(kind="link.text").exists()


@pytest.mark.parametrize("name", ["", "-accept", "-code"])
def test_every_answer_behind_a_link_keeps_its_address_to_itself(sent, name):
    answers = [Client().get(url(sent, name)), Client().post(url(sent, name)), Client().options(url(sent, name))]

    assert {answer.headers["Referrer-Policy"] for answer in answers} == {"no-referrer"}
    assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store"}


def test_who_signs_in_after_reading_keeps_the_limits_of_signing_in(sent, mentor):
    client = reading(sent, mentor)
    assert client.session.get_expiry_age() > 20 * 60

    client.force_login(mentor)
    client.get("/")

    assert client.session.get_expiry_age() <= 15 * 60
