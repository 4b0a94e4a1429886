"""J9: "Rode pet" turns out to be somebody we know; four acts, and a day to take it back."""

import pytest
from playwright.sync_api import expect

from cases.models import Youth, YouthMerge
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])


@pytest.fixture
def redouan(mentor):
    """Known for a while, with a contact."""
    youth = make.youth(known_by=mentor, first_name="Redouan", infix="", surname="Pinas", alias="Rode pet")
    make.contact(mentor, youth, note="Zoekt werk")
    return youth


@pytest.fixture
def red_cap(mentor, redouan):
    """Met on the street, before anybody knew the name."""
    youth = make.youth(known_by=mentor, first_name="Rode pet", infix="", surname="", birth_date=None)
    make.contact(mentor, youth, note="Stond bij de metro")
    return youth


@SCRIPTS
def test_j9_two_become_one_in_four_acts(screen, walk, mentor, redouan, red_cap, scripts):
    page = screen.sign_in(mentor).page
    screen.open(red_cap.get_absolute_url())

    with walk("J9 merge") as nina:
        nina.press(page.locator(".identity-actions summary"))
        nina.press(page.get_by_role("link", name="Samenvoegen", exact=True))
        nina.press(page.get_by_role("link", name="Redouan Pinas"))
        nina.required()
        nina.press(page.get_by_role("button", name="Jongeren samenvoegen"))
        expect(page.get_by_text("zijn nu één jongere")).to_be_visible()

    assert page.url.endswith(redouan.get_absolute_url())
    timeline = page.locator("#tijdlijn")
    for words in ("Zoekt werk", "Stond bij de metro", "Samengevoegd met Rode pet"):
        expect(timeline.get_by_text(words)).to_be_visible()


def test_j9_undo_restores_both(screen, mentor, redouan, red_cap):
    page = screen.sign_in(mentor).page
    screen.open(f"/jongeren/{red_cap.ref}/samenvoegen/?met={redouan.ref}")
    page.get_by_role("button", name="Jongeren samenvoegen").click()
    expect(page.get_by_text("zijn nu één jongere")).to_be_visible()

    page.locator("#status").get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_text("zijn weer twee jongeren")).to_be_visible()

    expect(page.locator("#tijdlijn").get_by_text("Stond bij de metro")).to_have_count(0)
    screen.open(red_cap.get_absolute_url())
    expect(page.locator("#tijdlijn").get_by_text("Stond bij de metro")).to_be_visible()
    assert Youth.objects.filter(merged_into__isnull=True).count() == 2
    assert YouthMerge.objects.get().undone_by == mentor
