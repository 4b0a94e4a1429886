"""A letter on one page, whatever fits the fields."""

from datetime import date
from io import BytesIO

import pikepdf
import pytest

from cases.domain import letter_paper
from cases.models import Letter
from mentoraat.periods import today
from tests import make
from tests.mentoraat.verapdf import verdict


def pages(letter):
    with pikepdf.open(BytesIO(letter_paper.render(letter))) as file:
        return len(file.pages)


def full(youth, what, deadline=None):
    """A letter with every field at its limit, written with `what`."""

    def text(length, lines):
        rows = [what * length for _row in range(lines)]
        size = (length - lines + 1) // lines
        return "\n".join(row[:size].strip() for row in rows).ljust(length, "W")

    words = {"what": text(Letter.BLOCK, Letter.LINES), "to_do": text(Letter.BLOCK, Letter.LINES)}
    words |= {"who_helps": text(Letter.HELP, Letter.LINES), "subject": (what * 80)[: Letter.SUBJECT]}
    return make.letter(youth, sender=(what * 60)[: Letter.SENDER], deadline=deadline, **words)


@pytest.mark.parametrize("deadline", [date(2020, 9, 30), date(2099, 9, 30)])
@pytest.mark.parametrize("what", ["W", "Mama, ", "MWMWMWMW ", "Bel het nummer op de brief. "])
def test_paper_is_one_page_at_the_limits(youth, what, deadline):
    letter = full(youth, what, deadline)

    assert len(letter.what) == Letter.BLOCK and len(letter.what.splitlines()) == Letter.LINES
    assert pages(letter) == 1


def test_blocks_ask_what_a_youth_asks(youth):
    letter = make.letter(youth, what="Een boete.\nVan de tram.", deadline=date(2099, 12, 2))

    found = letter_paper.blocks(letter)

    assert [block.title for block in found] == ["Wat is dit?", "Wat moet ik doen?", "Vóór wanneer?", "Wie helpt mij?"]
    assert found[0].lines == ("Een boete.", "Van de tram.")
    assert found[2].lines == ("Uiterlijk woensdag 2 december 2099.",)


def test_blocks_say_that_the_last_day_has_passed(youth):
    late = letter_paper.blocks(make.letter(youth, deadline=date(2020, 1, 2)))[2].lines

    assert late == ("De uiterste dag was donderdag 2 januari 2020. Doe het zo snel je kunt.",)


def test_blocks_say_when_there_is_no_last_day(youth):
    assert letter_paper.blocks(make.letter(youth))[2].lines == ("Er staat geen uiterste dag in de brief.",)


def test_paper_is_for_every_reader(youth, tmp_path):
    passed, said = verdict(letter_paper.render(make.letter(youth, deadline=today())), tmp_path, "3a", "ua1")

    assert passed, said
