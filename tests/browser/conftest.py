"""The distribution's Chromium, driven against the product on a port of its own."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.recorder import Recorder
from tests.browser.screen import PATIENCE, Screen

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = """--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync""".split()
SIZES = {
    "laptop": {"viewport": {"width": 1366, "height": 768}},
    "straat": {"viewport": {"width": 360, "height": 640}, "has_touch": True},
}


@pytest.fixture(scope="session")
def chromium():
    """One browser for the whole run."""
    # The driver runs an event loop in this thread; Django would refuse to touch the database beside it.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as driver:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=SIZES)
def size(request):
    """Laptop and phone, one after the other."""
    return request.param


@pytest.fixture
def scripts():
    """Whether the browser runs JavaScript; a journey that must do without is parametrized with both."""
    return True


@pytest.fixture(scope="session")
def profile(chromium):
    """Gives the browser profile for a size, with or without scripts: made once, emptied for every test.

    A new one costs a process and all styles and letters anew, half a second each time.
    """
    kept = {}

    def empty(size, scripts):
        if (size, scripts) not in kept:
            made = chromium.new_context(
                **SIZES[size], locale="nl-NL", reduced_motion="reduce", java_script_enabled=scripts
            )
            made.set_default_timeout(PATIENCE)
            kept[size, scripts] = made
        kept[size, scripts].clear_cookies()
        return kept[size, scripts]

    yield empty
    for context in kept.values():
        context.close()


@pytest.fixture
def screen(profile, live_server, size, scripts):
    """An empty browser at one size. Errors in the console or a request to another server fail the test.

    The page is the one of the test before, cleaned: a new one costs a process and all styles, scripts and letters anew.
    """
    context = profile(size, scripts)
    opened = Screen(context.pages[0] if context.pages else context.new_page(), live_server.url)
    yield opened
    opened.leave(SIZES[size]["viewport"])
    assert not [said for said in opened.trouble if "422" not in said and "404" not in said]


@pytest.fixture
def walk(screen, size):
    """Begin a journey on this screen: `with walk("J1 street contact") as nina:`."""
    return lambda journey: Recorder(screen, size, journey)
