"""It goes wrong again: from the question how it goes to a mentor who goes along, on two pages."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from cases.models import Relapse
from mentoraat.periods import today
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])
def test_answer_that_it_goes_wrong_leads_to_a_new_case(screen, mentor):
    days = {"opened_on": today() - timedelta(days=200), "closed_on": today() - timedelta(days=90)}
    case = make.case(youth=make.youth(known_by=mentor), casemanager=mentor, **days)
    check = make.aftercare(case, due_on=today())
    screen.sign_in(mentor).open(f"/blijven-volgen/{check.ref}/")
    page = screen.page

    for words in ("geen van beide", "werkgever", "van anderen gehoord", "Het gaat weer mis"):
        page.get_by_label(words, exact=True).check()
    page.get_by_role("button", name="Antwoord opslaan").click()

    expect(page.get_by_role("heading", name="Het gaat weer mis met Sam")).to_be_visible()
    expect(page.get_by_label("werkgever", exact=True)).to_be_checked()
    expect(page.get_by_label("Wie gaat weer mee?")).to_have_value(mentor.ref)
    page.get_by_label("werk kwijt", exact=True).check()
    page.get_by_role("button", name="Weg terug openen").click()

    expect(page.get_by_text("Terug in een traject", exact=True)).to_be_visible()
    item = Relapse.objects.get()
    assert (item.state, item.check_done, item.new_case.previous_case) == ("returned", check, case)
    page.get_by_role("button", name="Ongedaan maken").first.click()
    expect(page.get_by_text("Ongedaan gemaakt.")).to_be_visible()
