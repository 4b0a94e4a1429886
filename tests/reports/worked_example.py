"""The worked example of indicators.md 5, row by row."""

from datetime import date
from decimal import Decimal

from cases.domain.outcome import outcome_class
from cases.models import AftercareCheck, Case, Placement
from mentoraat.periods import add_months
from tests import make

ENDING, KIND = Case.Ending, Placement.Kind
ROWS = (
    # case, youth, opened, closed, ending, placement (kind, hours, from), expected class
    ("C01", "Y1", "2026-01-10", "2026-04-15", ENDING.ACCORDING_TO_PLAN, (KIND.SCHOOL, None, "2026-04-20"), "positive"),
    ("C02", "Y2", "2026-02-01", "2026-06-30", ENDING.ACCORDING_TO_PLAN, (KIND.WORK, 24, "2026-06-15"), "positive"),
    ("C03", "Y3", "2026-03-31", None, "", None, ""),
    ("C04", "Y4", "2026-04-01", "2026-04-01", ENDING.OPENED_IN_ERROR, None, ""),
    ("C05", "Y5", "2026-04-01", "2026-05-20", ENDING.BY_YOUTH, None, "dropped_out"),
    ("C06", "Y6", "2025-11-05", "2026-05-02", ENDING.BY_YOUTH, (KIND.WORK, 16, "2026-05-04"), "positive"),
    ("C07", "Y7", "2025-12-12", "2026-06-10", ENDING.BY_AGREEMENT, "taken over", "handed_over"),
    ("C08", "Y8", "2026-05-05", None, "", None, ""),
    ("C09", "Y1", "2026-06-01", None, "", None, ""),
    ("C10", "Y9", "2025-10-01", "2026-04-30", ENDING.MOVED, None, "neutral"),
    ("C11", "Y10", "2026-01-20", "2026-06-12", ENDING.ACCORDING_TO_PLAN, (KIND.WORK, 8, "2026-06-01"), "activation"),
    ("C12", "Y11", "2026-06-30", None, "", None, ""),
    ("C13", "Y12", "2025-09-15", "2026-06-25", ENDING.ACCORDING_TO_PLAN, (KIND.SCHOOL, None, "2026-09-01"), "other"),
    ("C14", "Y13", "2026-04-10", None, "", None, ""),
    ("C15", "Y13", "2026-05-15", None, "", None, ""),
)
PROGRAMMES = {"C14": "Programma A", "C15": "Programma B"}
CHECKS = (
    ("C02", "2026-09-30", AftercareCheck.Status.WORK),
    ("C01", "2026-07-15", AftercareCheck.Status.NEITHER),
    ("C06", "2026-08-02", AftercareCheck.Status.NOT_REACHED),
)


def day(text):
    return text and date.fromisoformat(text)


def build(mentor):
    """Every row of the example in the mentor's organisation; returns the cases by name."""
    names = dict.fromkeys(row[1] for row in ROWS)
    youths = {name: make.youth(organisation=mentor.organisation, first_name=name) for name in names}
    cases = {row[0]: _case(mentor, youths[row[1]], *row) for row in ROWS}
    for name, done_on, status in CHECKS:
        due = add_months(cases[name].closed_on, 3)
        make.aftercare(cases[name], due_on=due, done_on=day(done_on), status=status)
    return cases


def _case(mentor, youth, name, _youth, opened, closed, ending, where, _expected):
    programme = make.programme(mentor.organisation, PROGRAMMES.get(name, "Straatmentoraat"))
    fields = {"number": name, "programme": programme, "opened_on": day(opened)}
    placement = _placement(where) if where and where != "taken over" else None
    if closed:
        outcome = outcome_class(ending, day(closed), [placement] if placement else [], where == "taken over", "")
        fields |= {"closed_on": day(closed), "ending": ending, "outcome": outcome}
    case = make.case(youth=youth, casemanager=mentor, **fields)
    if placement:
        placement.organisation, placement.case = case.organisation, case
        placement.save()
    return case


def _placement(where):
    kind, hours, starts = where
    return Placement(kind=kind, hours_per_week=hours and Decimal(hours), starts_on=day(starts))
