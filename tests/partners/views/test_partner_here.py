"""Which organisation a partner is: for administrators alone."""

from tests import make


def test_administrator_chooses_and_undoes(client_of, organisation, other_organisation, administrator):
    partner = make.partner(organisation, name="Noorderlicht")
    client, url = client_of(administrator), f"{partner.get_absolute_url()}hier/"
    assert "Noorderlicht" in client.get(url).content.decode()

    client.post(url, {"organisation_here": other_organisation.ref})
    partner.refresh_from_db()
    assert partner.organisation_here == other_organisation

    client.post(url, {"organisation_here": ""})
    partner.refresh_from_db()
    assert partner.organisation_here is None


def test_coordinator_may_not(client_of, organisation, coordinator):
    assert client_of(coordinator).get(f"{make.partner(organisation).get_absolute_url()}hier/").status_code == 403


def test_foreign_partner_is_not_there(client_of, other_organisation, administrator):
    foreign = make.partner(other_organisation)

    assert client_of(administrator).get(f"{foreign.get_absolute_url()}hier/").status_code == 404
