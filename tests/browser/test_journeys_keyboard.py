"""The journeys by keyboard alone: Tab until one is there, then press; no mouse, and no focus set by the test."""

import pytest
from playwright.sync_api import expect

from cases.models import Measurement
from mentoraat.models import User
from outreach.models import Contact
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.parametrize("size", ["laptop"])]
FAR = 90  # presses of Tab before a person gives up
HERE = "field => field === document.activeElement"


def reach(page, locator):
    """Tab until the focus is there."""
    expect(locator).to_be_visible()
    for _ in range(FAR):
        if locator.evaluate(HERE):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{locator} is not reached in {FAR} tabs")


def press(page, locator, key="Enter"):
    """Tab there and press."""
    reach(page, locator)
    page.keyboard.press(key)


def type_into(page, locator, text):
    """Tab there and type."""
    reach(page, locator)
    page.keyboard.type(text)


def test_j1_street_contact(screen, mentor, organisation):
    make.contact(mentor, place=make.place(organisation, "Zuidplein"))
    page = screen.sign_in(mentor).page
    screen.open("/vandaag/")

    page.keyboard.press("n")
    expect(page.get_by_label("Wie?")).to_be_focused()
    page.keyboard.type("Rode pet")
    press(page, page.get_by_role("button", name="Gesproken", exact=True))

    expect(page.locator("#status")).to_contain_text("Opgeslagen om")
    assert Contact.objects.latest("pk").label == "Rode pet"


def test_j2_find_and_contact(screen, mentor, youth):
    page = screen.sign_in(mentor).page
    screen.open("/vandaag/")

    page.keyboard.press("/")
    page.keyboard.type("ber")
    press(page, page.get_by_role("link", name="Contact met Sam van den Berg").first)
    press(page, page.get_by_role("button", name="Gesproken", exact=True))

    expect(page.locator("#status")).to_contain_text("Opgeslagen om")
    assert youth.contacts.get().outcome == "spoken"


def test_j7_measurement(screen, mentor, case):
    page = screen.sign_in(mentor).page
    screen.open(case.youth.get_absolute_url())

    press(page, page.get_by_role("button", name="Nu meten"))
    for done in range(1, 9):
        press(page, page.get_by_role("button", name="Ik ben bezig"))
        if done < 8:
            expect(page.get_by_text(f"{done} van 8 beantwoord")).to_be_visible()
    press(page, page.get_by_role("button", name="Meting afsluiten"))

    expect(page.get_by_role("button", name="Meting afsluiten")).to_have_count(0)
    assert Measurement.objects.get().finished_at


def test_j8_coordinator_invites(screen, coordinator):
    page = screen.sign_in(coordinator).page
    screen.open("/team/")

    press(page, page.get_by_role("link", name="Mentor uitnodigen"))
    type_into(page, page.get_by_label("Naam"), "Jay Dekker")
    type_into(page, page.get_by_label("E-mailadres"), "jay@example.org")
    press(page, page.get_by_role("button", name="Uitnodiging versturen"))

    expect(page.locator("#status")).to_contain_text("De uitnodiging aan Jay Dekker gaat zo de deur uit.")
    assert User.objects.filter(email="jay@example.org").exists()


def test_step_is_put_off(screen, mentor, youth):
    step = make.step(youth, mentor)
    page = screen.sign_in(mentor).page
    screen.open("/vandaag/")

    press(page, page.locator(".step-menu > summary"))
    press(page, page.get_by_role("group", name="Verzet de stap naar").get_by_role("button", name="Volgende week"))

    expect(page.locator("#status")).to_contain_text("Verzet naar")
    press(page, page.locator("#status").get_by_role("button", name="Ongedaan maken"))
    expect(page.locator("#status")).to_contain_text("De stap staat weer op de eerdere dag.")
    due = step.due_on
    step.refresh_from_db()
    assert step.due_on == due
