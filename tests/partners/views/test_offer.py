"""Keeping offers on screen, and the partner's own page behind a link."""

from datetime import timedelta

import pytest
from django.test import Client

from mentoraat.models import Job
from mentoraat.periods import today
from partners.domain import link as links
from partners.models import Offer, OfferKeeper
from tests import make

TYPED = {"title": "Koksopleiding", "kind": "learning", "places": "3"}


@pytest.fixture
def partner(organisation):
    """A school."""
    return make.partner(organisation, name="ROC Maasoever")


@pytest.fixture
def token(partner, coordinator):
    """What opens the school's own offers."""
    person = partner.contact_persons.get()
    return links.make(partner=partner, contact_person=person, purpose="offers", days=40, by=coordinator)[1]


def text(response):
    return " ".join(response.content.decode().split())


def test_create_keeps_starts_covenant_and_areas(partner, coordinator, client_of):
    area = make.area(partner.organisation)
    day = today() + timedelta(days=60)
    covenant = {"covenant": "Convenant", "covenant_area": area.ref, "covenant_from": f"{today():%d-%m-%Y}"}
    days = {"start_1": f"{day:%d-%m-%Y}", "sign_up_1": f"{today():%d-%m-%Y}", "all_year": "on"}

    client = client_of(coordinator)
    answer = client.post("/aanbod/nieuw/", TYPED | covenant | days | {"partner": partner.ref, "areas": [area.ref]})

    item = Offer.objects.get()
    assert answer.status_code == 302 and list(item.areas.all()) == [area]
    assert sorted((row.all_year, row.covenant, row.starts_on) for row in item.intakes.all()) == [
        (False, "", day), (True, "", None), (True, "Convenant", None),
    ]  # fmt: skip
    page = text(client.get(f"/aanbod/{item.ref}/wijzigen/"))
    assert f'value="{day:%d-%m-%Y}"' in page and 'value="Convenant"' in page


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"title": ""}, "Schrijf wat het is, bijvoorbeeld: koksopleiding."),
        ({"sign_up_1": "01-04-2027"}, "Vul ook de startdag in"),
        ({"start_1": "01-02-2027", "sign_up_1": "01-04-2027"}, "Aanmelden kan alleen vóór de start."),
        ({"covenant": "X"}, "Kies voor welke wijk"),
        ({"age_from": "20", "age_to": "18"}, "De hoogste leeftijd ligt onder de laagste."),
        ({"partner": "x"}, "Kies iets uit de lijst."),
    ],
)
def test_errors_stand_at_their_fields_and_what_was_typed_stays(partner, coordinator, client_of, typed, words):
    answer = client_of(coordinator).post("/aanbod/nieuw/", TYPED | {"partner": partner.ref} | typed)

    assert answer.status_code == 422 and words in text(answer)
    assert not Offer.objects.exists()


def test_double_offer_is_said_at_its_title(partner, coordinator, client_of):
    make.offer(partner)

    answer = client_of(coordinator).post("/aanbod/nieuw/", TYPED | {"partner": partner.ref})

    assert answer.status_code == 422 and "Dit aanbod van deze partner staat er al." in text(answer)


@pytest.mark.parametrize(
    ("verb", "state"), [("klopt", "open"), ("vol", "full"), ("sluiten", "closed"), ("openen", None)]
)
def test_verbs_lead_back_to_the_list(partner, administrator, client_of, verb, state):
    item = make.offer(partner)

    answer = client_of(administrator).post(f"/aanbod/{item.ref}/{verb}/", follow=True)

    item.refresh_from_db()
    assert (answer.status_code, item.state) == ((200, state) if state else (409, "open"))


@pytest.mark.parametrize("verb", ["wijzigen", "klopt", "vol", "sluiten", "openen"])
def test_offer_of_another_organisation_is_not_there(partner, outsider, client_of, verb):
    assert client_of(outsider).post(f"/aanbod/{make.offer(partner).ref}/{verb}/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_as_many_queries_for_one_as_for_three(
    partner, coordinator, client_of, count, django_assert_num_queries
):
    for number in range(count):
        make.offer(partner, title=f"Kok {number}")
    client = client_of(coordinator)
    client.get("/aanbod/bijhouden/")

    with django_assert_num_queries(INDEX):
        client.get("/aanbod/bijhouden/")


INDEX = 8


