"""The tables of a report as grids: all of them, each once, by number."""

from mentoraat import charts
from reports.quarter import grids
from reports.quarter.parts import Chapter, Drawing, Key, Keys, Row, Side, Table, Text
from tests.reports.quarter.documents import usual


class Shelf:
    def __init__(self, *parts):
        self.chapters = (Chapter("a", "Vraag?", "Antwoord.", parts),)


def test_every_table_of_the_report_is_a_grid():
    document = usual()

    found = grids.of(document)

    captions = {part.caption for chapter in document.chapters for part in chapter.flat if isinstance(part, Table)}
    assert captions <= {grid.title for grid in found}
    assert [grid.number for grid in found] == list(range(1, len(found) + 1))


def test_parts_beside_each_other_are_found():
    table = Table("Tabel", ("a", "b"), (Row("x", ("1",), "I1"),))
    chart = charts.bars("Staven", [("x", 2)])

    first, second = grids.of(Shelf(Side((Drawing(chart, ("I3",)), table)), Text(("Tekst.",))))

    assert (first.title, first.rules, first.lines) == ("Staven", ("I3",), (grids.Line("x", ("2",)),))
    assert (second.title, second.lines) == ("Tabel", (grids.Line("x", ("1",), "I1"),))


def test_chart_whose_numbers_stand_in_a_table_is_told_once():
    table = Table("Tabel", ("a", "b"), (Row("x", ("1",)), Row("y", ("<5",))))
    chart = charts.bars("Staven", [("x", 1), ("y", None)])

    assert [grid.title for grid in grids.of(Shelf(Drawing(chart, ()), table))] == ["Tabel"]


def test_key_number_has_its_change_without_words():
    (grid,) = grids.of(Shelf(Keys((Key("12", "jongeren", "I1", "+2 sinds vorig kwartaal"),))))

    assert grid.lines == (grids.Line("jongeren", ("12", "+2"), "I1"),)


def test_table_without_rows_is_no_grid():
    assert grids.of(Shelf(Table("Leeg", ("a", "b"), ()))) == ()


def test_file_name_is_plain():
    grid = grids.Grid(3, "Vraag?", "één vraag", "Tabel", ("a",), ())

    assert grid.file_name == "tabel-03-een-vraag.csv"
