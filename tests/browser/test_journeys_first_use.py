"""J8: a coordinator invites in four fields; the mentor goes from the mail to a first contact, one page per step."""

import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from mentoraat import jobs
from mentoraat.models import Job, User
from outreach.models import Contact
from tests import make
from tests.browser.test_second_step import KEY, code_for

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])
PASSWORD = "een lange zin voor Jay"


@pytest.fixture
def wil(screen, coordinator, organisation):
    make.place(organisation, "Zuidplein")
    make.place(organisation, "Slinge")
    return screen.sign_in(coordinator)


@pytest.fixture
def link(coordinator, live_server, settings):
    """Jay's mail has come; behind its link stands this address."""
    from partners.domain import mentor

    settings.SECOND_STEP_REQUIRED = True
    make.place(coordinator.organisation, "Zuidplein")
    mentor.invite(name="Jay Dekker", email="jay@example.org", hours_per_week=24, by=coordinator)
    jobs.run(Job.objects.get(kind="user.invite").pk)
    return re.search(r"https?://[^/\s]+(/wachtwoord/\S+)", mail.outbox[-1].body)[1]


@SCRIPTS
def test_j8_coordinator_invites_in_four_fields(wil, walk):
    page = wil.page
    wil.open("/team/")

    with walk("J8 coordinator invites") as person:
        person.press(page.get_by_role("link", name="Mentor uitnodigen"))
        person.required()
        person.fill(page.get_by_label("Naam"), "Jay Dekker")
        person.fill(page.get_by_label("E-mailadres"), "jay@example.org")
        person.fill(page.get_by_label("Uren per week"), "24")
        person.press(page.get_by_role("button", name="Uitnodiging versturen"))
        expect(page.locator("#status")).to_contain_text("De uitnodiging aan Jay Dekker gaat zo de deur uit.")

    assert User.objects.get(email="jay@example.org").mentor_files.get().hours_per_week == 24


def test_j8_mentor_goes_from_the_mail_to_a_first_contact(screen, link, walk):
    page = screen.page
    screen.worn = True  # this page has a key from here on; the next test gets another
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    screen.open(link)

    with walk("J8 mentor begins") as person:
        person.fill(page.get_by_label("Nieuw wachtwoord", exact=True), PASSWORD)
        person.fill(page.get_by_label("Nieuw wachtwoord, nog een keer"), PASSWORD)
        person.press(page.get_by_role("button", name="Wachtwoord opslaan"))
        person.press(page.get_by_role("link", name="Passkey toevoegen"))
        person.press(page.get_by_role("button", name="Passkey maken"))
        expect(page.get_by_role("heading", name="Herstelcodes", level=1)).to_be_visible()
        person.press(page.get_by_role("link", name="Bewaard, verder naar Mentoraat"))
        expect(page.get_by_role("heading", name="Welkom Jay. In 5 minuten op weg:")).to_be_visible()
        person.press(page.get_by_role("link", name="Je plekken kiezen: waar kom je?"))
        person.choose(page.get_by_label("Zuidplein"))
        person.press(page.get_by_role("button", name="Plekken opslaan"))
        person.press(page.get_by_role("link", name="Proefcontact opslaan (telt niet mee)"))
        person.press(page.get_by_role("button", name="Gesproken", exact=True))
        expect(page.locator("#status")).to_contain_text("Dit was een proef: het telt niet mee.")

    row = Contact.objects.get()
    assert row.trial and row.place.name == "Zuidplein" and row.mentor.name == "Jay Dekker"


@pytest.mark.parametrize("scripts", [False], ids=["no-js"])
def test_j8_goes_without_scripts_by_a_code(screen, link, walk):
    page = screen.page
    screen.open(link)

    with walk("J8 mentor begins") as person:
        person.fill(page.get_by_label("Nieuw wachtwoord", exact=True), PASSWORD)
        person.fill(page.get_by_label("Nieuw wachtwoord, nog een keer"), PASSWORD)
        person.press(page.get_by_role("button", name="Wachtwoord opslaan"))
        person.press(page.get_by_role("link", name="Code-app klaarzetten"))
        person.fill(page.get_by_label("Code die je app nu laat zien"), code_for(page.locator(".qr-key").inner_text()))
        person.press(page.get_by_role("button", name="Code-app gebruiken"))
        person.press(page.get_by_role("link", name="Bewaard, verder naar Mentoraat"))
        person.press(page.get_by_role("link", name="Proefcontact opslaan (telt niet mee)"))
        person.press(page.get_by_role("button", name="Gesproken", exact=True))
        expect(page.locator("#status")).to_contain_text("Dit was een proef: het telt niet mee.")

    assert Contact.objects.get().trial


def test_first_screen_of_somebody_new_is_clean(screen, link):
    jay = User.objects.get(email="jay@example.org")
    screen.sign_in(jay).open("/tweede-stap/")
    screen.axe()
    screen.fits()
    screen.open("/mijn-plekken/")
    screen.axe()
    screen.fits()
