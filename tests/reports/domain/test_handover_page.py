"""The figures about handovers as a page: a section for each question that there is something to say about."""

import pytest

from reports.domain import handover_page
from reports.domain.figure_writer import Table
from tests.reports import handover_world as world


@pytest.fixture
def page(case):
    """The sections of some rows of the worked example, by their anchors."""

    def build(names=tuple(world.ROWS), as_of=world.TODAY, **more):
        world.build(case, names)
        found = world.found(case.organisation, as_of=as_of)["total"]
        return {part.anchor: part for part in handover_page.sections(found, "rows:{}".format, **more)}

    return build


def cells(table):
    """The rows of a table by the name of the row."""
    return {str(row[0]): [str(cell) for cell in row[1:]] for row in table.rows}


def test_every_question_of_a_full_year_is_answered(page):
    assert list(page()) == [
        *("oogopslag", "verloop", "antwoord", "duur", "nee", "kennismaking", "loket", "later", "spoed")
    ]


def test_without_anything_sent_there_is_only_the_glance(page):
    sections = page(())

    assert list(sections) == ["oogopslag"]
    assert [key.value for key in sections["oogopslag"].keys] == ["0", *["te weinig"] * 3]


def test_questions_without_an_answer_are_left_out(page):
    assert list(page(("R3",))) == ["oogopslag", "verloop", "antwoord", "duur"]


def test_counts_lead_to_their_handovers_and_shares_do_not(page):
    [standing] = page()["verloop"].tables
    arrived = next(row for row in standing.rows if str(row[0]) == "Aangekomen")

    assert [(cell.text, cell.url) for cell in arrived[1:]] == [("4", "rows:standing.arrived"), ("33,3%", "")]


def test_what_cannot_be_judged_yet_is_said(page):
    note = page(("L4", "R5"), as_of=world.D("2026-07-27"))["oogopslag"].note

    assert note == "2 zijn te kort geleden verstuurd. Of die slaagden, weten we nog niet."


def test_table_of_reasons_stands_with_why_not(page):
    table = Table("Per partner", (), ())
    section = page(("Z1",), reasons=table)["nee"]

    assert section.below == (table,)
    assert cells(section.tables[0]) == {"Vol": ["1"]}


def test_waits_are_written_with_the_slowest(page):
    section = page()["duur"]

    assert cells(section.tables[0])["Van versturen tot antwoord"] == ["10", "1,5", "29"]
    assert section.note.endswith("Antwoord in werkdagen: 1,0.")


def test_desk_says_who_was_lost_and_how_long_each_step_took(page):
    lost, steps = (cells(table) for table in page()["loket"].tables)

    assert lost["Verloren vóór het eerste gesprek, deel"] == ["33,3%"]
    assert steps == {
        "Van melden tot afspraak": ["2", "8,0", "13"],
        "Van afspraak tot eerste gesprek": ["1", "4,0", "4"],
        "Van eerste gesprek tot besluit": ["1", "8,0", "8"],
    }
