"""J10: from Aanbod to the next action on the youth, with every reason in sight."""

import pytest
from playwright.sync_api import expect

from mentoraat.periods import today
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])


@pytest.fixture
def nina(screen, mentor, youth):
    """Sam wants to be a cook; there is a course, and another that it is not."""
    partner = make.partner(mentor.organisation, name="ROC Maasoever")
    make.match(make.wish(youth), make.offer(partner))
    make.offer(partner, title="Autotechniek")
    return screen.sign_in(mentor)


@SCRIPTS
def test_j10_offer_becomes_the_next_step_of_the_youth(nina, walk, youth):
    page = nina.page
    nina.open("/aanbod/")

    with walk("J10 offer meets wish") as person:
        person.press(page.get_by_role("link", name="1 wens past"))
        expect(page.get_by_role("list", name="Waarom past dit?")).to_contain_text("diploma")
        person.required()
        person.press(page.get_by_role("button", name="Voorstellen aan Sam"))
        expect(page.locator("#status")).to_contain_text("Volgende stap voor Sam: Aanbod bespreken: Koksopleiding")
        person.press(page.locator("#status").get_by_role("link", name="Naar Sam"))
        expect(page.get_by_text("Aanbod bespreken: Koksopleiding").first).to_be_visible()

    step = youth.steps.get()
    assert step.match.state == "proposed" and step.due_on > today()


@SCRIPTS
def test_j10_undo_takes_the_step_away(nina, youth):
    page = nina.page
    nina.open("/aanbod/")
    page.get_by_role("link", name="1 wens past").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Koksopleiding")
    page.get_by_role("button", name="Voorstellen aan Sam").click()
    expect(page.locator("#status")).to_contain_text("Volgende stap voor Sam")

    page.locator("#status").get_by_role("button", name="Ongedaan maken").click()

    expect(page.locator("#status")).to_contain_text("Teruggenomen voor Sam.")
    expect(page.get_by_role("button", name="Voorstellen aan Sam")).to_be_visible()
    assert not youth.steps.exists()
