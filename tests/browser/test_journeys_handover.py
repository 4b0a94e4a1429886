"""J3 and J4: a warm handover that leaves with the youth's agreement alone, and a partner who answers in two clicks."""

import gzip
import re

import pytest
from django.core import mail
from django.db.models.functions import Now
from django.test import Client

from cases.domain import handover as handovers
from cases.domain import handover_answer
from cases.models import Handover
from mentoraat import jobs
from mentoraat.models import AuditEvent, Job
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])
MARK = "Qwertzuiop"


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


@pytest.fixture
def youth(mentor):
    """A youth whose name stands nowhere by chance."""
    mentor.phone = "+31612345678"
    mentor.save()
    row = make.youth(known_by=mentor, first_name=MARK, surname="")
    make.case(youth=row, casemanager=mentor)
    return row


@pytest.fixture
def nina(screen, mentor, youth, partner):
    screen.sign_in(mentor).open(youth.get_absolute_url())
    return screen


@pytest.fixture
def letter(youth, partner, mentor):
    """A handover that was sent, and the path of the link in its mail."""
    asked = {"question": "Inkomen regelen", "items": ["first_name", "age", "question"], "how": "spoken", "agreed": True}
    item = handovers.draft(youth.cases.get(), partner=partner, **asked, by=mentor)
    return handovers.send(item, by=mentor), link_in(delivered())


def delivered():
    """Send what waits to be sent; the last mail."""
    job = Job.objects.filter(kind="handover.mail").latest("pk")
    Job.objects.filter(pk=job.pk).update(run_after=Now())  # by the clock of the database
    jobs.run(job.pk)
    return mail.outbox[-1]


def link_in(letter):
    return re.search(r"https?://[^/\s]+(/o/[\w-]+/)", letter.body)[1]


def parts(page):
    """The texts that the preview and the partner's page have in common."""
    return [" ".join(text.split()) for text in page.locator("dl.pairs").all_inner_texts()]


def ask(person, page, *, agreed=True):
    """Fill in the one page."""
    person.press(page.get_by_role("link", name="Warme overdracht", exact=True).first)
    page.wait_for_url("**/overdracht/")
    person.required()
    person.choose(page.get_by_label("Aan wie vraag je dit?"), "Jongerenloket")
    person.fill(page.get_by_label("Wat is de vraag?"), "Inkomen regelen")
    if agreed:
        person.choose(page.get_by_role("radio", name="mondeling"))
        person.choose(page.get_by_label(f"{MARK} is akkoord"))
    person.fill(page.get_by_label("Wat moet de partner nog weten?"), "Liever ’s middags.")
    person.press(page.get_by_role("button", name="Voorbeeld bekijken"))


@SCRIPTS
def test_j3_partner_gets_what_the_preview_showed(nina, mentor, walk):
    page = nina.page
    with walk("J3 warm handover") as person:
        ask(person, page)
        page.wait_for_url("**/voorbeeld/")
        letter, shown = page.locator(".letter").inner_text(), parts(page)
        person.press(page.get_by_role("button", name="Versturen"))
        page.get_by_text("Bal ligt bij").first.wait_for()

    item, sent = Handover.objects.get(), delivered()
    assert item.state == "sent"
    assert (
        re.sub(r"http\S+", "LINK", sent.body).split()
        == letter.replace("(hier staat de link van de partner)", "LINK").split()
    )
    assert MARK not in sent.subject + sent.body
    page.context.clear_cookies()
    nina.open(link_in(sent))
    assert parts(page) == shown[:1]
    open_with(page, handover_answer.make_code(item, by=mentor))
    assert parts(page) == shown


def open_with(page, code):
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Gegevens tonen").click()
    page.get_by_text("Wat u mag weten").wait_for()


@SCRIPTS
def test_j3_without_agreement_nothing_is_made_or_sent(nina, walk):
    person = walk("J3 warm handover")
    ask(person, nina.page, agreed=False)
    summary = nina.page.get_by_role("alert")
    summary.wait_for()

    assert "Zonder akkoord versturen we niets." in summary.inner_text()
    assert nina.page.get_by_label("Wat is de vraag?").input_value() == "Inkomen regelen"
    assert not Handover.objects.exists()
    assert not Job.objects.filter(kind="handover.mail").exists()


@SCRIPTS
def test_j4_partner_answers_in_two_clicks(screen, letter, walk, scripts):
    item, link = letter
    with walk("J4 partner answers") as person:
        screen.page.set_content(f"<a href='{screen.address}{link}'>mail</a>")
        person.press(screen.page.get_by_role("link"))
        screen.page.wait_for_url(f"**{link}")
        person.press(screen.page.get_by_role("button", name="Wij pakken dit op"))
        screen.page.get_by_text("U pakt dit op").wait_for()

    item.refresh_from_db()
    assert item.state == "accepted"
    assert MARK not in screen.page.content()
    assert screen.page.title() and MARK not in screen.page.title()


def test_j4_looking_changes_nothing(screen, letter):
    item, link = letter
    before = Handover.objects.values().get(), AuditEvent.objects.count(), Job.objects.count()

    answers = [Client().get(link) for _ in range(20)] + [Client().head(link)]
    screen.open(link)

    assert {answer.status_code for answer in answers} == {200}
    assert (Handover.objects.values().get(), AuditEvent.objects.count(), Job.objects.count()) == before
    screen.page.get_by_role("button", name="Wij pakken dit op").click()
    screen.page.get_by_text("U pakt dit op").wait_for()


def test_j4_names_come_after_the_code_alone(screen, letter, mentor):
    item, link = letter
    screen.open(link)
    assert MARK not in screen.page.content()

    open_with(screen.page, handover_answer.make_code(item, by=mentor))

    assert MARK in screen.page.locator("dl.pairs").last.inner_text()


@pytest.mark.parametrize("size", ["straat"])
def test_j4_page_is_light(screen, letter):
    answer = screen.open(letter[1])

    assert len(gzip.compress(answer.body())) <= 30_000


@pytest.mark.parametrize("size", ["straat"])
def test_j4_answer_is_in_the_first_view(screen, letter):
    screen.open(letter[1])

    box = screen.page.get_by_role("button", name="Wij pakken dit op").bounding_box()

    assert box["y"] + box["height"] <= 640
