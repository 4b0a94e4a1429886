"""The one page of a handover and its preview: little for most, more when needed, and exactly what is sent."""

import html
import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db.models.functions import Now
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.domain import consent as consents
from cases.domain import handover_answer
from cases.models import Consent, Handover, Involvement
from mentoraat import jobs
from mentoraat.models import Job
from mentoraat.periods import add_months, today
from partners.domain import link as links
from tests import make
from tests.journeys.canary import let_travel

MORE = {
    "own_words": "Ik wil rust.", "situation": "Slaapt bij vrienden.", "safety": "Bel eerst.",
    "meeting_time": "14.10", "meeting_place": "Zuidplein",
}  # fmt: skip


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


@pytest.fixture
def filled(partner):
    """The five acts of the common case."""
    return {
        "partner": partner.ref, "question": "Inkomen regelen", "items": list(Consent.MINIMUM), "how": "spoken",
        "agreed": "on",
    }  # fmt: skip


def create(youth):
    return reverse("cases:handover-create", args=[youth.ref])


def url(name, item):
    return reverse(f"cases:handover-{name}", args=[item.ref])


def day(days):
    return f"{today() + timedelta(days=days):%d-%m-%Y}"


def test_common_case_sees_closed_folds_and_nothing_sensitive(case, client_of, mentor):
    page = client_of(mentor).get(create(case.youth)).content.decode()

    assert page.count('<details class="fold">') == 3
    assert "gezondheid?" not in page and "justitie?" not in page


def test_more_travels_when_it_was_written(case, client_of, mentor, filled, partner):
    Involvement.objects.create(organisation=case.organisation, case=case, partner=partner, task="geld", since=today())
    more = {"meeting_on": day(4), "responsible_until": day(30), "helpers": ["Jongerenloket: geld"]}

    page = client_of(mentor).post(create(case.youth), filled | MORE | more, follow=True).content.decode()

    item = Handover.objects.get()
    assert set(item.shared) == {*Consent.MINIMUM, "own_words", "situation", "helpers", "safety"}
    assert item.responsible_until == today() + timedelta(days=30)
    for words in ("Ik wil rust.", "Slaapt bij vrienden.", "Jongerenloket: geld", "14:10, Zuidplein", "Delen we niet"):
        assert words in page


def test_health_is_asked_and_refused_as_organisation_and_agreement_say(case, client_of, mentor, filled, partner):
    client, other = client_of(mentor), make.partner(case.organisation, "Kredietbank")
    let_travel(partner)
    assert "weten over gezondheid?" in client.get(create(case.youth)).content.decode()

    refused = client.post(create(case.youth), filled | {"partner": other.ref, "health": "Slaapt slecht"})

    assert refused.status_code == 422
    assert 'id="id_health_error"' in refused.content.decode()
    assert "Slaapt slecht" in refused.content.decode()
    assert client.post(create(case.youth), filled | {"health": "Slaapt slecht"}).status_code == 302


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"urgent": "on", "urgent_reason": "Geen bed"}, "urgent_kind"),
        ({"urgent": "on", "urgent_kind": "on_the_street"}, "urgent_reason"),
        ({"meeting_on": "31-12-2099"}, "meeting_time"),
        ({"meeting_time": "14.10"}, "meeting_on"),
        ({"meeting_on": "01-01-2020", "meeting_time": "14.10"}, "meeting_on"),
        ({"responsible_until": "01-01-2020"}, "responsible_until"),
        ({"representative": "Fatima"}, "relation"),
        ({"until": "01-01-2020"}, "until"),
    ],
)
def test_folded_fields_refuse_at_the_field_and_stand_open(case, client_of, mentor, filled, changes, field):
    response = client_of(mentor).post(create(case.youth), filled | changes | {"own_words": "Ik wil rust."})

    page = response.content.decode()
    assert response.status_code == 422
    fold = page[: page.index(f'id="id_{field}_error"')].rpartition("<details")[2]
    assert fold.startswith(' class="fold" open>')
    assert "Ik wil rust." in page


def test_young_one_is_asked_for_a_representative(client_of, mentor, filled):
    case = make.case(youth=make.youth(known_by=mentor, birth_date=add_months(today(), -15 * 12)), casemanager=mentor)

    response = client_of(mentor).post(create(case.youth), filled)

    assert 'id="id_representative_error"' in response.content.decode()
    client_of(mentor).post(create(case.youth), filled | {"no_representative_reason": "Niet veilig"})
    assert Consent.objects.get().no_representative_reason == "Niet veilig"


