"""Referring a youth on a phone, without JavaScript."""

import pytest
from playwright.sync_api import expect

from cases.models import Referral

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("size", ["straat"], indirect=True)
@pytest.mark.parametrize("scripts", [False])
def test_youth_worker_refers_a_youth(screen, organisation, coordinator):
    screen.open(f"/aanmelden/{organisation.ref}/")
    page = screen.page
    page.get_by_role("link", name="Ja, jongere aanmelden").click()
    expect(page.get_by_role("heading", name="Jongere aanmelden")).to_be_visible()
    page.get_by_label("jongerenwerk").check()
    page.get_by_label("Voornaam of straatnaam").fill("Romy")
    page.get_by_label("Hoe bereiken wij de jongere?").fill("op het plein")
    page.get_by_role("button", name="Aanmelding versturen").click()

    expect(page.get_by_role("link", name="Vul uw naam in.")).to_be_visible()
    expect(page.get_by_label("Voornaam of straatnaam")).to_have_value("Romy")
    page.get_by_label("Uw naam").fill("S. Kaya")
    page.get_by_label("Uw telefoon").fill("010 123 45 67")
    page.get_by_label("De jongere weet hiervan en is akkoord").check()
    screen.fits()
    page.get_by_role("button", name="Aanmelding versturen").click()

    expect(page.get_by_role("heading", name="Ontvangen, bedankt")).to_be_visible()
    assert Referral.objects.get().name == "Romy"
