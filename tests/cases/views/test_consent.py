"""The pages about agreement: one, its recording, the list, everything that was given, and the settings."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import Consent, ConsentAge
from mentoraat.models import AuditEvent
from mentoraat.periods import add_months, now, today
from tests import make


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


@pytest.fixture
def filled(partner):
    """What somebody fills in to record an agreement."""
    return {
        "partner": partner.ref, "purpose": "Inkomen regelen", "items": list(Consent.MINIMUM), "how": "written",
        "agreed": "on", "given_on": f"{today():%d-%m-%Y}",
    }  # fmt: skip


def url(name, row=None):
    return reverse(f"cases:consent-{name}", args=[row.ref] if row else [])


def test_show_says_everything_and_is_on_the_trail(case, client_of, mentor):
    item = make.sent_handover(case).consent
    Consent.objects.update(
        purpose="Inkomen regelen", representative="Fatima", relation="moeder", given_by="representative", present="Oma",
        recorded_by=mentor, until=today() + timedelta(days=90),
    )  # fmt: skip

    page = client_of(mentor).get(url("show", item)).content.decode()

    for words in (
        "Voornaam, leeftijd",
        "Jongerenloket",
        "Inkomen regelen",
        "mondeling",
        "Fatima (moeder)",
        "Oma",
        "Nina",
    ):
        assert words in page
    assert "J. de Wit" in page  # who got it
    assert url("withdraw", item) in page
    assert AuditEvent.objects.get(verb="consent.read").youth_id == case.youth_id


def test_who_guards_privacy_reads_it_and_changes_nothing(case, client_of, privacy_officer):
    item = make.sent_handover(case).consent

    page = client_of(privacy_officer).get(url("show", item)).content.decode()

    assert "Jongerenloket" in page
    assert url("withdraw", item) not in page
    assert case.youth.get_absolute_url() not in page


@pytest.mark.parametrize("who", ["other_mentor", "outsider", "administrator"])
def test_foreign_agreement_is_not_there(case, client_of, request, partner, who):
    person = request.getfixturevalue(who)

    assert client_of(person).get(url("show", make.consent(case.youth, partner))).status_code == 404


@pytest.mark.parametrize("name", ["create", "disclosures"])
def test_foreign_youth_is_not_there(youth, client_of, other_mentor, outsider, name):
    for person in (other_mentor, outsider):
        assert client_of(person).get(url(name, youth)).status_code == 404


def test_create_records_it_apart_from_a_handover(youth, client_of, mentor, filled):
    response = client_of(mentor).post(url("create", youth), filled | {"present": "Oma"})

    item = Consent.objects.get()
    assert response.headers["Location"] == item.get_absolute_url()
    assert (item.how, item.purpose, item.present, item.recorded_by) == ("written", "Inkomen regelen", "Oma", mentor)


@pytest.mark.parametrize("left_out", ["partner", "purpose", "items", "how", "agreed", "given_on"])
def test_create_refuses_at_the_field_and_keeps_the_input(youth, client_of, mentor, filled, left_out):
    filled["present"] = "Oma was erbij"
    del filled[left_out]

    response = client_of(mentor).post(url("create", youth), filled)

    page = response.content.decode()
    assert response.status_code == 422
    assert f'id="id_{left_out}_error"' in page
    assert "Oma was erbij" in page
    assert not Consent.objects.exists()


def test_create_asks_a_representative_for_a_young_one(client_of, mentor, filled):
    young = make.youth(known_by=mentor, birth_date=add_months(today(), -14 * 12))
    client = client_of(mentor)
    assert '<details class="fold" open>' in client.get(url("create", young)).content.decode()

    refused = client.post(url("create", young), filled)
    assert 'id="id_representative_error"' in refused.content.decode()
    client.post(url("create", young), filled | {"representative": "Fatima", "relation": "moeder"})

    assert Consent.objects.get().given_by == "representative"


def test_create_does_not_even_ask_about_health_by_default(youth, client_of, mentor, filled):
    client = client_of(mentor)
    assert 'value="health"' not in client.get(url("create", youth)).content.decode()

    response = client.post(url("create", youth), filled | {"items": ["first_name", "health"]})

    assert response.status_code == 422


@pytest.mark.parametrize("count", [1, 3])
def test_index_asks_the_same_few_questions(
    youth, partner, client_of, privacy_officer, count, django_assert_num_queries
):
    for _number in range(count):
        make.consent(youth, partner)
    client = client_of(privacy_officer)
    client.get(url("index"))

    with django_assert_num_queries(4):
        page = client.get(url("index")).content.decode()

    assert page.count("Sam · Jongerenloket") == count


@pytest.mark.parametrize(("stand", "shown"), [("", False), ("withdrawn", True), ("ending", False), ("past", False)])
def test_index_narrows(youth, partner, client_of, privacy_officer, stand, shown):
    make.consent(youth, partner, withdrawn_at=now())

    page = client_of(privacy_officer).get(url("index"), {"stand": stand}).content.decode()

    assert ("Sam · Jongerenloket" in page) == shown


def test_index_is_for_who_guards_privacy(client_of, mentor, coordinator, outsider):
    for person in (mentor, coordinator):
        assert client_of(person).get(url("index")).status_code == 403


def test_disclosures_say_what_was_given_or_that_nothing_was(case, client_of, mentor):
    client = client_of(mentor)
    assert "Over Sam is nog niets gedeeld." in client.get(url("disclosures", case.youth)).content.decode()

    make.sent_handover(case)

    page = client.get(url("disclosures", case.youth)).content.decode()
    assert "Voornaam, leeftijd, vraag en toelichting. Waarvoor: Inkomen regelen" in page


def test_terms_switch_and_set_the_age(client_of, administrator, organisation):
    day = today() + timedelta(days=20)

    client_of(administrator).post(url("terms"), {"shares_health": "on", "age": "12", "starts_on": f"{day:%d-%m-%Y}"})

    organisation.refresh_from_db()
    assert (organisation.shares_health, organisation.shares_criminal) == (True, False)
    assert ConsentAge.objects.get().age == 12
    assert "onder 12 jaar" in client_of(administrator).get(url("terms")).content.decode()


@pytest.mark.parametrize(
    ("changes", "field"), [({"age": "19"}, "age"), ({"age": ""}, "age"), ({"starts_on": "01-01-2020"}, "starts_on")]
)
def test_terms_refuse_at_the_field(client_of, administrator, changes, field):
    response = client_of(administrator).post(url("terms"), {"age": "12"} | changes)

    assert response.status_code == 422
    assert f'id="id_{field}_error"' in response.content.decode()


def test_terms_are_for_administrators(client_of, mentor, coordinator):
    for person in (mentor, coordinator):
        assert client_of(person).get(url("terms")).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_pages_of_a_youth_ask_the_same_few_questions(case, client_of, mentor, count, django_assert_num_queries):
    items = [make.sent_handover(case) for _number in range(count)]
    client = client_of(mentor)
    client.get(url("disclosures", case.youth))

    with django_assert_num_queries(9):
        client.get(url("disclosures", case.youth))
    with django_assert_num_queries(9):
        client.get(url("show", items[0].consent))
