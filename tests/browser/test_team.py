"""J5: the coordinator sees at once who is out of sight."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def team(screen, coordinator, mentor):
    """Wil looks at a team with twelve youths out of sight."""
    for number in range(12):
        seen = timezone.now() - timedelta(days=31 + number)
        youth = make.youth(known_by=mentor, first_name=f"Sam{number:02}", last_seen_at=seen)
        make.handover(make.case(youth=youth, casemanager=mentor))
        make.step(youth, mentor, what="Samen naar het Jongerenloket", due_on=timezone.localdate() + timedelta(days=3))
    screen.sign_in(coordinator).open("/team/")
    return screen


def test_first_eight_are_in_the_first_view(team):
    page = team.page
    expect(page.get_by_role("heading", name="Uit beeld (12)")).to_be_in_viewport()

    names = page.locator(".team-sight .row-name")
    assert [name[:5] for name in names.all_inner_texts()[:2]] == ["Sam11", "Sam10"]
    if page.viewport_size["width"] > 400:
        assert all(names.nth(place).bounding_box()["y"] < 740 for place in range(8))


def test_page_is_clean_and_fits(team):
    team.axe()
    team.fits()
    assert not team.small_controls(least=44 if team.page.viewport_size["width"] < 400 else 24)
    team.page.set_viewport_size({"width": 320, "height": 640})
    team.fits()


def test_list_is_narrowed(team, other_mentor):
    page = team.page
    page.reload()
    page.get_by_text("Filter", exact=True).click()
    page.get_by_label("Vaste mentor").select_option("Marc")
    page.get_by_role("button", name="Filter toepassen").click()

    expect(page.get_by_role("heading", name="Uit beeld (0)")).to_be_visible()


def test_list_is_ordered_by_a_column(team):
    page = team.page
    if page.viewport_size["width"] < 400:
        return  # there the filter holds the order
    page.get_by_role("link", name="Naam").click()

    expect(page.get_by_role("link", name="Naam")).to_have_attribute("aria-current", "true")
    expect(page.locator(".team-sight .row-name").first).to_contain_text("Sam00")


def test_everybody_is_shown_when_asked(team, mentor):
    page = team.page
    expect(page.locator(".team-sight li")).to_have_count(12)
    for number in range(3):
        seen = timezone.now() - timedelta(days=90 + number)
        make.case(youth=make.youth(known_by=mentor, last_seen_at=seen), casemanager=mentor)
    page.reload()

    page.get_by_role("link", name="Toon iedereen").click()
    expect(page.locator(".team-sight li")).to_have_count(15)
