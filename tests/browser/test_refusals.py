"""Every form of every page, handed in wrong: what is said, where the focus goes, and that nothing typed is lost.

A citizen service number is refused in every text, and is no date, no number, no address and no code: one text that is
wrong everywhere.
"""

import re

import pytest
from django.db import transaction
from django.test import Client
from playwright.sync_api import Error

from tests.browser import pages
from tests.browser.test_pages import shown

pytestmark = [pytest.mark.browser, pytest.mark.sweep, pytest.mark.forms, pytest.mark.slow]
WRONG, NO_PHONE = "111222333", "geen nummer"
TEXTS = (
    "input:is([type='text'], [type='email'], [type='tel'], [type='number'], [type='search'], :not([type])), textarea"
)
CHOICES = "select, input[type='file'], input[type='password']"
FIELD_IN_FORM = re.compile(
    r"<form\b[^>]*method=.post[^>]*>(?:(?!</form>).)*?<(?:textarea|select|input(?![^>]*type=.hidden))", re.S
)
ASKING = """fields => [...document.querySelectorAll("main form[method='post']")].map((form, at) => [form, at]).filter(
  ([form]) => [...form.querySelectorAll(fields)].some(field => {
    const box = field.getBoundingClientRect();
    return box.width && box.height && field.checkVisibility({visibilityProperty: true}); })).map(([form, at]) => at)"""
# Forms that cannot be handed in wrong, and why.
RIGHT = {
    "mentoraat:style": "the gallery's own examples; test_style_gallery.py hands one in",
    "reports:report-create": "holds the newest quarter and the first municipality from the start",
    "cases:merge-create+": "every fact holds one of the two from the start",
    "cases:relapse-bring-back": "holds who went along before, and the programme of then",
    "cases:programme-instrument": "holds the instrument of now",
    "partners:partner-here": "a partner may be no organisation here",
    "outreach:place-edit": "a place may lie in no area",
}


@pytest.fixture
def world(transactional_db):
    return pages.build()


def asks(reader, path):
    """Whether the page as the server gives it holds a form with a field: where none is, no browser need look."""
    with transaction.atomic():
        page = reader.get(path).content.decode()
        transaction.set_rollback(True)
    return bool(FIELD_IN_FORM.search(page))


def forms(screen):
    """Where on the page the forms are that ask for more than a press."""
    return screen.page.evaluate(ASKING, f"{TEXTS}, {CHOICES}")


def hand_in_wrong(screen, at):
    """Type what is wrong in every text and press the form's own button; what was typed, by field."""
    form = screen.page.locator("main form[method='post']").nth(at)
    kept = {}
    for field in form.locator(TEXTS).all():
        if field.is_visible():
            words = NO_PHONE if field.get_attribute("type") == "tel" else WRONG
            kept[field.get_attribute("name")] = words
            field.fill(words)
    form.locator("button:not([formaction]):not([type='button'])").last.click()
    return kept


def refusals(screen, path):
    """What is wrong with how the forms of this page refuse, if anything."""
    screen.open(path)
    for number, at in enumerate(forms(screen)):
        if number:  # the one before is on the page, with its errors
            screen.open(path)
        try:
            screen.explains(hand_in_wrong(screen, at))
        except (AssertionError, Error) as fault:
            yield f"{path} form {at}: {str(fault).splitlines()[0]}"


# What a form says does not depend on the screen; how it looks on each is for test_pages.py to ask.
@pytest.mark.parametrize("size", ["laptop"])
@pytest.mark.parametrize("who", [*pages.ROLES, "mentor without", pages.NOBODY])
def test_every_form_refuses_kindly(screen, world, who):
    screen.page.set_default_timeout(4000)
    reader, faults = Client(), []
    if who != pages.NOBODY:
        screen.sign_in(world.people[who])
        reader.force_login(world.people[who])
    for name, path in shown(world, who):
        if name not in RIGHT and asks(reader, path):
            faults += [f"{name}: {said}" for said in refusals(screen, path)]

    assert not faults, "\n".join(faults)


HARMS = {
    "focus is not on the summary": "document.getElementById('fouten').blur()",
    "does not land": "document.querySelector('#fouten a').setAttribute('href', '#nergens')",
    "not the same words": "document.querySelector('.field-error').remove()",
    "was not kept": "document.querySelector('main input[type=text]').value = ''",
    "Programma": "document.title = 'Programma’s'",
}


@pytest.mark.parametrize("size", ["laptop"])
@pytest.mark.parametrize("harm", HARMS)
def test_questions_notice_harm(screen, world, harm):
    screen.sign_in(world.people["administrator"]).open("/instellingen/programmas/")
    kept = hand_in_wrong(screen, forms(screen)[0])
    screen.page.get_by_role("alert").wait_for()
    screen.page.evaluate(HARMS[harm])

    with pytest.raises(AssertionError, match=harm):
        screen.explains(kept)
