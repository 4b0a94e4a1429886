"""Names that changed and successors, through the pages."""

import pytest
from django.urls import reverse

from mentoraat.periods import today
from partners.models import Partner, PartnerName
from tests import make


@pytest.fixture
def desk(organisation):
    return make.partner(organisation, "SoZaWe")


def url(name, item):
    return reverse(f"partners:{name}", args=[item.ref])


def test_rename_add_and_forget_a_name(desk, coordinator, client_of):
    client = client_of(coordinator)

    client.post(url("partner-rename", desk), {"name": "Jongerenloket", "since": "01-06-2020"})
    client.post(url("partner-remember-name", desk), {"name": "De Dienst", "ends_on": "31-12-2011"})
    page = client.get(desk.get_absolute_url()).content.decode()

    assert "sinds 01-06-2020" in page
    assert "SoZaWe" in page and "De Dienst" in page
    client.post(url("partner-name-forget", PartnerName.objects.get(name="De Dienst")))
    assert [row.name for row in PartnerName.objects.all()] == ["SoZaWe"]


def test_rename_is_undone_from_the_status_line(desk, coordinator, client_of):
    client = client_of(coordinator)
    form = {"name": "Jongerenloket", "since": "01-06-2020"}
    page = client.post(url("partner-rename", desk), form, follow=True).content.decode()
    way = url("partner-name-take-back", PartnerName.objects.get())
    assert way in page

    client.post(way)

    assert Partner.objects.get(pk=desk.pk).name == "SoZaWe"
    assert not PartnerName.objects.exists()


def test_successor_is_chosen_shown_and_taken_back(organisation, desk, coordinator, client_of):
    other = make.partner(organisation, "Jongerenloket")
    form = {"successor": other.ref, "ends_on": f"{today():%d-%m-%Y}"}
    client = client_of(coordinator)

    page = client.post(url("partner-succeed", desk), form, follow=True).content.decode()

    assert "Ga naar Jongerenloket" in page
    assert "kwam voort uit" in client.get(other.get_absolute_url()).content.decode()
    client.post(url("partner-reopen", desk))
    assert Partner.objects.get(pk=desk.pk).successor is None


@pytest.mark.parametrize(
    ("name", "form", "fault"),
    [
        ("partner-rename", {"name": "", "since": "01-01-2020"}, "name"),
        ("partner-rename", {"name": "SoZaWe", "since": "01-01-2020"}, "name"),
        ("partner-rename", {"name": "Nieuw", "since": "31-02-2020"}, "since"),
        ("partner-remember-name", {"name": "Oud", "starts_on": "02-01-2020", "ends_on": "01-01-2020"}, "ends_on"),
        ("partner-succeed", {"successor": "", "ends_on": "01-01-2020"}, "successor"),
    ],
)
def test_fault_stands_at_its_field(desk, coordinator, client_of, name, form, fault):
    response = client_of(coordinator).post(url(name, desk), form)

    assert response.status_code == 422
    assert f'id="id_{fault}_error"' in response.content.decode()


def test_successor_is_never_itself_nor_foreign(desk, other_organisation, coordinator, client_of):
    for other in (desk, make.partner(other_organisation)):
        form = {"successor": other.ref, "ends_on": "01-01-2020"}
        assert client_of(coordinator).post(url("partner-succeed", desk), form).status_code == 422


@pytest.mark.parametrize("name", ["partner-rename", "partner-remember-name", "partner-succeed"])
def test_foreign_partner_is_not_there(other_organisation, coordinator, client_of, name):
    assert client_of(coordinator).post(url(name, make.partner(other_organisation)), {}).status_code == 404


def test_foreign_name_is_not_there(other_organisation, coordinator, client_of):
    partner = make.partner(other_organisation)
    row = PartnerName.objects.create(organisation=other_organisation, partner=partner, name="Oud")

    for name in ("partner-name-forget", "partner-name-take-back"):
        assert client_of(coordinator).post(url(name, row)).status_code == 404
