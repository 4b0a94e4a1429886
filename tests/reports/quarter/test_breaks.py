"""Where the pages of a report end: what fits together stays together, and nothing is lost or doubled on the way."""

from dataclasses import replace

import pytest

from reports.quarter import breaks, fit, pages
from reports.quarter.breaks import Item
from tests.reports.quarter import printed

SAMPLES = printed.SAMPLES


def planned(name):
    document = pages.build(SAMPLES[name], organisation="Mentoraat Zuid", reader="Rotterdam")
    return document, breaks.plan(document)


@pytest.mark.parametrize("name", SAMPLES)
def test_plan_keeps_every_part_in_its_order(name):
    document, plan = planned(name)

    assert [chapter for chapter, _ in plan.chapters] == list(document.chapters)
    for chapter, pieces in plan.chapters:
        assert sum((piece.parts for piece in pieces), ()) == tuple(chapter.parts)


@pytest.mark.parametrize("name", ["busy", "strict", "year", "programme", "quiet"])
def test_plan_tears_only_high_chapters(name):
    _, plan = planned(name)

    torn = {chapter.anchor for chapter, pieces in plan.chapters if len(pieces) > 1}

    assert torn <= {"bereik", "wie", "stroom", "blijvend", "vooruitgang", "overdrachten", "werkwijze"}


def test_plan_of_a_report_without_chapters_has_none():
    document, _ = planned("quiet")

    assert breaks.plan(replace(document, chapters=())).chapters == ()


def test_page_ends_where_a_chapter_would_not_fit():
    items = [Item("a", 150), Item("b", 150), Item("c", 90)]

    assert breaks._ends(items, 300) == (1, 3)


def test_short_chapter_stays_whole_though_a_page_is_left_emptier():
    torn = [Item("a", 190), Item("b", 60, 0, 100), Item("b", 40, 60, 40)]

    assert breaks._ends(torn, 150) == (1, 3)


def test_words_in_signals_count_for_their_height():
    document, _ = planned("long")
    signals = next(chapter for chapter in document.chapters if chapter.anchor == "signalen")

    assert fit.high(signals.parts[-1]) > 80
