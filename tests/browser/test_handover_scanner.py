"""A mail filter opens the link in a whole browser, runs scripts, waits, follows all it finds: nothing changes."""

import pytest

from tests.cases.views.partner_page import MARK, sent_by, url
from tests.cases.views.test_handover_forwarded import ADDED, facts

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# Every address that the page names, opened as a filter does: by GET and by HEAD, with the browser's own cookies.
FOLLOW = """async () => {
  const found = new Set([...document.querySelectorAll("a[href^='/'], form")].map(one => one.href || one.action));
  document.querySelectorAll("[formaction]").forEach(one => found.add(one.formAction));
  for (const address of found) for (const method of ["GET", "HEAD"]) await fetch(address, {method}).catch(() => null);
  return found.size; }"""


@pytest.fixture
def sent(mentor):
    return sent_by(mentor)


@pytest.mark.parametrize("size", ["laptop"])
def test_scanner_with_scripts_changes_nothing_and_the_human_succeeds(chromium, live_server, screen, sent):
    before = facts()
    address = live_server.url + url(sent)

    for added in ADDED:
        scanner = chromium.new_context()
        page = scanner.new_page()
        page.clock.install()
        page.goto(address + added, wait_until="networkidle")
        page.clock.run_for(10_000)  # whatever the page would do by itself within ten seconds
        page.mouse.move(200, 200)
        page.mouse.wheel(0, 600)
        assert page.evaluate(FOLLOW) >= 3
        assert MARK not in page.content()
        scanner.close()

    assert facts() == before
    screen.open(url(sent))
    screen.page.get_by_role("button", name="Wij pakken dit op").click()
    screen.page.get_by_text("U pakt dit op").wait_for()
    sent.refresh_from_db()
    assert sent.state == "accepted"
