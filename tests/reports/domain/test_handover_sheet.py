"""The figures about handovers as a file: partners side by side, and every number with its name."""

import csv
import io

import openpyxl
import pytest

from mentoraat.models import AuditEvent
from reports.domain import handover_sheet, partner_figures
from reports.domain.handover_definitions import DEFINITIONS
from tests.reports import handover_world as world


@pytest.fixture
def figures(case):
    """Scope, total and the partners' lines of the worked example."""
    world.build(case)
    return partner_figures.read(case.organisation, world.YEAR, as_of=world.TODAY)


def numbers(content):
    """The list as {(partner, figure): value}."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    return {(row[3], row[4]): row[5] for row in rows[1:]}


def test_workbook_sets_partners_side_by_side_and_explains_every_figure(figures, coordinator):
    book = openpyxl.load_workbook(io.BytesIO(handover_sheet.workbook(*figures, by=coordinator)))

    side, every, explained = (list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book)
    assert [row[:3] for row in side] == [("Loket", 5, 4), ("Roc", 6, 5), ("Zorg", 1, 0)]
    assert {row[3] for row in every} == {"Alle partners", "Loket", "Roc", "Zorg"}
    assert len(explained) == len(DEFINITIONS)


def test_list_says_what_could_not_be_divided_and_leaves_out_what_is_nothing(figures, coordinator):
    found = numbers(handover_sheet.plain(*figures, by=coordinator))

    assert found["Alle partners", "Verstuurd"] == "12"
    assert found["Zorg", "Terugkoppeling op tijd, deel"] == "te weinig"
    assert ("Zorg", "Aangenomen") not in found


@pytest.mark.parametrize("make_file", [handover_sheet.workbook, handover_sheet.plain])
def test_taking_it_along_is_kept(figures, coordinator, make_file):
    make_file(*figures, by=coordinator)

    event = AuditEvent.objects.get(verb="handover_figures.exported")
    assert (event.actor_id, event.fields) == (coordinator.pk, ["2025-07-01"])


def test_flat_reaches_every_depth():
    assert list(handover_sheet.flat({"a": 1, "b": {"c": None, "d": {"e": 2}}})) == [
        ("a", 1),
        ("b.c", None),
        ("b.d.e", 2),
    ]
