"""Who we are, written by who tends the partners."""

from django.urls import reverse

from partners.domain import own_profile
from tests import make

ADDRESS = reverse("partners:own-profile-edit")


def test_coordinator_writes_and_everybody_reads(organisation, coordinator, mentor, client_of):
    client = client_of(coordinator)

    client.post(ADDRESS, {"layer": "2", "core_values": "Erop af.", "not_ours": ""})

    assert own_profile.of(organisation).core_values == "Erop af."
    assert "Erop af." in client.get(ADDRESS).content.decode()
    partner = make.partner(organisation)
    assert "Erop af." in client.get(reverse("partners:partner-value", args=[partner.ref])).content.decode()
    assert client_of(mentor).get(ADDRESS).status_code == 403


def test_bsn_is_refused_at_its_field(coordinator, client_of):
    response = client_of(coordinator).post(ADDRESS, {"core_values": "123456782"})

    assert response.status_code == 422
    assert 'id="id_core_values_error"' in response.content.decode()
