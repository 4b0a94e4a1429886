"""Every page of the product, as somebody who sees it, at both sizes. One pass per role; all faults are told at once."""

from collections import Counter

import pytest

from tests.browser import pages
from tests.browser.conftest import SIZES
from tests.browser.screen import FOCUS, MUTE, SAME

pytestmark = [pytest.mark.browser, pytest.mark.sweep, pytest.mark.slow]
EXAMPLES = "/stijl/"  # the gallery shows links that lead nowhere
UNLINKED = """() => [...document.querySelectorAll("main a[href^='#']")].filter(
  link => !document.getElementById(link.hash.slice(1))).map(link => link.outerHTML)"""


HARM = """<h1>x</h1><a href='#nergens'>weg</a><button style='width:9px;height:9px;padding:0'></button>
<a href='/a/'>hier</a><a href='/b/'>hier</a><span class='status'></span><a href='/c/' tabindex='3'>later</a>
<nobr>{}</nobr>""".format("m" * 80)


@pytest.fixture
def world(transactional_db):
    return pages.build()


def shown(world, who):
    """The pages of one person."""
    return [(name, path) for name, sees, path in pages.pages(world) if sees == who]


def visit(screen, path):
    """Open a page, and see that it is one."""
    answer = screen.open(path)
    led = answer.request.redirected_from is not None
    found = "another page" if led else answer.status
    assert found == 200, f"{path} answers {found}: say in tests/browser/pages.py why it is no page"


def look(screen, size):
    """Everything that is asked of one page, the narrowest phone included. The faults, in words."""
    faults, example = [], EXAMPLES in screen.page.url
    for question in (screen.axe, screen.fits):
        try:
            question()
        except AssertionError as fault:
            faults.append(str(fault).split("\nassert")[0])
    faults += on_phone(screen) if size == "straat" else on_laptop(screen, example)
    if screen.page.locator("h1").count() != 1:
        faults.append(f"{screen.page.locator('h1').count()} h1")
    faults += screen.trouble
    screen.trouble.clear()
    return faults


def on_laptop(screen, example):
    """What needs a large screen, or is the same on every one."""
    small = [f"small: {control}" for control in screen.small_controls(24)]
    mute = [f"only colour: {what}" for what in screen.page.evaluate(MUTE)]
    if example:
        return [*small, *mute, *screen.bends()]
    same = [f"same words, other place: {words}" for words in screen.page.evaluate(SAME)]
    lost = [f"leads nowhere: {link}" for link in screen.page.evaluate(UNLINKED)]
    return [*small, *mute, *same, *lost, *screen.bends()]


def on_phone(screen):
    """Thumbs, the bar at the bottom, the dark, and the narrowest screen."""
    small = [f"small: {control}" for control in screen.small_controls(44)]
    dark = [f"in the dark: {what}" for what in screen.dark_contrast()]
    return [*small, *dark, *screen.page.evaluate(FOCUS), *narrowest(screen)]


def narrowest(screen):
    """The page at 320 px."""
    room = screen.page.viewport_size
    screen.page.set_viewport_size({"width": 320, "height": 640})
    try:
        screen.fits()
    except AssertionError as fault:
        return [f"at 320: {fault}".split("\nassert")[0]]
    finally:
        screen.page.set_viewport_size(room)
    return []


# One visit for both sizes: nothing in our styles and scripts asks how a page was when it came, or what a finger can.
@pytest.mark.parametrize("size", ["laptop"])
@pytest.mark.parametrize("who", [*pages.ROLES, "mentor without", pages.NOBODY])
def test_every_page_is_clean(screen, world, who):
    if who != pages.NOBODY:
        screen.sign_in(world.people[who])
    faults, titles = [], Counter()
    for name, path in shown(world, who):
        for room in SIZES:
            screen.page.set_viewport_size(SIZES[room]["viewport"])
            if room == "laptop":
                visit(screen, path)
            faults += [f"{name} ({room}): {fault}" for fault in look(screen, room)]
        titles[screen.page.title()] += not name.endswith("+")

    same = [title for title, times in titles.items() if times > 1 or len(title) < 5]
    assert not faults, "\n".join(faults)
    assert not same


SEEN = {
    "laptop": ("2 h1", "leads nowhere", "small:", "button-name", "stuk", "same words", "only colour", "bent:"),
    "straat": ("2 h1", "small:", "button-name", "stuk", "out of order", "at 320:"),
}


def test_look_notices_harm(screen, world, size):
    screen.open("/weergave/")
    screen.page.evaluate(f"""document.querySelector('main').insertAdjacentHTML('beforeend', `{HARM}`);
        console.error("stuk")""")

    faults = " ".join(look(screen, size))

    for word in SEEN[size]:
        assert word in faults
