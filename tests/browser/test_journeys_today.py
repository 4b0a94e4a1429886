"""J11: tick a next step and write the following one, in three acts; by keyboard alone as well."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from mentoraat.periods import today
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])
TICK = "Gedaan: Bellen met ROC, Sam"


@pytest.fixture
def nina(screen, mentor, youth):
    make.step(youth, mentor, due_on=today())
    return screen.sign_in(mentor)


@SCRIPTS
def test_j11_step_is_done_and_the_next_one_stands(nina, walk, youth):
    page = nina.page
    nina.open("/vandaag/")

    with walk("J11 next step") as person:
        person.press(page.get_by_role("button", name=TICK))
        person.required()
        expect(page.get_by_label("Wat ga je doen?")).to_be_focused()
        person.fill(page.get_by_label("Wat ga je doen?"), "Samen naar de open dag")
        person.press(page.get_by_role("group", name="Bewaar de stap voor").get_by_role("button", name="Morgen"))
        expect(page.locator("#status")).to_contain_text("Stap toegevoegd voor Sam: morgen.")

    done, following = youth.steps.order_by("pk")
    assert done.done_at and following.due_on == today() + timedelta(days=1)


@SCRIPTS
def test_j11_undo_restores_the_step(nina, youth):
    page = nina.page
    nina.open("/vandaag/")
    page.get_by_role("button", name=TICK).click()
    expect(page.locator("#status")).to_contain_text("Gedaan: Bellen met ROC")

    page.locator("#status").get_by_role("button", name="Ongedaan maken").click()

    expect(page.get_by_role("button", name=TICK)).to_be_visible()
    assert youth.steps.get().done_at is None


@pytest.mark.parametrize("size", ["laptop"])
def test_j11_goes_by_keyboard_alone(nina, youth):
    page = nina.page
    nina.open("/vandaag/")
    page.get_by_role("button", name=TICK).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Wat ga je doen?")).to_be_focused()

    page.keyboard.type("Samen naar de open dag")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Morgen")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("#status")).to_contain_text("Stap toegevoegd")
    assert youth.steps.count() == 2


def test_step_is_put_off_in_place(nina, youth):
    page = nina.page
    nina.open("/vandaag/")
    page.get_by_text("Verzetten").click()
    nina.fits()
    nina.axe()

    page.get_by_role("group", name="Verzet de stap naar").get_by_role("button", name="Volgende week").click()

    expect(page.locator("#status")).to_contain_text("Verzet naar")
    assert youth.steps.get().due_on > today()
    page.locator("#status").get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_role("heading", name="Vandaag", exact=True, level=3)).to_be_visible()


def test_step_without_words_explains_itself(nina, youth):
    nina.open(f"/vandaag/{youth.ref}/stap/")

    nina.refuses("Morgen", {"what": ""})
