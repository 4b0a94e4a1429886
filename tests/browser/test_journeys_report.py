"""J6: an official has last quarter's PDF in two clicks after signing in."""

import io
from pathlib import Path

import pikepdf
import pytest
from django.utils import timezone

from mentoraat import jobs
from mentoraat.access import Role
from mentoraat.files import store
from mentoraat.periods import Quarter, today
from reports.domain import quarter_report
from reports.models import QuarterReport
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])


def older(organisation, municipality, quarter):
    """A published report on the shelf, with a drawing that costs nothing."""
    moment = timezone.now()
    QuarterReport.objects.create(
        organisation=organisation,
        municipality=municipality,
        year=quarter.year,
        number=quarter.number,
        state=QuarterReport.State.PUBLISHED,
        figures=quarter_report.collect(organisation, quarter),
        established_at=moment,
        published_at=moment,
        checksum="0" * 64,
        file=store(b"%PDF-1.7", ".pdf"),
    )


def published(organisation, municipality, quarter, by):
    """The report of a quarter, made as the product makes it."""
    asked = quarter_report.ask(organisation=organisation, municipality=municipality, period=quarter, by=by)
    jobs.run(asked.job_id)
    jobs.run(quarter_report.establish(QuarterReport.objects.get(pk=asked.pk), by=by).job_id)
    return quarter_report.publish(QuarterReport.objects.get(pk=asked.pk), by=by)


@pytest.fixture
def quarter(organisation, municipality, coordinator, settings, tmp_path):
    """Two published quarters; the last of them."""
    settings.MENTORAAT_FILES = tmp_path
    last = Quarter.of(today()).previous()
    older(organisation, municipality, last.previous())
    published(organisation, municipality, last, coordinator)
    return last


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
def test_j6_last_quarter_is_two_clicks_away(quarter, otto, walk):
    page = otto.page
    links = page.locator("main a[href$='/pdf/']").all_inner_texts()
    assert [quarter.label in links[0], quarter.previous().label in links[1]] == [True, True]
    page.get_by_role("heading", name=f"Laatste kwartaal: {quarter.label}").wait_for()
    with walk("J6 last quarter") as person, page.expect_download() as got:
        person.press(page.get_by_role("link", name="PDF downloaden").first)

    assert str(quarter.year) in got.value.suggested_filename
    with pikepdf.open(io.BytesIO(Path(got.value.path()).read_bytes())) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert quarter.label in str(pdf.docinfo.Title)
        assert str(pdf.Root.Lang).startswith("nl")
