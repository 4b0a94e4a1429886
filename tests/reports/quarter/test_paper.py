"""The report on paper: valid, complete, careful with small numbers, and still standing when there is nothing to say."""

import json
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest

from reports.quarter import exports, pages, paper
from tests.mentoraat.verapdf import verdict
from tests.reports.quarter import printed

MOMENT = datetime(2007, 4, 20, 9, 30, tzinfo=UTC)
SAMPLES = printed.SAMPLES
# The fullest usual report: every chapter, agreed figures with costs, six periods, signals, two stories, an explanation.
# Only what people write may make it longer: an explanation or stories of several pages.
FULLEST = "agreed"
MOST_PAGES, LEAST_PAGES, MOST_BYTES = 12, 10, 1_000_000


def report(name=FULLEST, **more):
    document = pages.build(SAMPLES[name], organisation="Mentoraat Zuid", reader="Rotterdam")
    return document, paper.Stamp(as_of=date(2007, 4, 15), checksum=exports.checksum(document.facts), **more)


def html(name=FULLEST, **more):
    return paper.html(*report(name, **more))


@pytest.fixture(scope="module")
def made():
    return paper.render(*report(established=MOMENT, established_by="Wil"))


@pytest.mark.slow
def test_paper_passes_verapdf(made, tmp_path):
    passed, said = verdict(made, tmp_path, "3a", "ua1")

    assert passed, said


@pytest.mark.slow
def test_paper_of_the_strict_form_passes_verapdf_and_keeps_to_its_pages(tmp_path):
    drawn = paper.render(*report("strict"))

    passed, said = verdict(drawn, tmp_path, "3a", "ua1")

    assert passed, said
    assert LEAST_PAGES <= pages_of(drawn) <= MOST_PAGES


@pytest.mark.slow
def test_paper_keeps_to_its_pages_and_is_light(made):
    assert LEAST_PAGES <= pages_of(made) <= MOST_PAGES
    assert len(made) < MOST_BYTES


def pages_of(drawn):
    with pikepdf.open(BytesIO(drawn)) as file:
        return len(file.pages)


@pytest.mark.slow
def test_paper_carries_the_figures_and_every_table(made):
    document, _ = report()
    expected = {name: data for name, data, _ in exports.tables(document)}

    with pikepdf.open(BytesIO(made)) as file:
        inside = {name: file.attachments[name].get_file().read_bytes() for name in file.attachments}

    assert json.loads(inside.pop("cijfers.json")) == document.facts
    assert inside == expected


@pytest.mark.slow
def test_paper_has_a_bookmark_for_every_chapter(made):
    document, _ = report()

    with pikepdf.open(BytesIO(made)) as file, file.open_outline() as outline:
        titles = {item.title for item in _all(outline.root)}

    assert {chapter.title for chapter in document.chapters} <= titles


def _all(items):
    for item in items:
        yield item
        yield from _all(item.children)


@pytest.mark.slow
def test_paper_is_the_same_when_made_again(made):
    assert paper.render(*report(established=MOMENT, established_by="Wil")) == made


def test_html_leads_every_rule_that_is_named_to_its_words():
    text, (document, _) = html(), report()

    for rule in document.rules:
        assert f'id="regel-{rule.id}"' in text
    assert all(f'href="#regel-{name}"' in text for name in ("I1", "I8", "I16", "I21", "R42", "G10"))


def test_html_of_a_draft_says_so():
    assert "nog niet vastgesteld" in html()
    assert "nog niet vastgesteld" not in html(established=MOMENT)


def test_html_holds_the_words_of_people_as_text():
    document, stamp = report()
    facts = printed.full(texts={"explanation": "En <b>meer</b>."})

    text = paper.html(pages.build(facts, organisation="Zuid", reader="Rotterdam"), stamp)

    assert "En &lt;b&gt;meer&lt;/b&gt;." in text
    assert document.explanation[0] in html()


def test_words_of_the_first_layout_come_from_the_row():
    made = pages.build(SAMPLES["layout 1"], organisation="Zuid", reader="Rotterdam", explanation="Een mentor erbij.")

    assert made.explanation == ("Een mentor erbij.",)


def test_html_prints_no_small_number_of_a_breakdown():
    document, _ = report()
    tables = [part for chapter in document.chapters for part in chapter.flat if getattr(part, "shape", "") == "breed"]

    cells = {cell for row in tables[0].rows for cell in row.cells}

    assert not cells & {"1", "2", "3", "4"}
    assert "<5" in cells


def test_html_of_a_part_says_what_it_is_about():
    text = html("programme")

    assert 'Alleen: <span class="only">Straatmentoraat</span>' in text
    assert "Mentoraat Zuid · Straatmentoraat</title>" in text


def test_answer_says_what_may_be_said():
    document, _ = report()

    assert document.answer == (
        "Mentoraat Zuid sprak 197 jongeren in het 1e kwartaal 2007. Er waren 257 jongeren in begeleiding.",
        "Van de 48 afgesloten trajecten die meetellen, eindigde 66,7% met school of werk.",
        "Van wie in het 3e kwartaal 2006 eindigde met school of werk, had 54,5% dat drie maanden later nog.",
    )


def test_definitions_print_the_limit():
    assert "1 tot en met 4" in next(rule.text for rule in report()[0].rules if rule.id == "K")
