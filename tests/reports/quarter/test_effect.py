"""The table of an effect report: our frozen numbers under other words, and nothing more."""

from reports.quarter import effect
from tests.reports.quarter.figures import busy
from tests.reports.quarter.snapshots import snapshot


def found(rows, **groups):
    facts = snapshot(busy())
    facts["now"] |= groups
    return effect.lines(facts, rows)


def row(*figures):
    return {"label": "Regel", "figures": list(figures)}


def test_line_is_the_sum_of_its_parts():
    (line,) = found([row("destinations.work", "destinations.both")], destinations={"school": 20, "work": 8, "both": 12})

    assert line.number == 20
    assert line.made_of == "Afgesloten: naar werk, Afgesloten: naar school en werk"


def test_line_with_a_hidden_part_is_not_shown():
    parts = {"school": 28, "work": "<5", "both": "x"}

    for figures in (["destinations.work"], ["destinations.school", "destinations.both"]):
        (line,) = found([row(*figures)], destinations=parts)
        assert (line.number, line.said) == (None, "niet getoond")


def test_line_of_a_figure_that_the_report_has_not_is_not_counted():
    (none, gone) = found([row(), row("destinations.school")])

    assert (none.number, none.said) == (None, "niet geteld")
    assert (gone.number, gone.said) == (None, "niet geteld")


def test_kind_that_did_not_occur_is_none():
    (line,) = found([row("destinations.unknown")], destinations={"school": 20, "work": 8, "both": 4})

    assert line.number == 0


def test_shipped_lines_hold_every_figure_once():
    used = [path for line in effect.shipped() for path in line["figures"]]

    assert sorted(used) == sorted(effect.FIGURES)
    assert effect.forgotten(effect.shipped()) == []


def test_figure_in_no_line_is_named():
    assert "Lopend op de laatste dag" in effect.forgotten([row("destinations.work")])


def test_shipped_lines_add_up_to_what_was_closed():
    """All closed cases stand in the table once: the sum is the outflow, when nothing is hidden."""
    facts = snapshot(busy())
    facts["now"]["outflow"]["by_class"] = busy()["outflow"]["by_class"]
    facts["now"]["destinations"] = {"school": 20, "work": 8, "both": 4}
    lines = effect.lines(facts, effect.shipped())

    closed = sum(line.number for line in lines if line.number is not None and "Afgesloten" in line.made_of)

    assert closed == busy()["caseload"]["I5_outflow"]
