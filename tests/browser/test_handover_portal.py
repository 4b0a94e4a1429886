"""Somebody at a partner signs in, finds the question that waits, and answers it."""

import pytest
from playwright.sync_api import expect

from partners.domain import account as accounts
from tests import make
from tests.cases.views.partner_page import MARK, sent_by, url

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def desk(organisation):
    return make.partner(organisation)


@pytest.fixture
def sent(mentor, desk):
    return sent_by(mentor, partner=desk)


@pytest.fixture
def wit(screen, desk, coordinator):
    """J. de Wit, signed in."""
    screen.sign_in(accounts.invite(desk.contact_persons.get(), by=coordinator).user)
    return screen


@pytest.mark.parametrize("size", ["straat"])
def test_partner_answers_from_the_list(wit, sent):
    page = wit.page
    wit.open("/voor-partners/")
    assert MARK not in page.content()

    page.get_by_role("link", name="Inkomen regelen").click()
    expect(page.get_by_text("Wat u mag weten")).to_be_visible()
    assert MARK in page.content()
    page.get_by_role("button", name="Wij pakken dit op").click()

    expect(page.get_by_text("U pakt dit op")).to_be_visible()
    sent.refresh_from_db()
    assert sent.state == "accepted"


@pytest.mark.parametrize("size", ["laptop"])
def test_link_in_a_mail_leads_who_is_signed_in_to_the_same_page(wit, sent):
    wit.open(url(sent))

    expect(wit.page.get_by_text("Wat u mag weten")).to_be_visible()
    assert "/voor-partners/" in wit.page.url
