"""The new figures on the page: every number leads to its rule, and to its rows where there are any."""

from datetime import date

import pytest

from mentoraat.periods import Quarter
from reports.domain import figure_page, report_figures
from reports.domain.figures import scope_of
from tests import make
from tests.reports.answers import ANSWERS

MAY = date(2026, 5, 4)


@pytest.fixture
def sections(youth, mentor, organisation):
    """The sections of a quarter in which one case began in St. Jan, by their anchor."""
    make.case(youth=youth, casemanager=mentor, opened_on=MAY, area=make.area(organisation, "St. Jan"))
    found = report_figures.of_page(scope_of(organisation, Quarter(2026, 2)))
    return {section.anchor: section for section in figure_page.sections(found, "rows:{}".format)}


def row(section, label):
    cells = next(row for table in section.tables for row in table.rows if str(row[0]) == label)
    return [str(cell) for cell in cells[1:]], [cell.url for cell in cells]


@pytest.mark.parametrize(
    ("anchor", "label", "numbers", "rule", "rows"),
    [
        ("zwaarte", "Geen startmeting", ["1", "0", "0", "–"], "R42", "rows:complexity.inflow_by_stratum.unknown"),
        ("bestemming", "School en werk", ["0"], "G15", ""),
        ("gebieden", "St Jan", ["1", "0"], "G10", "rows:places.inflow_by_area.St Jan"),
        ("wachten", "Van aanmelding tot begin", ["0", "–", "–"], "I15", ""),
        ("werkwijze", "Nooit langer dan 14 dagen stil", ["0", "1", "0,0%"], "I21", ""),
        ("werkwijze", "Mentoren met een geldige vog", ["–", "1", "–"], "I24", ""),
        ("netwerk", "Alle wensen", ["0", "0"], "R32", ""),
        ("onbekend", "Diploma onbekend", ["1", "1", "100,0%"], "G10", "rows:quality.diploma.unknown"),
    ],
)
def test_line_says_its_numbers_and_where_they_lead(sections, anchor, label, numbers, rule, rows):
    told, urls = row(sections[anchor], label)

    assert told == numbers
    assert urls[0].endswith(f"#{rule}")
    assert urls[1] == rows


def test_contract_s_answers_alone_have_none_of_these_sections():
    found = figure_page.sections(ANSWERS[0]["figures"], "rows:{}".format)

    assert not {"zwaarte", "onbekend"} & {section.anchor for section in found}
