"""The page shows every figure of the answers, and each count with the way to its rows."""

from datetime import date

import pytest

from mentoraat.periods import Quarter
from reports.domain import figure_page, figures, report_figures
from reports.domain.definitions import definition
from tests import make
from tests.reports.answers import ANSWERS, name_of


def cells(found):
    """Every cell of every table, and the keys that they lead to."""
    sections = figure_page.sections(found, "rows:{}".format)
    tables = [table for section in sections for table in (*section.tables, *section.below)]
    return sections, [cell for table in tables for row in table.rows for cell in row]


@pytest.mark.parametrize("answer", ANSWERS, ids=name_of)
def test_every_count_above_nothing_leads_to_its_rows(answer):
    def counts(part, path=""):
        for name, value in part.items():
            here = f"{path}.{name}".strip(".")
            if isinstance(value, dict):
                yield from counts(value, here)
            elif isinstance(value, int) and value and not name.endswith(("p90_days", "to_accept", "case_days")):
                yield f"rows:{here}"

    sections, found = cells(answer["figures"])
    led = {cell.url for cell in found} | {key.cases for section in sections for key in section.keys}

    assert set(counts(answer["figures"])) <= led


def test_every_row_names_its_rule():
    sections, _found = cells(ANSWERS[0]["figures"])

    for table in [table for section in sections for table in (*section.tables, *section.below)]:
        assert all("/cijfers/uitleg/#" in row[0].url for row in table.rows), table.caption


def test_area_has_no_view_of_everyone_ever_reached():
    assert "iedereen" in [section.anchor for section in cells(ANSWERS[0]["figures"])[0]]
    assert "iedereen" not in [section.anchor for section in cells(ANSWERS[4]["figures"])[0]]


def test_percentage_leads_to_the_rows_of_its_numerator():
    key = next(key for key in cells(ANSWERS[0]["figures"])[0][0].keys if key.value == "79,1%")

    assert key.cases == "rows:outflow.by_class.positive"
    assert key.definition == definition("outflow.I8_positive_rate").url


def test_basic_needs_say_how_many_days_they_lasted(youth, organisation):
    make.need(youth, since=date(2026, 4, 1), solved_on=date(2026, 4, 19))
    scope = figures.scope_of(organisation, Quarter(2026, 2))

    found, _cells = cells(report_figures.of_page(scope))

    rows = {str(row[0]): [str(cell) for cell in row[1:]] for row in found[-1].below[0].rows}
    assert rows["Geen slaapplek"] == ["1", "1", "18,0", "18", "0"]
    assert rows["Niet veilig"] == ["0", "0", "–", "–", "0"]
