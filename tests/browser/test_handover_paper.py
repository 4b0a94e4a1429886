"""A partner who prints the page has on every sheet for whom it is, and no buttons."""

import pytest

from cases.domain import handover_answer
from tests.cases.views.partner_page import MARK, sent_by, url

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# What a browser puts at the foot of each sheet of paper.
FOOT = "() => getComputedStyle(document.querySelector('.watermark')).display"


@pytest.mark.parametrize("size", ["straat"])
def test_paper_says_for_whom_and_leaves_out_what_can_be_pressed(screen, mentor):
    item = sent_by(mentor)
    screen.open(url(item))
    screen.page.get_by_label("Code").fill(handover_answer.make_code(item, by=mentor))
    screen.page.get_by_role("button", name="Gegevens tonen").click()
    screen.page.get_by_text("Alleen voor J. de Wit, Jongerenloket").wait_for()

    screen.page.emulate_media(media="print")

    assert screen.page.evaluate(FOOT) == "table-footer-group"
    assert screen.page.get_by_text(MARK).first.is_visible()
    assert not [one for one in screen.page.locator("button, summary, textarea").all() if one.is_visible()]
