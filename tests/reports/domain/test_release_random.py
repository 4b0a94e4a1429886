"""Random reports of one set of rows: with the gate nobody can work out a hidden count, without it somebody can."""

import pytest

from reports.domain import release_gate
from reports.domain.release_attack import Attacker
from reports.domain.release_tellings import Report
from tests.reports import random_reports


def released(seed, quarters, *, gate):
    """The reports of a random organisation, as its reader gets them."""
    maker, attacker, before = random_reports.Maker(random_reports.rows(seed, quarters=quarters)), Attacker(), []
    for number, (period, terms, late) in enumerate(random_reports.plan(seed, quarters=quarters)):
        if late:
            maker.rows = random_reports.corrected(maker.rows, seed * 100 + number, period)
        report = Report(1, maker.report(period, terms))
        if gate:
            verdict = release_gate.pass_on(report, before, attacker)
            if verdict.held:
                continue
            report = Report(1, verdict.facts)
        attacker.tell(report)
        before.append(report)
        maker.freeze(report.facts)
    return before


def breaks(reports):
    """What can be worked out after each of these reports."""
    attacker, found = Attacker(), []
    for report in reports:
        found += [one for one in attacker.attack(report).breaks if one.kind in ("pinned", "change")]
        attacker.tell(report)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 7, 8])
def test_random_reports_tell_nothing_with_the_gate_and_something_without(seed):
    assert breaks(released(seed, 3, gate=True)) == []
    assert breaks(released(seed, 3, gate=False))
