"""The public form: it says the same whoever it is about, takes no BSN, and not too much."""

import gzip
import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.domain import referral, referral_news
from cases.models import Complaint, Referral, ReferralMessage
from partners.domain import link as links
from tests import make

FILLED = {
    "source": "youth_work", "by_name": "S. Kaya", "by_organisation": "Jongerenwerk Zuid", "by_phone": "010 123 45 67",
    "by_email": "s.kaya@example.org", "name": "Romy", "about_age": "17", "reach": "06 12345678", "text": "Op straat",
    "agreed": "on", "wants_news": "on",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _no_tries_before(db):
    cache.clear()


@pytest.fixture
def address(organisation):
    return f"/aanmelden/{organisation.ref}/"


def plain(response):
    text = re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]*', r"\1", response.content.decode())
    return response.status_code, text


def test_way_in_has_three_ways(client, address):
    page = client.get(address).content.decode()

    assert all(f'href="{address}{way}/"' in page for way in ("zelf", "jongere", "overleg"))


def test_youth_is_referred_with_agreement(client, address):
    response = client.post(f"{address}jongere/", FILLED)

    assert response.url == f"{address}bedankt/"
    item = Referral.objects.get()
    assert (item.name, item.agreed, item.wants_news, item.source) == ("Romy", True, True, "youth_work")


def test_without_the_tick_nothing_is_kept_and_everything_typed_stays(client, address):
    response = client.post(f"{address}jongere/", FILLED | {"agreed": ""})

    assert response.status_code == 422 and not Referral.objects.exists()
    page = response.content.decode()
    assert 'value="Romy"' in page and "Op straat" in page and "S. Kaya" in page


def test_talk_first_asks_and_keeps_nothing_about_the_youth(client, address):
    page = client.get(f"{address}overleg/").content.decode()
    assert 'name="name"' not in page and "bewaren we niets over de jongere" in page

    client.post(f"{address}overleg/", FILLED)

    item = Referral.objects.get()
    assert (item.agreed, item.name, item.text) == (False, "", "")


def test_youth_asks_for_a_mentor(client, address):
    client.post(f"{address}zelf/", {"name": "Romy", "reach": "06 12345678"})

    item = Referral.objects.get()
    assert (item.source, item.agreed, item.by_name) == ("self", True, "")


@pytest.mark.parametrize("way", ["jongere", "zelf"])
def test_bsn_is_refused_and_not_repeated_in_the_reason(client, address, way):
    response = client.post(f"{address}{way}/", FILLED | {"text": "BSN 111222333"})

    assert response.status_code == 422 and not Referral.objects.exists()
    assert "burgerservicenummer" in response.content.decode()


def test_referrer_must_be_reachable(client, address):
    response = client.post(f"{address}jongere/", FILLED | {"by_phone": "", "by_email": ""})

    assert "Vul een telefoonnummer of een e-mailadres in." in response.content.decode()


def test_answer_is_the_same_for_a_known_and_an_unknown_youth(client, address, mentor):
    make.youth(known_by=mentor, first_name="Romy", phone="+31612345678")
    client.post(f"{address}jongere/", FILLED)
    answers, work = [], []

    for facts in (FILLED, FILLED | {"name": "Qwerty", "reach": "06 87654321"}):
        with CaptureQueriesContext(connection) as queries:
            first = client.post(f"{address}jongere/", facts)
            answers.append((first.status_code, first.url, plain(client.get(first.url))))
        work.append(len(queries))

    assert answers[0] == answers[1]
    assert work[0] == work[1]


def test_too_many_from_one_address_are_refused_with_what_was_typed(client, address):
    for _time in range(10):
        assert client.post(f"{address}zelf/", {"name": "Romy", "reach": "06 12345678"}).status_code == 302

    response = client.post(f"{address}zelf/", {"name": "Romy", "reach": "06 12345678"})

    assert response.status_code == 429 and 'value="Romy"' in response.content.decode()
    assert Referral.objects.count() == 10


