"""Basic needs first: one press flags one, one press solves it, and both can be taken back. A letter keeps its words."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from cases.models import Need
from mentoraat.periods import today
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(screen, mentor, youth):
    """Nina is on Sam's page."""
    screen.sign_in(mentor).open(youth.get_absolute_url())
    expect(screen.page.get_by_text("Basis niet op orde?")).to_be_visible()
    return screen.page


@pytest.mark.parametrize("scripts", [True, False])
def test_need_is_flagged_solved_and_both_taken_back(page):
    page.get_by_text("Basis niet op orde?").click()
    page.get_by_role("button", name="Geen slaapplek").click()
    notice = page.locator(".need")
    expect(notice).to_contain_text("Geen slaapplek sinds vandaag")
    assert Need.objects.open().count() == 1

    page.get_by_role("button", name="Opgelost").click()
    expect(page.locator(".need-solved")).to_contain_text("opgelost op dezelfde dag")
    page.locator(".need-solved").get_by_role("button", name="Ongedaan maken").click()
    expect(notice).to_contain_text("sinds vandaag")
    assert Need.objects.get().solved_on is None


def test_full_notice_and_letter_are_clean_and_fit(screen, mentor, youth):
    for kind in Need.Kind.values:
        make.need(youth, kind=kind, since=today() - timedelta(days=200), action="Belt " + "Woonpunt" * 20)
    letter = make.letter(youth, sender="Zorgverzekeraar" * 4, what="W" * 300, deadline=today())
    screen.sign_in(mentor)

    for path in (youth.get_absolute_url(), letter.get_absolute_url(), f"{youth.get_absolute_url()}voor-de-jongere/"):
        screen.open(path)
        expect(screen.page.get_by_role("heading", level=1)).to_be_visible()
        screen.axe()
        screen.fits()
        screen.page.set_viewport_size({"width": 320, "height": 640})
        screen.fits()


def test_letter_that_is_not_right_keeps_what_was_typed(screen, mentor, youth):
    screen.sign_in(mentor).open(f"{youth.get_absolute_url()}brief/")
    expect(screen.page.get_by_role("button", name="Brief opslaan")).to_be_visible()

    screen.refuses("Brief opslaan", {"sender": "DUO", "what": "Een schuld.", "who_helps": "Nina"})
