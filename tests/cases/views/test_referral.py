"""The inbox and a referral on our side."""

import pytest

from cases.domain import referral_delivery
from cases.models import Case, Handover, Referral
from tests import make


@pytest.fixture
def item(organisation, coordinator):
    return make.referral(organisation)


def upped(item, mentor):
    return {"who": "new", "programme": make.programme(item.organisation).ref, "casemanager": mentor.ref}


@pytest.mark.parametrize("count", [1, 3])
def test_inbox_costs_the_same_however_many(client_of, organisation, coordinator, django_assert_num_queries, count):
    for _number in range(count):
        make.referral(organisation)
    client = client_of(coordinator)
    client.get("/aanmeldingen/")

    with django_assert_num_queries(QUERIES):
        page = client.get("/aanmeldingen/").content.decode()

    assert page.count("Romy") == count


QUERIES = 6


def test_page_shows_who_it_may_be_and_takes_up(client_of, item, coordinator, mentor):
    youth = make.youth(known_by=mentor, first_name="Romy")
    client = client_of(coordinator)
    assert "Misschien kennen we deze jongere al" in client.get(item.get_absolute_url()).content.decode()

    response = client.post(f"{item.get_absolute_url()}oppakken/", upped(item, mentor) | {"who": youth.ref})

    item.refresh_from_db()
    assert response.url == youth.get_absolute_url()
    assert (item.youth, item.case.casemanager) == (youth, mentor)


def test_new_youth_is_taken_up_and_put_back(client_of, item, coordinator, mentor):
    client = client_of(coordinator)
    client.post(f"{item.get_absolute_url()}oppakken/", upped(item, mentor))
    assert Case.objects.get().youth.first_name == "Romy"

    client.post(f"{item.get_absolute_url()}toch-niet/")

    assert Referral.objects.get().state == "new"


def test_take_up_says_at_its_field_what_is_missing(client_of, item, coordinator):
    response = client_of(coordinator).post(f"{item.get_absolute_url()}oppakken/", {"who": "vreemd"})

    assert response.status_code == 422
    page = response.content.decode()
    assert "Kies een programma." in page and "Kies een vaste mentor." in page and "Kies iets uit de lijst." in page


def test_decline_keeps_reason_and_where_to(client_of, item, coordinator):
    facts = {"reason": "target", "pointed_to": "het wijkteam"}

    client_of(coordinator).post(f"{item.get_absolute_url()}niet-bij-ons/", facts)

    assert Referral.objects.get().pointed_to == "het wijkteam"


def test_agreement_comes_later(client_of, organisation, coordinator):
    item = make.referral(organisation, agreed=False)

    client_of(coordinator).post(f"{item.get_absolute_url()}akkoord/", {"name": "Romy", "reach": "via S. Kaya"})

    assert Referral.objects.get().name == "Romy"


def test_mentor_tells_the_referrer_how_it_goes(client_of, item, coordinator, mentor):
    client_of(coordinator).post(f"{item.get_absolute_url()}oppakken/", upped(item, mentor))
    client = client_of(mentor)
    assert client.post(f"{item.get_absolute_url()}vertellen/", {"text": "Het gaat goed"}).status_code == 422

    client.post(f"{item.get_absolute_url()}vertellen/", {"text": "Het gaat goed", "agreed": "on"})

    assert "Het gaat goed" in client.get(item.get_absolute_url()).content.decode()


@pytest.mark.parametrize("verb", ["", "oppakken/", "niet-bij-ons/", "akkoord/", "vertellen/"])
def test_referral_of_another_organisation_is_not_there(client_of, item, outsider, verb):
    assert client_of(outsider).get(f"{item.get_absolute_url()}{verb}").status_code == 404


def test_mentor_has_no_inbox_and_no_referral_of_others(client_of, item, mentor):
    client = client_of(mentor)

    assert client.get("/aanmeldingen/").status_code == 403
    assert client.get(item.get_absolute_url()).status_code == 404
    assert client.post(f"{item.get_absolute_url()}oppakken/").status_code == 403


def test_share_shows_the_address_and_closes_the_form(client_of, organisation, coordinator):
    client = client_of(coordinator)
    page = client.get("/aanmeldingen/delen/").content.decode()
    assert f"/aanmelden/{organisation.ref}/" in page and "data:image/svg+xml;base64," in page

    client.post("/aanmeldingen/formulier/")

    organisation.refresh_from_db()
    assert not organisation.takes_referrals
    assert "Het formulier is dicht." in client.get("/aanmeldingen/delen/").content.decode()


def test_handover_of_another_organisation_is_taken_up_and_arrives(client_of, case, organisation, outsider):
    partner = make.partner(organisation, name="Noorderlicht", organisation_here=outsider.organisation)
    item = referral_delivery.deliver(make.sent_handover(case, partner), by=None)
    client = client_of(outsider)
    page = client.get(item.get_absolute_url()).content.decode()
    assert "overdracht van Mentoraat Zuid" in page and "Sam" in page and "van den Berg" not in page

    client.post(f"{item.get_absolute_url()}oppakken/", upped(item, outsider))
    client.post(f"{item.get_absolute_url()}aangekomen/")

    assert Handover.objects.get().state == "arrived"


def test_page_says_where_a_message_goes(client_of, organisation, coordinator):
    client = client_of(coordinator)
    linked, silent = make.referral(organisation), make.referral(organisation, by_email="", by_phone="+31101234567")

    assert "krijgt een mail dat er iets staat" in client.get(linked.get_absolute_url()).content.decode()
    assert "Er is geen link." in client.get(silent.get_absolute_url()).content.decode()
