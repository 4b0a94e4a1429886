"""J5: a coordinator sees who slid out of sight, without an act."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def wil(screen, coordinator, mentor):
    """Ten youths whom nobody saw for 31 to 40 days, in no order; and one who was seen today."""
    for days in (35, 31, 40, 38, 33, 39, 32, 37, 34, 36, 0):
        youth = make.youth(known_by=mentor, first_name=f"Sam{days}", last_seen_at=timezone.now() - timedelta(days=days))
        make.case(youth=youth, casemanager=mentor)
    return screen.sign_in(coordinator)


def test_j5_first_view_answers_who_is_out_of_sight(wil, walk, size):
    page = wil.page
    with walk("J5 out of sight"):
        wil.open("/")
        page.wait_for_url("**/team/")

    assert page.get_by_role("heading", name="Uit beeld (10)").is_visible()
    rows = page.locator(".team-sight li")
    assert [words.split()[0] for words in rows.all_inner_texts()[:8]] == [f"Sam{days}" for days in range(40, 32, -1)]
    assert "40 dagen" in rows.first.inner_text()
    assert "Sam0" not in page.locator(".team-sight").inner_text()
    last = rows.nth(7 if size == "laptop" else 2).bounding_box()
    bar = page.get_by_role("navigation", name="Snelmenu")
    assert last["y"] + last["height"] <= (768 if size == "laptop" else bar.bounding_box()["y"])
