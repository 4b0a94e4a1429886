"""The administrator keeps the list of places."""

import pytest

from outreach.models import Place
from tests import make

pytestmark = pytest.mark.django_db


def test_list_add_close_and_open_again(client_of, administrator, organisation):
    client = client_of(administrator)
    client.post("/instellingen/plekken/nieuw/", {"name": "Maashaven", "area": make.area(organisation).ref})
    place = Place.objects.get()

    assert "Maashaven" in client.get("/instellingen/plekken/").text
    client.post(f"/instellingen/plekken/{place.ref}/sluiten/")
    assert "gesloten" in client.get("/instellingen/plekken/").text
    page = client.post(f"/instellingen/plekken/{place.ref}/openen/", follow=True)
    assert "staat weer in de lijst" in page.text


def test_area_can_be_set(client_of, administrator, organisation):
    place = make.place(organisation)
    other = make.area(organisation, "Feijenoord")

    client_of(administrator).post(f"/instellingen/plekken/{place.ref}/", {"area": other.ref})

    place.refresh_from_db()
    assert place.area == other


def test_place_without_a_name_comes_back(client_of, administrator):
    page = client_of(administrator).post("/instellingen/plekken/nieuw/", {"name": " "})

    assert page.status_code == 422 and "Vul de naam van de plek in." in page.text


def test_place_of_another_organisation_is_not_there(client_of, administrator, other_organisation):
    foreign = make.place(other_organisation)

    assert client_of(administrator).get(f"/instellingen/plekken/{foreign.ref}/").status_code == 404
    assert client_of(administrator).post(f"/instellingen/plekken/{foreign.ref}/sluiten/").status_code == 404