def test_edit_begins_with_everything(case, client_of, mentor, filled, coordinator):
    urgent = {"urgent": "on", "urgent_kind": "deadline", "urgent_reason": "1 april", "urgent_coordinator": ""}
    said = {"present": "Oma", "until": day(90), "meeting_on": day(4)}
    client = client_of(mentor)
    client.post(create(case.youth), filled | MORE | urgent | said)

    page = client.get(url("edit", Handover.objects.get())).content.decode()

    for words in (*MORE.values(), "1 april", "Oma", day(90), day(4)):
        assert words in page
    assert Handover.objects.get().urgent_coordinator == coordinator


@pytest.mark.parametrize("spoil", ["withdrawn", "switched off"])
def test_preview_without_leave_says_so_and_shows_no_button(case, client_of, mentor, filled, partner, spoil):
    let_travel(partner)
    client = client_of(mentor)
    client.post(create(case.youth), filled | {"health": "Slaapt slecht"})
    item = Handover.objects.get()
    if spoil == "withdrawn":
        Consent.objects.update(withdrawn_at=timezone.now())
    else:
        type(case.organisation).objects.update(shares_health=False)

    page = client.get(url("preview", item)).content.decode()

    assert "Dit kan niet weg." in page
    assert url("send", item) not in page
    assert "Slaapt slecht" not in page
    assert client.post(url("send", item)).status_code == 409


def blocks(response):
    """What the partner reads of the question and of the youth, as the browser gets it."""
    return re.findall(r'<dl class="pairs">.*?</dl>', response.content.decode(), re.S)


def test_preview_is_byte_for_byte_what_is_sent(case, client_of, mentor, filled):
    client = client_of(mentor)
    preview = client.post(create(case.youth), filled | MORE | {"meeting_on": day(4)}, follow=True)
    item = Handover.objects.get()
    client.post(url("send", item))
    Job.objects.update(run_after=Now())  # by the clock of the database
    jobs.run(Job.objects.get(kind="handover.mail").pk)
    item.refresh_from_db()
    address, reader = f"/o/{links.token_of(item.link)}/", Client()
    reader.post(f"{address}code/", {"code": handover_answer.make_code(item, by=mentor)})

    letter = html.unescape(re.search(r'<div class="letter">(.*?)</div>', preview.content.decode(), re.S)[1])
    sent = re.sub(r"https?://\S+", "(hier staat de link van de partner)", mail.outbox[0].body)
    assert letter.replace("<br>", "\n") == sent
    assert mail.outbox[0].subject in html.unescape(preview.content.decode())
    assert blocks(preview) == blocks(reader.get(address))
    assert blocks(preview)[:1] == blocks(Client().get(address))


def test_open_page_of_the_partner_loses_the_data_at_the_next_request(case, mentor):
    item = make.sent_handover(case)
    address, reader = f"/o/{links.token_of(item.link)}/", Client()
    reader.post(f"{address}code/", {"code": handover_answer.make_code(item, by=mentor)})
    assert "19 jaar" in reader.get(address).content.decode()

    consents.withdraw(item.consent, by=mentor)

    gone = reader.get(address)
    assert gone.status_code == 410
    assert "19 jaar" not in gone.content.decode() and "Inkomen" not in gone.content.decode()


def test_partner_reads_no_health_once_the_organisation_stopped(case, mentor, partner):
    let_travel(partner)
    item = make.sent_handover(case, partner, shared={"first_name": "Sam", "health": "Slaapt slecht"})
    Consent.objects.update(items=["first_name", "health"])
    address, reader = f"/o/{links.token_of(item.link)}/", Client()
    reader.post(f"{address}code/", {"code": handover_answer.make_code(item, by=mentor)})
    assert "Slaapt slecht" in reader.get(address).content.decode()

    type(case.organisation).objects.update(shares_health=False)

    page = reader.get(address).content.decode()
    assert "Slaapt slecht" not in page
    assert "Sam" in page


@pytest.mark.parametrize("count", [1, 3])
def test_form_asks_the_same_few_questions(case, client_of, mentor, partner, count, django_assert_num_queries):
    for number in range(count):
        make.consent(case.youth, make.partner(case.organisation, f"Loket {number}"), items=["age"])
    client = client_of(mentor)
    client.get(create(case.youth))

    with django_assert_num_queries(13):
        client.get(create(case.youth))


def test_agreement_withdrawn_while_the_form_stood_open_is_asked_again(case, client_of, mentor, filled, partner):
    given, client = make.consent(case.youth, partner, items=list(Consent.MINIMUM)), client_of(mentor)
    del filled["how"], filled["agreed"]
    assert client.get(create(case.youth)).status_code == 200
    consents.withdraw(given, by=mentor)

    response = client.post(create(case.youth), filled)

    assert response.status_code == 422
    assert 'id="id_how_error"' in response.content.decode()
    assert not Handover.objects.exists()
