"""J6: an official sees last quarter on the first screen and has its PDF in one more click."""

import io
import re
import time
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from django.utils import timezone
from playwright.sync_api import expect

from mentoraat import files
from mentoraat.access import Role
from mentoraat.files import store
from mentoraat.periods import Quarter, today
from reports.domain import report_drawing
from reports.models import QuarterReport
from reports.quarter import paper
from tests import make
from tests.reports.quarter.figures import busy
from tests.reports.quarter.shelf import published

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])
AGREED = {"outflow.I8_positive_rate": {"start": 55, "agreed": 70}}
WORDS = "Er kwam een mentor bij. Wonen blijft het lastigst: er is weinig aanbod voor wie geen vaste plek heeft."
STARTS = 2  # seconds until a download begins (goal 6)


@pytest.fixture(scope="module")
def drawn():
    """The real PDF of a report, drawn once: the same facts give the same bytes."""
    kept = {}

    def pdf(report):
        if "pdf" not in kept:
            moment = timezone.now() - timedelta(days=3)
            stamp = report_drawing.stamp(report, report.figures, established=moment, established_by="Wil")
            kept["pdf"] = report_drawing.pdf(report_drawing.document(report, report.figures), stamp)
        return kept["pdf"]

    return pdf


@pytest.fixture
def last(organisation, municipality, settings, tmp_path, drawn):
    """The published report of last quarter, its real PDF in the store; and one of the quarter before."""
    settings.MENTORAAT_FILES = tmp_path
    quarter = Quarter.of(today()).previous()
    published(organisation, municipality, busy(), period=quarter.previous())
    words = {"texts": {"explanation": WORDS, "stories": [], "signals": []}}
    report = published(organisation, municipality, *[busy()] * 6, period=quarter, facts=words)
    report.figures["terms"]["agreed"] = AGREED
    QuarterReport.objects.filter(pk=report.pk).update(figures=report.figures, file=store(drawn(report), ".pdf"))
    return QuarterReport.objects.get(pk=report.pk)


@pytest.fixture
def otto(screen, municipality):
    """An official who signs in as everybody does."""
    user = make.user("Otto", municipality, Role.OFFICIAL, password=make.PASSWORD)
    screen.open("/")
    screen.page.get_by_label("E-mailadres").fill(user.email)
    screen.page.get_by_label("Wachtwoord", exact=True).fill(make.PASSWORD)
    screen.page.get_by_role("button", name="Inloggen", exact=True).click()
    return screen


@SCRIPTS
def test_j6_last_quarter_is_one_click_away(last, otto, walk, monkeypatch):
    page = otto.page
    monkeypatch.setattr(paper, "render", lambda *_: pytest.fail("a request made a file"))
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Mentoraat Zuid: {last.period.label}")
    with walk("J6 last quarter") as person, page.expect_download() as got:
        began = time.monotonic()
        person.press(page.get_by_role("link", name="PDF downloaden"))

    assert time.monotonic() - began < STARTS
    data = Path(got.value.path()).read_bytes()
    assert data == files.path_of(last.file).read_bytes()
    assert got.value.suggested_filename == last.file_name
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert last.period.label in str(pdf.docinfo.Title)
        assert str(pdf.Root.Lang).startswith("nl")


def test_first_screen_of_one_organisation_needs_no_scrolling(last, otto, size):
    page = otto.page
    for heading in ("Afspraak en resultaat", "Wie begonnen er?", "Toelichting van de coördinator"):
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    expect(page.locator(".glance-line svg")).to_have_count(6)

    box = page.locator(".glance-more").bounding_box()
    otto.fits()
    assert size == "straat" or box["y"] + box["height"] <= 768


def test_definition_is_one_click_away(last, otto):
    page = otto.page
    page.get_by_role("link", name=re.compile("^I8.*zo tellen wij Naar school of werk")).click()

    page.wait_for_url(f"**{last.get_absolute_url()}#regel-I8")
    expect(page.locator("#regel-I8")).to_be_in_viewport()
