"""What every file of a report says about itself."""

from reports.quarter import account
from tests.reports.quarter.documents import MOMENT, stamp, usual


def said(**more):
    document = usual()
    return dict(account.lines(document, "abc", stamp(document, **more) if more else None))


def test_account_names_reader_period_and_day():
    lines = said()

    assert lines["Voor"] == "Rotterdam"
    assert lines["Periode"] == "1e kwartaal 2007: 1 januari 2007 tot en met 31 maart 2007"
    assert lines["Peildatum"] == "15 april 2007"
    assert lines["Controlecode"].startswith("abc ")


def test_draft_says_so_and_has_no_code():
    lines = said(revision=1)

    assert lines["Stand"] == "Concept: nog niet vastgesteld"
    assert "Controlecode" not in lines


def test_revision_tells_why():
    lines = said(revision=2, established=MOMENT, correction="Een traject was vergeten.")

    assert lines["Stand"] == "Herziening 2, vastgesteld op 20 april 2007, 11:30. Een traject was vergeten."


def test_marks_follow_what_was_agreed():
    marks = dict(account.marks(usual().terms))

    assert marks["<5"] == "1 tot en met 4: klein aantal, niet getoond"
    assert "minder dan 10" in marks["te klein"]