def test_keeper_is_chosen_and_asked(partner, coordinator, client_of):
    client = client_of(coordinator)
    address = f"/partners/{partner.ref}/aanbod-bijhouden/"

    client.post(address, {"contact_person": partner.contact_persons.get().ref, "active": "on"})
    page = text(client.post(f"/partners/{partner.ref}/aanbod-vragen/", follow=True))

    assert "De link is verstuurd aan J. de Wit." in page and OfferKeeper.objects.get().active
    assert Job.objects.get(kind="mail").payload["to"] == "loket@example.org"


def test_partner_without_a_mail_address_says_so(organisation, coordinator, client_of):
    partner = make.partner(organisation)
    partner.contact_persons.update(email="")

    assert "nog niemand met een e-mailadres" in text(
        client_of(coordinator).get(f"/partners/{partner.ref}/aanbod-bijhouden/")
    )


def test_link_shows_own_offers_only_and_no_youth(partner, organisation, token, youth):
    make.match(make.wish(youth), make.offer(partner))
    make.offer(make.partner(organisation, name="Ander"), title="Van een ander")

    answer = Client().get(f"/ons-aanbod/{token}/")

    page = text(answer)
    assert "Koksopleiding" in page and "Van een ander" not in page
    assert "Sam" not in page and "Kok worden" not in page
    assert answer.headers["Referrer-Policy"] == "no-referrer" and len(answer.content) < 30_000


def test_looking_changes_nothing_however_often(partner, token):
    make.offer(partner)
    before = Offer.objects.values().get()

    for path in ("", "klopt/", "plekken/", "sluiten/", "openen/", "nieuw/"):
        for method in ("get", "head"):
            getattr(Client(), method)(f"/ons-aanbod/{token}/{path}")

    assert Offer.objects.values().get() == before


@pytest.mark.parametrize(
    ("verb", "data", "column", "value"),
    [
        ("klopt", {}, "checked_by_partner", True),
        ("plekken", {"places": "7"}, "places", 7),
        ("plekken", {"places": "0"}, "state", "full"),
        ("plekken", {"places": ""}, "places", None),
        ("sluiten", {}, "state", "closed"),
    ],
)
def test_partner_keeps_its_offer_without_an_account(partner, token, verb, data, column, value):
    item = make.offer(partner)

    answer = Client(enforce_csrf_checks=True).post(f"/ons-aanbod/{token}/{verb}/", data | {"offer": item.ref})

    item.refresh_from_db()
    assert answer.status_code == 302 and getattr(item, column) == value and item.checked_by_partner


@pytest.mark.parametrize("places", ["veel", "-1", "1000"])
def test_places_that_are_no_number_are_said_at_the_field(partner, token, places):
    item = make.offer(partner)

    answer = Client().post(f"/ons-aanbod/{token}/plekken/", {"offer": item.ref, "places": places})

    assert answer.status_code == 422 and f'value="{places}"' in text(answer) and 'href="#id_places"' in text(answer)


def test_offer_of_another_partner_is_not_reached_by_link(partner, organisation, token):
    other = make.offer(make.partner(organisation, name="Ander"))

    assert Client().post(f"/ons-aanbod/{token}/sluiten/", {"offer": other.ref}).status_code == 422
    assert Offer.objects.get(pk=other.pk).state == "open"


def test_partner_adds_something_new(partner, token):
    assert Client().post(f"/ons-aanbod/{token}/nieuw/", {"title": ""}).status_code == 422

    answer = Client().post(f"/ons-aanbod/{token}/nieuw/", TYPED | {"all_year": "on"})

    item = Offer.objects.get()
    assert answer.status_code == 302 and item.partner == partner and item.checked_by_partner
    assert item.intakes.get().all_year


def test_too_many_changes_by_one_link_are_held_up(partner, token, settings):
    settings.ACCOUNT_RATE_LIMITS = {"partner_offer": "2/h/key"}
    item = make.offer(partner)

    answers = [Client().post(f"/ons-aanbod/{token}/klopt/", {"offer": item.ref}).status_code for _number in range(3)]

    assert answers == [302, 302, 429]


def test_reopening_what_is_open_says_how_it_stands(partner, token):
    item = make.offer(partner)

    answer = Client().post(f"/ons-aanbod/{token}/openen/", {"offer": item.ref})

    assert answer.status_code == 409 and "Dit lukte niet." in text(answer)


def test_link_that_is_over_or_of_a_closed_partner_says_so(partner, token):
    partner.active = False
    partner.save()

    answer = Client().post(f"/ons-aanbod/{token}/nieuw/", TYPED)

    assert answer.status_code == 410 and "Vraag Mentoraat Zuid om een nieuwe link." in text(answer)
    assert not Offer.objects.exists()
