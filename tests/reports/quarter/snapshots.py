"""Frozen facts made of figures, as the maker of reports does it."""

from datetime import timedelta

from mentoraat.periods import Quarter
from reports.quarter import facts, protect
from reports.quarter.terms import Terms

QUARTER = Quarter(2007, 1)


def snapshot(now, *before, period=QUARTER, terms=None, **more):
    """The facts of a period with these figures; `before` are the figures of the periods before, the last one first."""
    terms, rows, earlier = terms or Terms(reader="Rotterdam"), [], period
    for figures in before:
        earlier = earlier.previous()
        rows.insert(0, facts.earlier(earlier, protect.protected(figures, limit=terms.limit), frozen=False))
    seen_on = period.end + timedelta(days=15)
    now = protect.protected(now, limit=terms.limit)
    return facts.snapshot(period, seen_on=seen_on, now=now, history=rows, terms=terms, work_hours=12, **more)
