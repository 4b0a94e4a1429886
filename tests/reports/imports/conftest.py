"""A day on which the plain register lies in the past, and ways to check and bring in a register."""

import pytest
import time_machine

from mentoraat.models import Organisation
from reports.imports import run
from tests.reports.imports import registers


@pytest.fixture(autouse=True)
def november():
    """21 November 2026, noon in Amsterdam."""
    with time_machine.travel("2026-11-21T11:00:00Z", tick=False):
        yield


@pytest.fixture
def faults_of(tmp_path, db):
    """The faults of a register: {(sheet, row, column): message}."""

    def check(register, organisation=None, **more):
        result = run.dry_run(registers.as_xlsx(tmp_path / "register.xlsx", register, **more), organisation)
        return {(fault.sheet, fault.row, fault.column): fault.message for fault in result.faults.items}

    return check


@pytest.fixture
def bring_in(tmp_path, db):
    """Bring a register into an organisation; returns the result."""

    def bring(register, organisation=None):
        path = registers.as_xlsx(tmp_path / "register.xlsx", register)
        return run.bring_in(path, organisation or Organisation(name="Zuid", slug="zuid-nieuw"), by=None)

    return bring
