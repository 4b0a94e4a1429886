"""Our pages of a handover."""

import pytest
from django.urls import reverse

from cases.domain import handover as handovers
from cases.models import Consent, Handover
from mentoraat.models import AuditEvent
from mentoraat.periods import age_on, today
from tests import make

READ = ["show", "edit", "preview", "refuse", "met", "arrived", "feedback", "returned", "withdraw", "close"]
POSTED = ["take-over", "send", "recall", "link-again", "accept", "take-back-answer", "code", "reply"]


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


@pytest.fixture
def filled(partner):
    """What somebody fills in for J3, without what is there already."""
    return {
        "partner": partner.ref,
        "question": "Inkomen regelen",
        "items": list(Consent.MINIMUM),
        "how": "spoken",
        "agreed": "on",
    }


def url(name, item):
    return reverse(f"cases:handover-{name}", args=[item.ref])


def test_create_shows_the_preview_and_send_sends(case, mentor, client_of, filled):
    client = client_of(mentor)

    preview = client.post(reverse("cases:handover-create", args=[case.youth.ref]), filled, follow=True)
    item = Handover.objects.get()
    assert preview.redirect_chain == [(url("preview", item), 302)]
    assert f"{age_on(case.youth.birth_date, today())} jaar" in preview.content.decode()

    shown = client.post(url("send", item), follow=True).content.decode()

    item.refresh_from_db()
    assert item.state == "sent"
    assert "Bal ligt bij" in shown
    assert url("recall", item) in shown


@pytest.mark.parametrize("left_out", ["partner", "question", "items", "how", "agreed"])
def test_create_refuses_at_the_field_and_keeps_the_input(case, mentor, client_of, filled, left_out):
    filled["message"] = "Komt liever ’s middags"
    del filled[left_out]

    response = client_of(mentor).post(reverse("cases:handover-create", args=[case.youth.ref]), filled)

    page = response.content.decode()
    assert response.status_code == 422
    assert f'id="id_{left_out}_error"' in page
    assert "<title>Fout:" in page
    assert "Komt liever ’s middags" in page
    assert not Handover.objects.exists()


def test_create_asks_nothing_twice_when_an_agreement_runs(case, mentor, client_of, filled, partner):
    make.consent(case.youth, partner, items=list(Consent.MINIMUM))
    del filled["how"], filled["agreed"]
    address = reverse("cases:handover-create", args=[case.youth.ref])
    assert "<li>Jongerenloket (voornaam, leeftijd" in client_of(mentor).get(address).content.decode()

    client_of(mentor).post(reverse("cases:handover-create", args=[case.youth.ref]), filled)

    assert Consent.objects.count() == 1
    assert Handover.objects.get().consent == Consent.objects.get()


def test_create_asks_by_name(case, mentor, client_of):
    page = client_of(mentor).get(reverse("cases:handover-create", args=[case.youth.ref])).content.decode()

    assert "Hoe gaf Sam akkoord?" in page
    assert "Sam is akkoord: dit delen we met deze partner." in page


def test_create_offers_no_partner_of_others_or_closed(case, mentor, client_of, other_organisation, partner):
    foreign = make.partner(other_organisation, "Elders")
    make.partner(case.organisation, "Gesloten loket", active=False)

    page = client_of(mentor).get(reverse("cases:handover-create", args=[case.youth.ref])).content.decode()

    assert partner.ref in page
    assert foreign.ref not in page
    assert "Gesloten loket" not in page


def test_create_without_a_case_says_what_first(youth, mentor, client_of):
    page = client_of(mentor).get(reverse("cases:handover-create", args=[youth.ref])).content.decode()

    assert "Traject openen" in page


def test_show_is_on_the_audit_trail(case, mentor, client_of):
    item = make.sent_handover(case)

    page = client_of(mentor).get(item.get_absolute_url()).content.decode()

    assert "Bal ligt bij" in page
    assert AuditEvent.objects.get(verb="handover.read").youth_id == case.youth_id


@pytest.mark.parametrize("name", READ + POSTED)
def test_foreign_handover_is_not_there(case, client_of, other_mentor, outsider, name):
    item = make.sent_handover(case)

    for person in (other_mentor, outsider):
        method = client_of(person).post if name in POSTED else client_of(person).get
        assert method(url(name, item)).status_code == 404


@pytest.mark.parametrize("name", POSTED)
def test_buttons_are_posted(case, mentor, client_of, name):
    assert client_of(mentor).get(url(name, make.sent_handover(case))).status_code == 405


def test_foreign_youth_and_consent_are_not_there(case, client_of, outsider, partner):
    given = make.consent(case.youth, partner)

    assert client_of(outsider).get(reverse("cases:handover-create", args=[case.youth.ref])).status_code == 404
    assert client_of(outsider).get(reverse("cases:consent-withdraw", args=[given.ref])).status_code == 404


