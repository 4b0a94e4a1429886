"""An appointment is made on the page of a youth, and looked back on with one press."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def nina(screen, youth, mentor):
    """Nina on the page of Sam, with an appointment of yesterday that nobody looked back on."""
    make.appointment(youth, mentor, what="Wandelen", at=timezone.now() - timedelta(days=1))
    screen.sign_in(mentor).open(youth.get_absolute_url())
    return screen


@pytest.mark.parametrize("scripts", [True, False], indirect=True)
def test_appointment_is_made_in_place(nina):
    part = nina.page.locator("#afspraken")
    expect(part).to_be_visible()

    part.locator("summary").click()
    part.get_by_label("Waarvoor").fill("Samen naar het loket")
    part.get_by_label("Datum").fill(f"{timezone.localdate() + timedelta(days=2):%d-%m-%Y}")
    part.get_by_label("Tijd").fill("14.10")
    part.get_by_role("button", name="Afspraak opslaan").click()

    expect(nina.page.locator("#status")).to_contain_text("Afspraak gemaakt")
    expect(part).to_contain_text("over 2 dagen, 14:10")


@pytest.mark.parametrize("scripts", [True, False], indirect=True)
def test_outcome_is_one_press_and_can_be_taken_back(nina):
    part = nina.page.locator("#afspraken")
    part.get_by_role("button", name=re.compile("Te laat.*Sam, Wandelen")).click()

    status = nina.page.locator("#status")
    expect(status).to_contain_text("Afspraak met Sam: te laat.")
    expect(part).to_contain_text("Laatste 1: 1 te laat.")

    status.get_by_role("button", name="Ongedaan maken").click()
    expect(nina.page.locator("#status")).to_contain_text("De afspraak staat weer open.")
    expect(part.get_by_role("button", name=re.compile("Op tijd.*Sam, Wandelen"))).to_be_visible()


def test_fault_keeps_what_was_typed_and_gets_the_focus(nina, youth):
    part = nina.page.locator("#afspraken")
    part.locator("summary").click()
    part.get_by_label("Waarvoor").fill("Praten")
    part.get_by_role("button", name="Afspraak opslaan").click()

    expect(nina.page.get_by_text("Er kloppen nog 2 dingen niet")).to_be_visible()
    expect(nina.page.locator(".error-summary")).to_be_focused()
    expect(nina.page.get_by_label("Waarvoor")).to_have_value("Praten")


def test_pages_are_clean_and_fit(nina, youth, mentor):
    item = make.appointment(youth, mentor, at=timezone.now() - timedelta(hours=1))
    for path in (
        youth.get_absolute_url(),
        item.get_absolute_url(),
        f"{item.get_absolute_url()}verzetten/",
        f"{youth.get_absolute_url()}afspraak/",
        f"{youth.get_absolute_url()}herinnering/",
        "/agenda/",
    ):
        nina.open(path)
        nina.axe()
        nina.fits()
        assert not nina.small_controls(least=44 if nina.page.viewport_size["width"] < 400 else 24)
