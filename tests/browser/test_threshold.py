"""Thresholds show what they change, and are saved with the same page."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_effect_comes_before_saving(screen, administrator, mentor):
    for days in (22, 25, 40):
        youth = make.youth(known_by=mentor, last_seen_at=timezone.now() - timedelta(days=days))
        make.case(youth=youth, casemanager=mentor)
    screen.sign_in(administrator).open("/instellingen/")
    page = screen.page
    field = page.get_by_label("“Uit beeld” na (dagen)")
    expect(field).to_have_value("30")

    field.fill("20")
    page.get_by_role("button", name="Bekijk wat er verandert").click()
    expect(page.get_by_text("2 jongeren komen erbij in ‘Uit beeld’.")).to_be_visible()
    screen.axe()
    screen.fits()
    page.get_by_role("button", name="Signalen opslaan").first.click()

    expect(page.get_by_text("Signalen opgeslagen.")).to_be_visible()
    expect(page.get_by_label("“Uit beeld” na (dagen)")).to_have_value("20")
