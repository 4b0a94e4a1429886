"""Facts for tests of the gate: reports in which little happened but how cases ended, and what is worked out of them."""

import copy
from datetime import timedelta

from mentoraat.periods import Quarter
from reports.domain import release_gate
from reports.domain.indicators.numbers import percentage
from reports.domain.release_attack import Attacker
from reports.domain.release_tellings import Report
from reports.quarter import facts, protect
from reports.quarter.terms import Terms
from tests.reports.quarter.figures import QUIET

SPRING, SUMMER, AUTUMN = Quarter(2026, 1), Quarter(2026, 2), Quarter(2026, 3)
CLASSES = ("neutral", "positive", "dropped_out", "handed_over", "activation", "other", "unknown")


def told(figures, period=SPRING, *, history=(), terms=None, **more):
    """The facts of a report as they are before the gate."""
    terms = terms or Terms()
    now = protect.protected(figures, form=terms.form, limit=terms.limit)
    return facts.snapshot(
        period, seen_on=period.end + timedelta(days=15), now=now, history=history, terms=terms, work_hours=12, **more
    )


def ended(*counts):
    """A quiet quarter with cases that ended so."""
    figures = copy.deepcopy(QUIET)
    figures["outflow"]["by_class"] = dict(zip(CLASSES, counts, strict=True))
    counted = sum(counts[1:])
    figures["outflow"] |= {"counted": counted, "I10_ended_early": 0, "I10_ended_early_rate": None}
    figures["outflow"] |= {"I8_positive_rate": percentage(counts[1], counted)}
    figures["caseload"] |= {"I5_outflow": sum(counts), "I4_open_at_start": sum(counts), "I7_served": sum(counts)}
    for cohort in figures["I12_durable"].values():
        cohort |= {"closed_from": "2025-01-01", "closed_to": "2025-03-31"}
    return figures


def breaks(*reports):
    """What a reader can work out, told one after another."""
    attacker, found = Attacker(), []
    for one in reports:
        found = attacker.attack(Report(1, one)).breaks
        attacker.tell(Report(1, one))
    return {(one.kind, one.node.count.path) for one in found if one.kind != "zero"}


def released(one, *earlier):
    return release_gate.check(one, earlier=[(1, before) for before in earlier], organisation=1)
