"""Who was at the practice circus: chosen on one page, by finger and by keyboard, with scripts and without."""

import re

import pytest
from playwright.sync_api import expect

from outreach.models import Attendance, Contact
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def circus(mentor, youth):
    """Yesterday's circus of a group in which Sam is."""
    return make.activity(mentor, group=make.group(mentor, youth))


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "none"])
def test_who_was_there_is_chosen_found_and_saved(screen, mentor, youth, circus):
    make.youth(known_by=mentor, first_name="Noor", infix="", surname="Visser")
    screen.sign_in(mentor).open(circus.get_absolute_url())
    page = screen.page
    line = page.get_by_role("group", name=youth.name)
    expect(line).to_be_visible()

    line.get_by_label("te laat").check()
    page.get_by_label("Wie was er nog meer?").fill("noor")
    page.get_by_label("Wie was er nog meer?").press("Enter")
    expect(page.get_by_role("button", name=re.compile("Was erbij.*Noor Visser"))).to_be_visible()
    expect(line.get_by_label("te laat")).to_be_checked()
    page.get_by_role("button", name=re.compile("Was erbij.*Noor Visser")).click()

    expect(page.locator("#status")).to_contain_text("Opgeslagen wie er was.")
    expect(page.get_by_role("group", name="Noor Visser").get_by_label("erbij", exact=True)).to_be_checked()
    found = dict(Attendance.objects.values_list("youth__first_name", "presence"))
    assert found == {"Sam": "late", "Noor": "present"} and Contact.objects.count() == 2


def test_correcting_takes_the_contact_back(screen, mentor, youth, circus):
    screen.sign_in(mentor).open(circus.get_absolute_url())
    page = screen.page
    for choice in ("erbij", "niet"):
        line = page.get_by_role("group", name=youth.name)
        expect(line).to_be_visible()
        line.get_by_label(choice, exact=True).check()
        page.get_by_role("button", name="Opslaan wie er was").click()
        expect(page.locator("#status")).to_contain_text("Opgeslagen wie er was.")
        page.goto(page.url)

    assert Contact.objects.get().undone_at is not None
