"""Waaruit kon de jongere kiezen?"""

import pytest

from cases.models import ProviderChoice
from tests import make


@pytest.fixture
def offered(organisation):
    return [make.partner(organisation, name=name) for name in ("IDplein", "Jongerenloket")]


def filled(offered, **changes):
    refs = [partner.ref for partner in offered]
    return {"about": "werk", "options": refs, "outcome": "chosen", "chosen": refs[0], "on": "01-06-2026"} | changes


def test_choice_leads_on_to_a_handover(client_of, mentor, youth, case, offered):
    client = client_of(mentor)

    response = client.post(f"/jongeren/{youth.ref}/kiezen/", filled(offered), follow=True)

    way = f"/jongeren/{youth.ref}/overdracht/?partner={offered[0].ref}"
    assert way in response.content.decode()
    assert f'value="{offered[0].ref}" selected' in client.get(way).content.decode()


def test_choice_is_taken_back(client_of, mentor, youth, offered):
    client = client_of(mentor)
    client.post(f"/jongeren/{youth.ref}/kiezen/", filled(offered))

    client.post(f"/keuzes/{ProviderChoice.objects.get().ref}/wissen/")

    assert not ProviderChoice.objects.exists()


def test_refusal_stands_at_its_field(client_of, mentor, youth, offered):
    response = client_of(mentor).post(f"/jongeren/{youth.ref}/kiezen/", filled(offered, options=[offered[0].ref]))

    assert response.status_code == 422
    assert "Kies minstens twee partners. Anders viel er niets te kiezen." in response.content.decode()


def test_partner_of_another_organisation_is_no_option(client_of, mentor, youth, offered, other_organisation):
    foreign = make.partner(other_organisation)

    response = client_of(mentor).post(f"/jongeren/{youth.ref}/kiezen/", filled([offered[0], foreign]))

    assert response.status_code == 422


def test_youth_of_another_organisation_is_not_there(client_of, outsider, youth):
    assert client_of(outsider).get(f"/jongeren/{youth.ref}/kiezen/").status_code == 404
