"""What keeps a handover going, on its page: calls, steps of the other side, the next partner, rounds of feedback."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from cases.domain import handover_course
from cases.models import Handover, HandoverMilestone
from mentoraat.periods import today
from partners.domain import link as links
from tests import make

POSTED = ["call", "milestone", "next"]


def url(name, item):
    return reverse(f"cases:handover-{name}", args=[item.ref])


def text(response):
    return response.content.decode()


@pytest.fixture
def sent(case):
    return make.sent_handover(case, sent_on=today() - timedelta(days=5))


@pytest.fixture
def arrived(case, mentor):
    """Arrived two weeks ago, so that the first round is asked today."""
    day = today() - timedelta(days=14)
    item = make.sent_handover(case, state="accepted", sent_on=day, accepted_on=day)
    return handover_course.arrived(item, on=day, by=mentor)


@pytest.mark.parametrize("name", POSTED)
def test_foreign_handover_is_not_there_and_nothing_happens_by_looking(sent, client_of, mentor, outsider, name):
    assert client_of(outsider).post(url(name, sent)).status_code == 404
    assert client_of(mentor).get(url(name, sent)).status_code == 405


def test_call_takes_one_choice(sent, mentor, client_of):
    client = client_of(mentor)
    assert client.post(url("call", sent), {"outcome": ""}).status_code == 422

    page = text(client.post(url("call", sent), {"outcome": "no_answer"}, follow=True))

    assert "Gebeld, niemand nam op" in page


def test_step_is_written_down_and_taken_back(sent, mentor, client_of, outsider):
    client, day = client_of(mentor), f"{today():%d-%m-%Y}"
    assert client.post(url("milestone", sent), {"kind": "", "on": day}).status_code == 422

    page = text(client.post(url("milestone", sent), {"kind": "reported", "on": day}, follow=True))
    row = HandoverMilestone.objects.get()
    away = reverse("cases:handover-milestone-remove", args=[row.ref])

    assert "Gemeld" in page
    assert away in page
    assert client_of(outsider).post(away).status_code == 404
    client.post(away)
    assert not HandoverMilestone.objects.exists()


def test_step_out_of_order_says_so_at_the_day(sent, mentor, client_of):
    make.milestone(sent, by=mentor, on=today() - timedelta(days=1))
    early = {"kind": "first_talk", "on": f"{today() - timedelta(days=3):%d-%m-%Y}"}

    response = client_of(mentor).post(url("milestone", sent), early)

    assert response.status_code == 422
    assert "Dit kan niet vóór “gemeld”" in text(response)


def test_nobody_answered_offers_the_next_and_carries_the_question_over(sent, case, mentor, client_of):
    Handover.objects.update(unanswered_on=today())
    there = make.partner(case.organisation, "Loket Noord")
    client = client_of(mentor)
    page = text(client.get(sent.get_absolute_url()))
    assert "Vraag Loket Noord" in page
    assert "zelfde soort" in page

    response = client.post(url("next", sent), {"partner": there.ref})

    new = Handover.objects.get(partner=there)
    assert response.url == url("edit", new)
    assert "Inkomen regelen" in text(client.get(response.url))
    sent.refresh_from_db()
    assert sent.state == "withdrawn"
    assert "Eerder gevraagd aan" in text(client.get(new.get_absolute_url()))


@pytest.mark.parametrize("who", ["refused", "elsewhere"])
def test_who_was_not_proposed_is_not_asked(sent, case, mentor, client_of, other_organisation, who):
    Handover.objects.update(unanswered_on=today())
    refused = make.partner(case.organisation, "Loket Noord")
    make.sent_handover(case, refused, state="closed", refused_on=today())
    chosen = refused if who == "refused" else make.partner(other_organisation, "Elders")

    client_of(mentor).post(url("next", sent), {"partner": chosen.ref})

    assert not Handover.objects.filter(partner=chosen, state="draft").exists()
    sent.refresh_from_db()
    assert sent.state == "sent"


@pytest.mark.parametrize(
    ("answer", "words"),
    [("yes", "Tot dan hoeft u niets te doen"), ("no", "Dank voor"), ("unknown", "Dank voor")],
)
def test_partner_answers_by_link_with_one_button(arrived, answer, words):
    address, client = reverse("cases:handover-public", args=[links.token_of(arrived.link)]), Client()
    assert "Ja, is er nog" in text(client.get(address))

    page = text(client.post(f"{address}terugkoppeling/", {"still_there": answer, "text": ""}, follow=True))

    assert words in page
    assert arrived.rounds.first().still_there == answer


def test_last_answer_says_thanks_though_the_link_is_over(arrived):
    arrived.rounds.filter(days=60).delete()
    address = reverse("cases:handover-public", args=[links.token_of(arrived.link)])

    response = Client().post(f"{address}terugkoppeling/", {"still_there": "yes"})

    assert "U hoeft niets meer te doen" in text(response)
    assert Client().get(address).status_code == 410


def test_mentor_notes_down_what_was_heard_by_phone(arrived, mentor, client_of):
    client = client_of(mentor)
    heard = {"still_there": "no", "on": f"{today():%d-%m-%Y}", "text": ""}
    page = text(client.post(url("feedback", arrived), heard, follow=True))

    assert "Sam is niet meer bij Jongerenloket." in page
    assert "Komt terug bij ons" in page


def test_list_shows_urgent_ones_alone(case, mentor, client_of):
    make.sent_handover(case)
    make.sent_handover(case, urgent=True, urgent_reason="Staat op straat", question="Een bed voor vannacht")

    page = text(client_of(mentor).get(reverse("cases:handover-index"), {"spoed": "on"}))

    assert "Een bed voor vannacht" in page
    assert "Inkomen regelen" not in page
    assert "spoed" in page
