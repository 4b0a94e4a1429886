"""Who helps: searched by mentors, in words, on screen and on paper."""

import pytest
from django.urls import reverse

from partners.domain import own_profile, partner_name
from partners.domain import partner as partners
from tests import make

INDEX = reverse("partners:partner-directory")
HELP = {"does": "Regelt schulden", "for_whom": "", "phases": [], "age_from": 18, "age_to": 27}


@pytest.fixture
def bank(organisation, coordinator):
    row = make.partner(organisation, "Kredietbank")
    return partners.describe(row, **HELP, helps_with=["geld"], areas=[make.area(organisation)], by=coordinator)


def test_search_by_need_area_age_and_kind(bank, organisation, mentor, client_of):
    area = make.area(organisation)
    asked = {"zoek": "schuld", "hulp": "geld", "wijk": area.ref, "leeftijd": "19", "soort": "youth_desk"}
    client = client_of(mentor)

    page = client.get(INDEX, asked).content.decode()

    for words in ("Regelt schulden", "Voor: 18 tot en met 27 jaar", "Charlois", "J. de Wit", "tel:+31"):
        assert words in page
    assert "geld en schulden, Charlois, schuld, 19 jaar, Jongerenloket" in page
    assert "We vonden niemand" in client.get(INDEX, asked | {"leeftijd": "30"}).content.decode()


def test_age_that_cannot_be_read_is_said_at_its_field_and_the_rest_counts(bank, mentor, client_of):
    response = client_of(mentor).get(INDEX, {"zoek": "krediet", "leeftijd": "jong"})

    page = response.content.decode()
    assert response.status_code == 422
    assert 'id="id_leeftijd_error"' in page
    assert "Regelt schulden" in page


def test_empty_directory_says_who_can_fill_it(mentor, coordinator, client_of):
    page = client_of(mentor).get(INDEX).content.decode()

    assert reverse("partners:partner-create") in client_of(coordinator).get(INDEX).content.decode()

    assert "Nog geen partners" in page
    assert "directory-search" not in page


def test_who_we_are_stands_below_the_list(bank, organisation, coordinator, mentor, client_of):
    own_profile.write(organisation, layer=2, core_values="Erop af.", not_ours="Therapie.", by=coordinator)

    page = client_of(mentor).get(INDEX).content.decode()

    assert "Onze plek: preventie" in page
    assert "Hoort niet bij ons" in page


def test_one_partner_for_who_brings_a_youth_there(bank, mentor, coordinator, client_of):
    address = reverse("partners:partner-read", args=[bank.ref])

    page = client_of(mentor).get(address).content.decode()

    assert "Regelt schulden" in page
    assert "Er loopt geen afspraak" in page
    assert "Partner beheren" not in page
    assert "Partner beheren" in client_of(coordinator).get(address).content.decode()


def test_closed_partner_leads_to_who_helps_now(bank, organisation, coordinator, mentor, client_of):
    old = make.partner(organisation, "Budgetwinkel")
    partner_name.succeed(old, successor=bank, ends_on=bank.created.date(), by=coordinator)
    client = client_of(mentor)

    page = client.get(reverse("partners:partner-read", args=[old.ref])).content.decode()

    assert "Ga naar Kredietbank" in page
    assert reverse("partners:partner-read", args=[bank.ref]) in page
    assert "eerder: Budgetwinkel" in client.get(INDEX, {"zoek": "budgetwinkel"}).content.decode()


def test_foreign_partner_and_foreign_area_are_not_there(other_organisation, mentor, client_of, bank):
    foreign = make.partner(other_organisation, "Elders")
    client = client_of(mentor)

    assert client.get(reverse("partners:partner-read", args=[foreign.ref])).status_code == 404
    assert client.get(INDEX, {"wijk": make.area(other_organisation).ref}).status_code == 422
    assert "Elders" not in client.get(INDEX).content.decode()


def test_administrator_without_youths_manages_and_does_not_look_up(administrator, client_of):
    assert client_of(administrator).get(INDEX).status_code == 403
