"""The distribution's Chromium, driven against the product on a port of its own."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.recorder import Recorder
from tests.browser.screen import Screen

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
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
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
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


@pytest.fixture
def screen(chromium, live_server, size, scripts):
    """An empty browser at one size. Errors in the console or a request to another server fail the test."""
    context = chromium.new_context(**SIZES[size], locale="nl-NL", reduced_motion="reduce", java_script_enabled=scripts)
    context.set_default_timeout(10_000)
    opened = Screen(context.new_page(), live_server.url)
    yield opened
    context.close()
    assert not [said for said in opened.trouble if "422" not in said and "404" not in said]


@pytest.fixture
def walk(screen, size):
    """Begin a journey on this screen: `with walk("J1 street contact") as nina:`."""
    return lambda journey: Recorder(screen, size, journey)
