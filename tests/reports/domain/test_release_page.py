"""The page about what is hidden: each number beside its mark, with the reason, and none that nobody can know."""

import copy

import pytest

from reports.domain import release_page
from reports.models import QuarterReport
from tests.reports.quarter.figures import busy
from tests.reports.quarter.snapshots import snapshot

STEP = {"path": "outflow.by_class", "period": "2007-Q1", "how": "hele uitsplitsing afgedrukt als ×", "why": "Daarom."}


@pytest.fixture
def page_of(monkeypatch):
    """The page about a report of the busy quarter; `counted` is what the rows say now."""

    def page(counted=None, *, gate=None, **changes):
        monkeypatch.setattr(release_page, "_counted", lambda report, printed: counted or busy())
        return release_page.of(QuarterReport(**{"figures": snapshot(busy()), "gate": gate} | changes))

    return page


def lines(page, title):
    return {name: rest for name, *rest in dict(page.tables)[title]}


def test_every_hidden_count_stands_beside_its_mark(page_of):
    found = lines(page_of(), "Hoe trajecten eindigden")

    assert found["Overgedragen"] == ["<5", "3", "Een klein aantal."]
    assert "Naar school of werk" not in found  # everybody reads that one


def test_count_that_was_hidden_along_says_why(page_of):
    figures = busy()
    figures["outflow"]["by_class"] |= {"activation": 0, "other": 0, "unknown": 0, "dropped_out": 13}

    found = lines(page_of(figures, figures=snapshot(figures)), "Hoe trajecten eindigden")

    assert found["Gestopt"] == ["×", "13", "Anders is een klein aantal ernaast uit te rekenen."]


def test_count_that_no_longer_fits_its_mark_is_not_told(page_of):
    counted = copy.deepcopy(busy())
    counted["outflow"]["by_class"]["handed_over"] = 9

    assert lines(page_of(counted), "Hoe trajecten eindigden")["Overgedragen"][1] == "niet meer na te gaan"


def test_what_the_gate_did_is_the_reason_in_its_own_period_alone(page_of):
    now, before = {"hidden": [STEP]}, {"hidden": [STEP | {"period": "2006-Q4"}]}

    own, other = page_of(gate=now), page_of(gate=before)

    assert lines(own, "Hoe trajecten eindigden")["Overgedragen"][2] == "Daarom."
    assert lines(other, "Hoe trajecten eindigden")["Overgedragen"][2] == "Een klein aantal."
    assert [step[1] for step in other.steps] == ["4e kwartaal 2006"]


def test_held_report_says_why_and_shows_no_figures(page_of):
    gate = {"hidden": [], "held": [STEP], "counted": {"hidden": 3, "earlier": 1}}

    page = page_of(figures=None, gate=gate)

    assert (page.held, page.tables, page.tested, page.earlier, page.share) == (("Daarom.",), (), 3, 1, None)


def test_share_is_what_can_be_read_of_the_breakdowns(page_of):
    page = page_of()

    hidden = sum(len(rows) for title, rows in page.tables if title != "Kleine groepen")
    assert 0 < page.readable < page.cells and page.cells - page.readable == hidden
    assert page.share == round(100 * page.readable / page.cells)
