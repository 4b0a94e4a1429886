"""The register of 2007, a report each quarter through the gate: most of every report can still be read."""

from datetime import timedelta

import pytest
from django.db import transaction

from mentoraat.periods import Quarter
from reports.domain import release_gate, report_figures
from reports.domain.figures import scope_of
from reports.imports.run import bring_in
from reports.quarter import facts, protect
from reports.quarter.terms import Terms
from tests import make
from tests.reports.answers import REGISTER

QUARTERS = [Quarter(year, number) for year in (2005, 2006, 2007) for number in (1, 2, 3, 4)]


@pytest.fixture(scope="module")
def verdicts(django_db_setup, django_db_blocker):
    """What the gate says of each quarter's report, each with all that came before it."""
    with django_db_blocker.unblock():
        transaction.set_autocommit(False)
        try:
            organisation = make.organisation(name="Rotterdam", slug="rotterdam")
            assert not bring_in(REGISTER, organisation, by=None).faults
            yield dict(_released(organisation))
        finally:
            transaction.rollback()
            transaction.set_autocommit(True)


def _released(organisation):
    earlier = []
    for quarter in QUARTERS:
        figures = report_figures.of_scope(scope_of(organisation, quarter))
        beside = [
            facts.earlier(Quarter.parse(old["period"]), old["now"], frozen=True) for _organisation, old in earlier[-5:]
        ]
        made = facts.snapshot(
            quarter, seen_on=quarter.end + timedelta(days=15), now=protect.protected(figures, limit=5),
            history=beside, terms=Terms(), work_hours=12,
        )  # fmt: skip
        verdict = release_gate.check(made, earlier=earlier, organisation=organisation.pk)
        earlier.append((organisation.pk, verdict.facts))
        yield quarter, verdict


@pytest.mark.slow
@pytest.mark.parametrize("quarter", QUARTERS, ids=str)
def test_register_of_2007_stays_readable(quarter, verdicts, db):
    counted = verdicts[quarter].counted

    assert not verdicts[quarter].held
    assert counted["readable"] >= (0.6 if quarter.year > 2005 else 0.55) * counted["cells"]  # 2005 is the first year
