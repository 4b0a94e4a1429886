"""J1 and J2: a street contact in three acts, on a laptop and on a phone, with scripts and without."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from outreach.models import Contact
from tests import make
from tests.browser.conftest import SIZES
from tests.browser.journey import Journey
from tests.browser.screen import Screen

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
NOTE = "Wil graag kok worden, belt morgen terug."


@pytest.fixture
def at_work(screen, mentor, organisation):
    """Nina, who was at Zuidplein already today, looks at her day."""
    make.contact(mentor, label="Groene jas", place=make.place(organisation), at=timezone.now() - timedelta(minutes=9))
    screen.sign_in(mentor).open("/vandaag/")
    return screen


def outcome(page, words):
    return page.get_by_role("button", name=words, exact=True)


def test_street_contact_takes_three_acts(at_work, mentor):
    page, journey = at_work.page, Journey(at_work.page)

    if journey.phone:
        journey.press(page.locator(".bottombar").get_by_role("link", name="Contact"))
    else:
        journey.key("n")
    journey.type(page.get_by_label("Wie?"), "Rode pet")
    journey.press(outcome(page, "Gesproken"))

    expect(page.locator("#status")).to_contain_text("Opgeslagen om")
    expect(page.get_by_label("Wie?")).to_be_focused()
    expect(page.get_by_label("Wie?")).to_have_value("")
    assert len(journey.acts) <= 3 and journey.seconds <= 15
    contact = Contact.objects.get(label="Rode pet")
    assert (contact.place.name, contact.channel, contact.outcome) == ("Zuidplein", "street", "spoken")
    assert contact.mentor == mentor and timezone.now() - contact.at < timedelta(minutes=1)


def test_known_youth_takes_three_acts_and_a_note_some_more(at_work, youth):
    page, journey = at_work.page, Journey(at_work.page)

    if journey.phone:
        journey.type(page.locator("#zoek-hier"), "ber")
    else:
        journey.type(page.get_by_label("Zoek een jongere", exact=True), "ber", shortcut="/")
    journey.press(page.get_by_role("link", name="Contact met Sam van den Berg"))
    journey.press(outcome(page, "Gesproken"))

    expect(page.locator("#status")).to_contain_text("Naar Sam")
    assert len(journey.acts) <= 3 and journey.seconds <= 12
    journey.press(page.get_by_role("link", name="Notitie of stap toevoegen"))
    expect(page.get_by_label("Notitie")).to_be_focused()
    journey.type(page.get_by_label("Notitie"), NOTE)
    if journey.phone:
        journey.press(page.get_by_role("button", name="Notitie opslaan"))
    else:
        journey.key("Control+Enter")
    expect(page.locator("#status")).to_contain_text("De notitie is opgeslagen.")
    assert journey.seconds <= 28 or journey.phone  # forty keys on a phone are sixteen seconds by themselves
    assert youth.contacts.get().note == NOTE


def test_everything_works_without_scripts(chromium, live_server, size, mentor, youth, organisation):
    make.contact(mentor, label="Groene jas", place=make.place(organisation))
    context = chromium.new_context(**SIZES[size], java_script_enabled=False)
    page = Screen(context.new_page(), live_server.url).sign_in(mentor).page

    page.goto(live_server.url + "/zoek/?q=ber")
    page.get_by_role("link", name="Contact met Sam van den Berg").click()
    outcome(page, "Afspraak gemaakt").click()
    assert "Opgeslagen om" in page.locator("#status").inner_text()
    page.get_by_label("Wie?").fill("Rode pet")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Ongedaan maken").click()

    context.close()
    assert youth.contacts.get().outcome == "appointment"
    later = Contact.objects.get(label="Rode pet")
    assert later.outcome == "" and later.undone_at


def test_form_fits_one_screen_before_and_after_saving(at_work):
    page = at_work.page
    at_work.open("/contact/nieuw/")

    for _ in range(2):
        last = outcome(page, "Niet gelukt").bounding_box()
        bar = page.locator(".bottombar").bounding_box() or {"y": page.viewport_size["height"]}
        assert last["y"] + last["height"] <= bar["y"]
        outcome(page, "Alleen gezien").click()
        expect(page.locator("#status")).to_contain_text("Opgeslagen")
        expect(page.get_by_role("button", name="Ongedaan maken")).to_be_in_viewport()


def test_keyboard_alone_picks_the_hit_and_saves(at_work, youth):
    page = at_work.page
    at_work.open("/contact/nieuw/")

    page.keyboard.type("sam")
    page.get_by_role("radio", name="Sam van den Berg").wait_for()
    page.keyboard.press("Enter")
    expect(outcome(page, "Gesproken")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("#status")).to_contain_text("Naar Sam")
    assert youth.contacts.count() == 1


def test_three_tabs_lead_from_who_to_the_first_button(at_work):
    page = at_work.page
    at_work.open("/contact/nieuw/")
    expect(page.get_by_label("Wie?")).to_be_focused()

    for _ in range(3):
        page.keyboard.press("Tab")

    expect(outcome(page, "Gesproken")).to_be_focused()


def test_names_while_typing_move_no_button(at_work, youth):
    page = at_work.page
    at_work.open("/contact/nieuw/")
    before = outcome(page, "Gesproken").bounding_box()

    page.get_by_label("Wie?").press_sequentially("sam")
    page.get_by_role("radio", name="Sam van den Berg").wait_for()

    assert outcome(page, "Gesproken").bounding_box() == before
    expect(page.locator("#wie-aantal")).to_have_text("1 naam lijkt hierop.")
    at_work.axe()


def test_folded_rows_show_what_was_chosen(at_work):
    page = at_work.page
    at_work.open("/contact/nieuw/")

    page.locator("summary", has_text="Hoe").click()
    page.get_by_role("radio", name="Telefoon").check()
    page.locator("summary", has_text="Waar").click()
    page.get_by_label("Andere plek").fill("Nieuw plein")
    outcome(page, "Gesproken").click()

    expect(page.locator("[data-shows=channel]")).to_have_text("Telefoon")
    expect(page.locator("[data-shows=place]")).to_have_text("Nieuw plein")


def test_wrong_moment_is_explained_and_nothing_is_lost(at_work):
    page = at_work.page
    at_work.open("/contact/nieuw/")
    page.get_by_text("Eerst een notitie of ander tijdstip").click()

    at_work.refuses("Gesproken", {"label": "Rode pet", "note": NOTE, "on": "32-13-2026"})

    at_work.axe()


PAGES = ["/contact/nieuw/", "/vandaag/", "/nog-afmaken/", "/zoek/?q=sam"]


@pytest.mark.parametrize("path", [*PAGES, "contact"])
def test_pages_are_clean_and_fit(path, at_work, case, youth, mentor):
    make.step(youth, mentor, due_on=timezone.localdate() - timedelta(days=3))
    make.handover(case)
    at_work.open(Contact.objects.get().get_absolute_url() if path == "contact" else path)

    at_work.axe()
    at_work.fits()
    assert not at_work.small_controls(least=44 if at_work.page.viewport_size["width"] < 400 else 24)
    at_work.page.set_viewport_size({"width": 320, "height": 640})
    at_work.fits()
