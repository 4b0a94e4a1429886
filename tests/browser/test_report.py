"""A full report on screen, for who reads it and for who made it: clean, on a phone too, and its ways inside."""

import pytest
from playwright.sync_api import expect

from tests.browser.screen import FOCUS, MUTE, SAME
from tests.reports.quarter import printed
from tests.reports.quarter.shelf import published

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture(params=["official", "coordinator"])
def report(request, screen, organisation, municipality, settings, tmp_path):
    """Everything that a report can hold, opened by its reader or its maker."""
    settings.MENTORAAT_FILES = tmp_path
    row = published(organisation, municipality, printed.figures(), facts=printed.full())
    screen.sign_in(request.getfixturevalue(request.param)).open(row.get_absolute_url())
    return screen


def is_phone(screen):
    return screen.page.viewport_size["width"] < 400


def test_full_report_is_clean_and_fits(report):
    report.axe()
    report.fits()

    assert not report.small_controls(least=44 if is_phone(report) else 24)
    assert not report.page.evaluate(SAME)
    assert not report.page.evaluate(MUTE)
    if is_phone(report):
        assert not [*report.dark_contrast(), *report.page.evaluate(FOCUS)]
        report.page.set_viewport_size({"width": 320, "height": 640})
        report.fits()


def test_contents_lead_to_a_chapter_and_a_figure_to_its_definition(report):
    page = report.page
    contents = page.get_by_role("navigation", name="Inhoud")
    if is_phone(report):
        contents.get_by_text("Inhoud").click()

    contents.get_by_role("link", name="Waar leidde het toe?").click()
    expect(page.get_by_role("heading", name="Waar leidde het toe?")).to_be_in_viewport()

    page.locator("td a[href='#regel-I9']").first.click()
    expect(page.locator("#regel-I9")).to_be_in_viewport()


def test_wide_table_shows_the_period_of_the_report_first(report):
    table = report.page.get_by_role("group", name="Zes kwartalen naast elkaar")
    width = report.page.viewport_size["width"]

    for cell in (table.get_by_role("columnheader", name="1e kw. 2007"), table.get_by_role("rowheader").first):
        box = cell.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
