from datetime import date

import pytest

from mentoraat.periods import at
from reports.domain.timeline_words import TITLES, Writer

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("kind", "code", "extra", "title"),
    [
        ("contact", "spoken", "Zuidplein", "Gesproken, Zuidplein"),
        ("contact", "failed", "", "Niet gelukt"),
        ("contact", "old_code", "", "Old_code"),
        ("step", "", "", "Stap gedaan"),
        ("handover", "accepted", "Loket", "Overdracht aan Loket: aangenomen"),
        ("measurement", "follow_up", "", "Vervolgmeting"),
        ("casemanager", "", "Straat", "Vaste mentor · Straat"),
        ("closing", "by_youth", "dropped_out", "Traject afgerond: de jongere stopte · gestopt, mag terugkomen"),
        ("closing", "opened_in_error", "", "Traject afgerond: per ongeluk geopend"),
        ("aftercare", "work", "6", "Blijven volgen na 6 maanden: aan het werk"),
        ("consent", "spoken", "Loket", "Akkoord: delen met Loket"),
        ("withdrawn", "", "Loket", "Akkoord ingetrokken: Loket"),
    ],
)
def test_title_is_plain_dutch(kind, code, extra, title):
    assert TITLES[kind](code, extra) == title


def test_long_note_is_cut_and_says_so(time_machine):
    time_machine.move_to(at(DAY))
    row = Writer().entry("step", DAY, None, "", "Nina", "a" * 281, "", "")

    assert row.text == "a" * 280 + " …"
    assert (row.when, row.who, row.url) == ("di 3 nov", "Nina", "")
