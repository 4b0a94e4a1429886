"""The list that leaves the house holds no name."""

import io

import openpyxl
import pytest

from cases.domain import signal_list
from mentoraat.models import AuditEvent
from mentoraat.periods import Quarter, today
from tests import make

pytestmark = pytest.mark.django_db


def test_usual_days_are_this_quarter_until_today():
    assert signal_list.usual() == {"van": Quarter.of(today()).start, "tot": today()}


def test_workbook_holds_signals_and_doors_and_nobody(mentor, coordinator, organisation, case):
    make.signal(mentor, text="=Loket is dicht")
    make.sent_handover(case, state="refused", refused_on=today(), reason=f"Geen plek voor {case.youth.name}")

    data = signal_list.workbook(organisation, start=today(), end=today(), by=coordinator)

    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "=Loket is dicht" in cells and "minder dan 5" in cells and "nieuw" in cells
    assert not [cell for cell in cells if case.youth.first_name in cell or mentor.name in cell]
    assert AuditEvent.objects.filter(verb="signal.exported", actor_id=coordinator.pk).exists()
