"""The team page as a workbook."""

import io
from datetime import timedelta

import openpyxl
import pytest

from mentoraat.models import AuditEvent
from mentoraat.periods import at, today
from reports.domain import team_export
from reports.domain.team_group import EVERYBODY, Narrow
from tests import make

pytestmark = pytest.mark.django_db


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def slid_away(mentor, count, name="Sam"):
    for number in range(count):
        seen = at(today() - timedelta(days=40 + number))
        make.case(youth=make.youth(known_by=mentor, first_name=name, last_seen_at=seen), casemanager=mentor)


def test_workbook_holds_every_row_in_cells_of_their_kind(organisation, mentor, coordinator):
    slid_away(mentor, 30)

    book = opened(team_export.workbook(organisation, EVERYBODY, by=coordinator))

    rows = list(book["Uit beeld"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 30 and rows[0][0] == "Sam van den Berg"
    assert rows[-1][1].date() == today() - timedelta(days=40)
    assert isinstance(book["Mentoren"]["B2"].value, int)
    assert book.sheetnames[1] == "Basis niet op orde"


def test_workbook_is_narrowed_as_the_page_is(organisation, mentor, other_mentor, coordinator):
    slid_away(mentor, 2)
    slid_away(other_mentor, 1)

    book = opened(team_export.workbook(organisation, Narrow(mentor=mentor.ref), by=coordinator))

    assert book["Uit beeld"].max_row == 1 + 2


def test_name_like_a_formula_stays_text(organisation, mentor, coordinator):
    slid_away(mentor, 1, name="=1+1")

    cell = opened(team_export.workbook(organisation, EVERYBODY, by=coordinator))["Uit beeld"]["A2"]

    assert cell.data_type == "s" and cell.value.startswith("=1+1")


def test_taking_it_along_is_kept(organisation, coordinator):
    team_export.workbook(organisation, EVERYBODY, by=coordinator)

    assert AuditEvent.objects.get(verb="team.exported").actor_id == coordinator.pk