def test_too_many_for_one_organisation_are_refused(client, address, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"referral": "2/h/key"}
    for _time in range(2):
        client.post(f"{address}zelf/", {"name": "Romy", "reach": "06 12345678"})

    assert client.post(f"{address}zelf/", {"name": "Romy", "reach": "06 12345678"}).status_code == 429


def test_wrong_input_counts_for_nothing(client, address):
    for _time in range(12):
        client.post(f"{address}zelf/", {})

    assert client.post(f"{address}zelf/", {"name": "Romy", "reach": "06 12345678"}).status_code == 302


def test_closed_form_says_so_and_takes_nothing(client, address, organisation, coordinator):
    referral.switch(organisation, on=False, by=coordinator)

    assert client.get(address).status_code == 410
    assert client.post(f"{address}jongere/", FILLED).status_code == 410
    assert not Referral.objects.exists()


def test_unknown_organisation_is_not_there(client, address):
    assert client.get("/aanmelden/nietbestaand/").status_code == 404


def test_area_of_another_organisation_is_no_choice(client, address, other_organisation):
    area = make.area(other_organisation)

    assert client.post(f"{address}jongere/", FILLED | {"area": area.ref}).status_code == 422


@pytest.mark.parametrize("way", ["", "jongere/", "overleg/", "zelf/", "bedankt/"])
def test_page_is_light(client, address, way):
    assert len(gzip.compress(client.get(f"{address}{way}").content)) < 30 * 1024


def test_nothing_of_it_goes_into_logs(client, address, caplog, capfd):
    client.post(f"{address}jongere/", FILLED)

    assert "Romy" not in caplog.text + "".join(capfd.readouterr())


@pytest.fixture
def item(organisation, coordinator):
    return make.referral(organisation)


@pytest.fixture
def door(item):
    return f"/a/{links.token_of(item.link)}/"


def test_referrer_sees_that_it_waits_and_nobody(client, door):
    page = client.get(door)

    assert "Ontvangen, nog niet opgepakt" in page.content.decode() and b"Romy" not in page.content
    assert page.headers["Referrer-Policy"] == "no-referrer"


def test_referrer_sees_the_contact_and_what_was_told(client, door, item, mentor, coordinator):
    referral.take_up(item, who=None, programme=make.programme(item.organisation), casemanager=mentor, by=coordinator)
    referral_news.give(item, text="We zien elkaar elke week", agreed=True, by=mentor)

    page = client.get(door).content.decode()

    assert "Nina" in page and "We zien elkaar elke week" in page
    assert "Romy" not in page and item.case.number not in page


def test_referrer_sees_where_we_pointed_to(client, door, item, coordinator):
    referral.decline(item, reason="not_reached", pointed_to="het wijkteam", by=coordinator)

    page = client.get(door).content.decode()

    assert "het wijkteam" in page and "niet te bereiken" not in page


def test_referrer_sends_a_message_and_a_complaint(client, door):
    client.post(f"{door}bericht/", {"text": "Hij wacht buiten"})
    client.post(f"{door}bericht/", {"text": "Niemand belde", "complains": "on"})

    assert list(ReferralMessage.objects.values_list("text", flat=True)) == ["Hij wacht buiten", ""]
    assert Complaint.objects.get().text == "Niemand belde"


def test_empty_message_is_refused(client, door):
    assert client.post(f"{door}bericht/", {"text": ""}).status_code == 422


def test_too_many_messages_are_refused(client, door, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"referral_message": "1/h/key"}
    client.post(f"{door}bericht/", {"text": "Een"})

    assert client.post(f"{door}bericht/", {"text": "Twee"}).status_code == 429


def test_link_that_ended_shows_nothing(client, door, item, coordinator):
    referral.end_link(item, by=coordinator)

    assert client.get(door).status_code == 410
    assert client.post(f"{door}bericht/", {"text": "Hallo"}).status_code == 410
    assert not ReferralMessage.objects.exists()


def test_link_of_a_handover_opens_no_referral(client, case):
    handover = make.sent_handover(case)

    assert client.get(f"/a/{links.token_of(handover.link)}/").status_code == 404
