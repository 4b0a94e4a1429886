"""A case goes to a colleague: the note is asked for, the faults get the focus, and the note waits on the page."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scripts", [True, False])
def test_case_is_handed_over_with_a_note(screen, case, mentor, other_mentor, scripts):
    screen.sign_in(mentor).open(reverse("cases:case-assign", args=[case.ref]))
    page = screen.page
    page.get_by_label("Nieuwe vaste mentor").select_option(other_mentor.ref)
    page.get_by_label("Waarom verandert het?").fill("Nina gaat weg")
    page.get_by_label("Wat loopt er nu?").fill("Inschrijving bij het ROC")
    page.get_by_role("button", name="Vaste mentor wijzigen").click()

    fault = page.get_by_role("link", name="Schrijf wat bij deze jongere werkt.")
    expect(fault).to_be_visible()
    fault.click()
    expect(page.get_by_label("Wat werkt bij deze jongere?")).to_be_focused()
    page.keyboard.type("Samen lopen")
    page.get_by_text("alleen feiten en deze overdracht").click()
    page.get_by_role("button", name="Vaste mentor wijzigen").click()
    expect(page.get_by_text("Marc is nu de vaste mentor van Sam.")).to_be_visible()

    screen.sign_in(other_mentor).open(case.youth.get_absolute_url())
    expect(page.get_by_text("Samen lopen")).to_be_visible()
    if scripts:  # what looks at a page is itself a script
        screen.axe()
        screen.fits()


def test_agreements_of_a_conference_are_folded_until_they_are_wanted(screen, case, mentor):
    screen.sign_in(mentor).open(reverse("cases:conference-create", args=[case.ref]))
    page = screen.page
    expect(page.get_by_role("group", name="Afspraak 3")).to_be_visible()
    expect(page.get_by_role("group", name="Afspraak 4")).to_be_hidden()

    page.get_by_text("Meer afspraken").click()

    expect(page.get_by_role("group", name="Afspraak 6")).to_be_visible()
    screen.axe()
    screen.fits()
