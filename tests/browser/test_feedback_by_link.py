"""Feedback in two clicks: the link in the mail, and a button. With and without scripts."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from playwright.sync_api import expect

from cases.domain import handover_course, handover_feedback, handover_mail
from cases.models import Handover
from mentoraat.models import Job
from mentoraat.periods import on_working_day, today
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def letter(case, mentor):
    """The path of the link in the mail that asks whether Sam is still there."""
    day = today() - timedelta(days=20)
    item = make.sent_handover(case, state="accepted", sent_on=day, accepted_on=day)
    handover_course.arrived(item, on=day, by=mentor)
    handover_feedback.watch(on=on_working_day(today() - timedelta(days=3)))
    handover_mail.deliver(Job.objects.get(kind="handover.mail"))
    return re.search(r"https?://[^/\s]+(/o/[\w-]+/)", mail.outbox[-1].body)[1]


@pytest.mark.parametrize("scripts", [True, False], indirect=True)
def test_partner_says_yes_with_one_button(screen, letter):
    screen.open(letter)
    yes = screen.page.get_by_role("button", name="Ja, is er nog")
    expect(yes).to_be_visible()

    yes.click()

    expect(screen.page.get_by_text("Dank voor uw terugkoppeling")).to_be_visible()
    assert Handover.objects.get().rounds.first().still_there == "yes"
