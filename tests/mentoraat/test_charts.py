"""Charts: the same bytes each time, nothing that a strict policy refuses, the numbers beside the drawing."""

import re
from xml.etree import ElementTree

import pytest

from mentoraat import charts, multiples, wholes

STEPS = ("moet nu anders", "wil anders", "ik ben bezig", "het gaat", "goed zo")
SVG = "{http://www.w3.org/2000/svg}"


def samples():
    """One chart of each kind."""
    return {
        "bars": charts.bars("Charlois is het grootst", [("Charlois", 214), ("Zuid & West", 96), ("Hoek", None)]),
        "stacked": charts.stacked("De helft ging naar school", [("Q1", (34, 21)), ("Q2", (4, 0))], series=("A", "B")),
        "dumbbell": charts.dumbbell("Vooruit", [("Geld", 3, 2), ("Wonen", 1, 4), ("Werk", None, 3)], steps=STEPS),
        "distribution": wholes.distribution("Een deel", [("A", 66), ("B", 1), ("C", None)], columns=("Uitkomst", "N")),
        "tracks": wholes.tracks("Op tijd", [("A", 45, 60), ("Een lange naam", None, None)], columns=("Wat", "Deel")),
        "flow": wholes.flow("Van 3 naar 210", before=3, began=300, ended=93, after=210, columns=("Stand", "N"),
                            names=("bezig", "begonnen", "klaar", "nog bezig")),
        "trends": multiples.trends("Meer", ["Q1", "Q2", "Q3", "Q4"], [("A", (1, None, 3, 40), 0, ""),
                                                                       ("B", (0, 0, 0, 0.5), 1, "%")]),
    }  # fmt: skip


@pytest.fixture(params=["bars", "stacked", "dumbbell", "distribution", "tracks", "flow", "trends"])
def chart(request):
    return samples()[request.param]


def test_drawing_names_its_finding_first(chart):
    drawing = ElementTree.fromstring(chart.svg)

    assert drawing.get("role") == "img"
    assert drawing[0].tag == f"{SVG}title"
    assert drawing[0].text == chart.title
    assert drawing.get("aria-labelledby") == drawing[0].get("id")


def test_drawing_uses_presentation_attributes_only(chart):
    for drawing in (chart.svg, chart.narrow, chart.paper):
        assert not re.search(r"style=|<style|class=|on[a-z]+=|href=", drawing)


def test_drawing_is_the_same_each_time(chart):
    again = next(other for other in samples().values() if other.title == chart.title)

    assert again.svg == chart.svg


def test_widths_on_one_page_do_not_share_an_id(chart):
    ids = re.findall(r' id="([^"]+)"', chart.svg + chart.narrow + chart.paper)

    assert len(ids) == len(set(ids)) == 3


def test_drawing_stays_inside_its_frame(chart):
    for drawing in (chart.svg, chart.narrow, chart.paper):
        root = ElementTree.fromstring(drawing)
        width, height = map(float, root.get("viewBox").split()[2:])
        for shape in root.iter(f"{SVG}rect"):
            assert float(shape.get("x")) >= 0
            assert float(shape.get("x")) + float(shape.get("width")) <= width
            assert float(shape.get("y")) + float(shape.get("height")) <= height


def test_words_are_escaped():
    chart = charts.bars("A < B & C", [("<script>", 1)])

    assert "<script>" not in chart.svg
    assert ElementTree.fromstring(chart.svg)[0].text == "A < B & C"


def test_table_has_the_same_numbers():
    chart = charts.bars("x", [("Charlois", 1250), ("Hoek", None)], unit="%")

    assert chart.rows == (("Charlois", "1.250%"), ("Hoek", "niet getoond"))


def test_a_number_too_small_has_no_bar():
    chart = charts.bars("x", [("Charlois", 10), ("Hoek", None)])

    assert chart.svg.count("<rect") == 1


def test_a_whole_row_too_small_says_so():
    chart = charts.stacked("x", [("Charlois", (10, 4)), ("Hoek", (None, None))], series=("A", "B"))

    assert chart.svg.count("niet getoond") == 1


def test_what_is_hidden_of_a_whole_stands_together():
    chart = wholes.distribution("x", [("A", 60), ("B", None), ("C", None)], columns=("Uitkomst", "N"), whole=100)

    assert "niet getoond: b, c" in chart.svg.lower()
    assert chart.svg.count("stroke-dasharray") == 2  # its part of the bar and its key


def test_dumbbell_puts_the_biggest_gain_first():
    rows = samples()["dumbbell"].rows

    assert [row[0] for row in rows] == ["Wonen", "Werk", "Geld"]
    assert rows[0] == ("Wonen", "moet nu anders", "het gaat")


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [("a", "b", "a → b"), ("a", "a", "hetzelfde: a"), ("–", "b", "b"), ("a", "–", "a")],
)
def test_change_in_words(before, now, words):
    assert charts.change(before, now) == words


@pytest.mark.parametrize("draw", [charts.bars, lambda t, r: charts.stacked(t, r, series=("a", "b"))])
def test_no_rows_draw_an_empty_chart(draw):
    assert ElementTree.fromstring(draw("Niets", []).svg) is not None
