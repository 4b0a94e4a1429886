"""The report on screen is the twin of the one on paper: the same tables, key numbers and charts, both ways."""

import subprocess
from functools import cache

import pytest
from django.template.loader import render_to_string

from reports.quarter import account, pages, paper
from tests.reports.quarter import printed
from tests.reports.quarter.documents import stamp
from tests.reports.quarter.twin import Page, numbers

SAMPLES = printed.SAMPLES


@cache
def document(name):
    return pages.build(SAMPLES[name], organisation="Mentoraat Zuid", reader="Rotterdam")


@cache
def on_paper(name):
    return Page(paper.html(document(name), stamp(document(name))))


@cache
def on_screen(name):
    found = document(name)
    context = {"document": found, "stamp": stamp(found), "account": account.lines(found, "0")}
    return Page(render_to_string("reports/quarter/_chapters.html", context))


every_sample = pytest.mark.parametrize("name", SAMPLES)


@every_sample
def test_tables_on_screen_are_those_on_paper(name):
    *tables, _account = on_paper(name).tables

    assert on_screen(name).tables == tables


@every_sample
def test_key_numbers_on_screen_are_those_on_paper(name):
    assert on_screen(name).values == on_paper(name).values


@every_sample
def test_charts_on_screen_tell_the_numbers_of_those_on_paper(name):
    assert numbers(on_paper(name).drawn) == numbers(on_screen(name).drawn)


@every_sample
def test_every_word_of_the_chapters_stands_on_both(name):
    screen, page = on_screen(name).said, on_paper(name).said

    for chapter in document(name).chapters:
        assert chapter.title in screen and chapter.title in page
        assert chapter.finding in screen and chapter.finding in page
    assert {rule.text for rule in document(name).rules} <= set(screen) & set(page)


def test_twin_bites_when_one_number_differs():
    html = paper.html(document("busy"), stamp(document("busy")))

    changed = Page(html.replace("<td>210</td>", "<td>211</td>", 1))

    assert changed.tables[:-1] != on_screen("busy").tables


@pytest.mark.slow
def test_numbers_of_the_tables_stand_in_the_text_of_the_pdf(tmp_path):
    file = tmp_path / "rapport.pdf"
    file.write_bytes(paper.render(document("busy"), stamp(document("busy"))))

    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True, text=True).stdout

    cells = [cell for table in on_screen("busy").tables for row in table for cell in row]
    assert numbers(cells) <= numbers(text.split("\n"))