def test_walk_to_the_end(case, mentor, client_of):
    client, item = client_of(mentor), make.sent_handover(case)
    day = f"{item.sent_on:%d-%m-%Y}"

    client.post(url("accept", item))
    client.post(url("met", item), {"on": day, "who": "Sam en Nina"})
    client.post(url("arrived", item), {"on": day, "confirmed_by": "youth"})
    client.post(url("feedback", item), {"on": day, "still_there": "yes", "text": "Gaat goed"})
    assert client.post(url("close", item), {"reason": ""}).status_code == 422
    client.post(url("close", item), {"reason": "Sam is verhuisd"})

    item.refresh_from_db()
    assert item.state == "closed"
    assert [step.state for step in item.steps.all()] == ["accepted", "met", "arrived", "fed_back", "closed"]


@pytest.mark.parametrize(
    ("name", "state"), [("refuse", "sent"), ("withdraw", "sent"), ("returned", "accepted"), ("met", "accepted")]
)
def test_small_forms_refuse_at_the_field(case, mentor, client_of, name, state):
    dates = {"accepted_on": make._periods.today()} if state == "accepted" else {}
    item = make.sent_handover(case, state=state, **dates)

    assert client_of(mentor).get(url(name, item)).status_code == 200
    assert client_of(mentor).post(url(name, item), {"reason": "", "who": ""}).status_code == 422


def test_coordinator_takes_over(case, coordinator, client_of):
    item = make.sent_handover(case)
    client = client_of(coordinator)
    assert url("take-over", item) in client.get(item.get_absolute_url()).content.decode()

    page = client.post(url("take-over", item), follow=True).content.decode()

    assert url("take-over", item) not in page


def test_code_is_shown_once_and_kept_nowhere(case, mentor, client_of):
    item = make.sent_handover(case)

    page = client_of(mentor).post(url("code", item)).content.decode()

    code = page.split('class="figure-value">')[1].split("<")[0]
    assert len(code.replace(" ", "")) == 8
    assert code not in client_of(mentor).get(item.get_absolute_url()).content.decode()


def test_reply_and_its_empty_form(case, mentor, client_of):
    item = make.sent_handover(case)

    assert client_of(mentor).post(url("reply", item), {"text": ""}).status_code == 422
    page = client_of(mentor).post(url("reply", item), {"text": "Bel me even"}, follow=True)

    assert "Bel me even" in page.content.decode()


def test_withdrawing_consent_asks_once_and_ends_the_handover(case, mentor, client_of):
    item = make.sent_handover(case)
    address = reverse("cases:consent-withdraw", args=[item.consent.ref])

    assert client_of(mentor).get(address).status_code == 200
    client_of(mentor).post(address, {"reason": ""})

    item.refresh_from_db()
    assert item.state == "withdrawn"


def test_edit_begins_with_what_was_filled_in(case, mentor, client_of, filled, partner):
    filled |= {"partner": partner, "agreed": True}
    item = handovers.draft(case, **filled, by=mentor)
    client = client_of(mentor)

    page = client.get(url("edit", item)).content.decode()
    assert "Inkomen regelen" in page
    answer = client.post(url("edit", item), filled | {"partner": partner.ref, "question": "Schulden regelen"})

    assert answer.status_code == 302
    assert Handover.objects.get().shared["question"] == "Schulden regelen"


@pytest.mark.parametrize("count", [1, 3])
def test_index_asks_the_same_few_questions(case, mentor, client_of, count, django_assert_num_queries):
    for _number in range(count):
        make.sent_handover(case)
    client = client_of(mentor)
    client.get(reverse("cases:handover-index"))

    with django_assert_num_queries(5):
        page = client.get(reverse("cases:handover-index")).content.decode()

    assert page.count("Bal ligt bij:") == count


def test_index_tells_two_questions_to_one_partner_apart(case, mentor, client_of):
    first = make.sent_handover(case)
    make.handover(case, first.partner, question="Schulden regelen")

    page = client_of(mentor).get(reverse("cases:handover-index")).content.decode()

    for words in (": Inkomen regelen, verstuurd ", ": Schulden regelen, begonnen "):
        assert page.count(f'<span class="visually-hidden">{words}') == 1


def test_index_narrows_and_says_when_nothing_is_left(case, mentor, client_of):
    make.sent_handover(case)

    page = client_of(mentor).get(reverse("cases:handover-index"), {"bal": "ours"}).content.decode()

    assert "past bij dit filter" in page


@pytest.mark.parametrize("count", [1, 3])
def test_show_asks_the_same_few_questions(case, mentor, client_of, count, django_assert_num_queries):
    item = make.sent_handover(case)
    client = client_of(mentor)
    for number in range(count):
        client.post(url("reply", item), {"text": f"Bericht {number}"})

    with django_assert_num_queries(13):
        client.get(item.get_absolute_url())
