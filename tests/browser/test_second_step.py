"""Signing in with a passkey: made once, and then a touch is enough. Chromium's own virtual key plays the finger."""

import re

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PASSWORD = "een lange zin voor Nina"
KEY = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


@pytest.fixture
def nina(screen, mentor, settings):
    """Nina at the door, with a device that has a key."""
    settings.SECOND_STEP_REQUIRED = True
    mentor.email = "nina@mentoraat.example"
    mentor.set_password(PASSWORD)
    mentor.save()
    screen.worn = True  # this page has a key from here on; the next test gets another
    device = screen.page.context.new_cdp_session(screen.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    return screen


def sign_in(page):
    page.get_by_label("E-mailadres").fill("nina@mentoraat.example")
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def code_for(secret):
    """What an app with this key shows now."""
    key = re.sub(r"\s", "", secret)
    _before, now, _after = yield_hotp_counters_from_time()
    return format_hotp_value(hotp_value(key, now))


def test_passkey_is_made_and_opens_the_door(nina):
    page = nina.page
    nina.open("/inloggen/")
    sign_in(page)
    expect(page.get_by_role("heading", name="Tweede stap bij inloggen", level=1)).to_be_visible()
    nina.axe()
    nina.fits()
    page.get_by_role("link", name="Passkey toevoegen").click()
    page.get_by_role("button", name="Passkey maken").click()
    expect(page.get_by_role("heading", name="Herstelcodes", level=1)).to_be_visible()
    nina.axe()
    page.get_by_role("link", name="Bewaard, verder naar Mentoraat").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Vandaag")

    page.context.clear_cookies()
    nina.open("/inloggen/")
    page.get_by_role("button", name="Inloggen met een passkey").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Vandaag")


def test_passkey_is_the_second_step_after_a_password(nina):
    page = nina.page
    nina.open("/inloggen/")
    sign_in(page)
    page.get_by_role("link", name="Passkey toevoegen").click()
    page.get_by_role("button", name="Passkey maken").click()
    expect(page.get_by_role("heading", name="Herstelcodes", level=1)).to_be_visible()
    page.context.clear_cookies()

    nina.open("/inloggen/")
    sign_in(page)
    expect(page.get_by_role("heading", name="Tweede stap", level=1)).to_be_visible()
    nina.axe()
    page.get_by_role("button", name="Passkey gebruiken").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Vandaag")


def test_code_app_works_by_pasting(nina):
    page = nina.page
    nina.open("/inloggen/")
    sign_in(page)
    page.get_by_role("link", name="Code-app klaarzetten").click()
    expect(page.get_by_role("heading", name="Code-app klaarzetten")).to_be_visible()
    nina.axe()
    nina.fits()
    code = code_for(page.locator(".qr-key").inner_text())

    field = page.get_by_label("Code die je app nu laat zien")
    assert field.get_attribute("autocomplete") == "one-time-code"
    field.focus()
    page.keyboard.insert_text(f"{code[:3]} {code[3:]}")  # as pasting does
    page.get_by_role("button", name="Code-app gebruiken").click()

    expect(page.get_by_role("heading", name="Herstelcodes", level=1)).to_be_visible()


def test_wrong_code_explains_itself(nina):
    page = nina.page
    nina.open("/inloggen/")
    sign_in(page)
    nina.open("/tweede-stap/app/")

    page.get_by_label("Code die je app nu laat zien").fill("12")
    page.get_by_role("button", name="Code-app gebruiken").click()

    nina.explains({"code": "12"})
