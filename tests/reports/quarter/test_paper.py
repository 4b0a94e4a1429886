"""The report on paper: valid, complete, careful with small numbers, and still standing when there is nothing to say."""

import json
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest

from mentoraat.periods import Quarter
from reports.quarter import exports, pages, paper
from tests.mentoraat.verapdf import verdict
from tests.reports.quarter.figures import QUIET, busy
from tests.reports.quarter.snapshots import snapshot

QUARTER = Quarter(2007, 1)
MOMENT = datetime(2007, 4, 20, 9, 30, tzinfo=UTC)


def report(now, before, **more):
    facts = snapshot(now, before)
    document = pages.build(
        facts,
        organisation="Mentoraat Zuid",
        reader="Rotterdam",
        explanation="Een mentor erbij.\n\nEn <b>meer</b>.",
    )
    return document, paper.Stamp(as_of=date(2007, 4, 15), checksum=exports.checksum(facts), **more)


@pytest.fixture(scope="module")
def made():
    return paper.render(*report(busy(), QUIET, established=MOMENT, established_by="Wil"))


def test_paper_passes_verapdf(made, tmp_path):
    passed, said = verdict(made, tmp_path, "3a", "ua1")

    assert passed, said


def test_paper_of_a_quarter_without_facts_passes_verapdf(tmp_path):
    passed, said = verdict(paper.render(*report(QUIET, QUIET)), tmp_path, "3a", "ua1")

    assert passed, said


def test_paper_carries_the_figures_it_prints(made):
    document, stamp = report(busy(), QUIET)

    with pikepdf.open(BytesIO(made)) as file:
        data = file.attachments["cijfers.json"].get_file().read_bytes()
        sheet = file.attachments["cijfers.csv"].get_file().read_bytes()

    assert json.loads(data) == document.facts
    assert sheet == exports.as_csv(document.facts)


def test_paper_is_the_same_when_made_again(made):
    assert paper.render(*report(busy(), QUIET, established=MOMENT, established_by="Wil")) == made


def test_html_names_the_rule_of_every_table_row_that_has_one():
    html = paper.html(*report(busy(), QUIET))

    for rule in (
        "I1",
        "I3",
        "I4",
        "I5",
        "I6",
        "I7",
        "I8",
        "I9",
        "I10",
        "I11",
        "I12",
        "I14",
        "I16",
        "I17",
        "I18",
        "I19",
        "I20",
        "I25",
    ):
        assert f'href="#regel-{rule}"' in html
        assert f'id="regel-{rule}"' in html


def test_html_of_a_draft_says_so():
    assert "nog niet vastgesteld" in paper.html(*report(busy(), QUIET))
    assert "nog niet vastgesteld" not in paper.html(*report(busy(), QUIET, established=MOMENT))


def test_html_holds_the_explanation_as_text():
    html = paper.html(*report(busy(), QUIET))

    assert "En &lt;b&gt;meer&lt;/b&gt;." in html


def test_html_prints_no_small_number_of_a_breakdown():
    document, _ = report(busy(), QUIET)
    table = next(
        part for chapter in document.chapters for part in chapter.parts if getattr(part, "shape", "") == "breed"
    )

    cells = {cell for row in table.rows for cell in row.cells}

    assert not cells & {"1", "2", "3", "4"}
    assert "<5" in cells


def test_answer_says_what_may_be_said():
    document, _ = report(busy(), QUIET)
    still, _ = report(QUIET, QUIET)

    assert document.answer[0] == (
        "Mentoraat Zuid sprak 197 jongeren in het 1e kwartaal 2007. 257 jongeren waren in begeleiding."
    )
    assert document.answer[1] == "Van de 48 afgesloten trajecten die meetellen, eindigde 66,7% met school of werk."
    assert still.answer[1] == "In dit kwartaal eindigde geen traject dat meetelt."


def test_definitions_print_the_limit():
    document, _ = report(busy(), QUIET)

    assert "1 tot en met 4" in next(rule.text for rule in document.rules if rule.id == "K")


def test_corrections_get_their_own_chapter():
    snapshot = report(busy(), QUIET)[0].facts | {"corrections": [["2006-Q4", "caseload.I3_inflow", 65, 66]]}

    document = pages.build(snapshot, organisation="Mentoraat Zuid", reader="Rotterdam")

    (table,) = document.chapters[-1].parts
    assert table.rows[0].label == "4e kwartaal 2006: Begonnen (I3)"
    assert table.rows[0].cells == ("65", "66", "+1")
