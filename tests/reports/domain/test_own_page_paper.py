"""The page for the youth fits two sheets, and every reader can read it."""

from io import BytesIO

import pikepdf
import pytest

from reports.domain import own_page, own_page_paper
from tests.mentoraat.verapdf import verdict
from tests.reports.domain.test_own_page import fill


def sheets(page):
    with pikepdf.open(BytesIO(own_page_paper.render(page))) as file:
        return len(file.pages)


@pytest.mark.parametrize("times", [2, 3, 4, 9])
@pytest.mark.parametrize("text", ["W", "MWMW ", "Samen bellen met school. "])
def test_paper_is_at_most_two_sheets_however_much_there_is(youth, case, mentor, text, times):
    fill(youth, case, mentor, text, times)

    assert sheets(own_page.build(youth)) <= 2


def test_paper_is_for_every_reader(youth, case, mentor, tmp_path):
    fill(youth, case, mentor, "Sam ", 9)

    passed, said = verdict(own_page_paper.render(own_page.build(youth)), tmp_path, "3a", "ua1")

    assert passed, said


def test_paper_of_a_new_youth_is_one_sheet_in_large_type(youth):
    page = own_page.build(youth)

    assert (sheets(page), own_page_paper.size(page)) == (1, "large")
