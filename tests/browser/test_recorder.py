"""The recorder counts as ux says, and bites."""

import pytest
from playwright.sync_api import expect

from tests.browser.budgets import BUDGETS, Budget
from tests.browser.recorder import OverBudget

pytestmark = [pytest.mark.browser, pytest.mark.slow]
FORM = """<main><label>Wie <input name="who" aria-required="true" autofocus></label>
<label><input type="checkbox" name="tick" aria-required="true"> akkoord</label>
<label>Plek <select name="place"><option>Geen<option>Zuidplein</select></label>
<button type="button">Opslaan</button></main>"""


@pytest.fixture
def form(screen):
    screen.page.set_content(FORM)
    expect(screen.page.get_by_label("Wie")).to_be_focused()
    return screen.page


def budget(monkeypatch, **changes):
    """A journey that costs exactly what `fill_in` does, changed."""
    exact = {"fields": 2, "interactions": 4, "seconds": 99} | changes
    monkeypatch.setitem(BUDGETS, "trial", Budget(**exact))


def fill_in(person, page):
    person.required()
    person.fill(page.get_by_label("Wie"), "Sam")
    person.choose(page.get_by_label("akkoord"))
    person.choose(page.get_by_label("Plek"), "Zuidplein")
    person.press(page.get_by_role("button"))


def test_journey_within_its_budget_passes(walk, form, monkeypatch):
    budget(monkeypatch)

    with walk("trial") as person:
        fill_in(person, form)

    assert (person.fields, person.interactions, person.keys) == (2, 4, 3)
    assert form.get_by_label("Wie").input_value() == "Sam"


@pytest.mark.parametrize("change", [{"fields": 1}, {"interactions": 3}, {"seconds": 9}])
def test_journey_over_its_budget_fails(walk, form, monkeypatch, change):
    budget(monkeypatch, **change)

    with pytest.raises(OverBudget, match=next(iter(change))), walk("trial") as person:
        fill_in(person, form)


@pytest.mark.parametrize(("size", "seconds"), [("laptop", 3 * 0.28 + 1.35), ("straat", 3 * 0.40 + 1.35)])
def test_typing_costs_keys_and_a_decision(walk, form, monkeypatch, seconds):
    budget(monkeypatch)
    person = walk("trial")

    person.fill(form.get_by_label("Wie"), "Sam")

    assert person.seconds == pytest.approx(seconds)


@pytest.mark.parametrize(("size", "hand"), [("laptop", 0.40), ("straat", 0)])
def test_mouse_after_keyboard_costs_a_hand_and_an_answer(walk, form, hand):
    person = walk("trial")

    person.press(form.get_by_role("button"))

    assert person.seconds == pytest.approx(1.35 + 1.30 + hand + 0.2)
