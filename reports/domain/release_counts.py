"""Which count a printed number speaks of, so that the same count in two reports is known to be one.

The cohort `positive` of I12 is the class positive of an earlier quarter; what is open at the start of a period is open
on the day before it, and so is what was open at the end of the period before.
"""

from datetime import date, timedelta
from typing import NamedTuple

from mentoraat.periods import Quarter, add_months, parse_period
from reports.domain.scope import FREEZE_AFTER
from reports.quarter.structure_more import MORE, Same

ON_A_DAY = ("caseload.I4_open_at_end", "caseload.I4_open_at_end_persons", "handovers.waiting_for_answer_at_end")
AT_START = {"caseload.I4_open_at_start": "caseload.I4_open_at_end"}
EVER = "I25_all_ever_reached."


def _checked(months):
    return lambda end: add_months(end, months) + timedelta(days=28)


# The cohorts of the contract: when a quarter's window is over, and which count of that quarter one of theirs is.
WINDOWS = {
    **{f"{group}.{months}": _checked(months) for group in ("I12_durable", "I22_aftercare") for months in (3, 6, 12)},
    "I13_relapse": lambda end: add_months(end, 12),
    "handovers.I16": lambda end: end + timedelta(days=28),
    "measurement.I18": lambda end: end + timedelta(days=42),
    "I18_missing": lambda end: end + timedelta(days=42),
}
POSITIVE = "outflow.by_class.positive"
SAME = {f"I12_durable.{months}.positive": POSITIVE for months in (3, 6, 12)} | {
    "I13_relapse.positive": POSITIVE,
    "handovers.I16.sent": "handovers.sent",
}
SAME |= {f"I22_aftercare.{months}.due": "outflow.counted" for months in (3, 6, 12)}
AGAIN = {rule.path: rule.source for rule in MORE if isinstance(rule, Same)}


class Count(NamedTuple):
    """One true count: of an organisation, about all of it or one programme or area, in a span of days."""

    organisation: int
    programme: str
    area: str
    span: str
    path: str

    @property
    def home(self):
        """All but the path: counts that may be corrected together."""
        return self[:4]


def named(organisation, terms, period, path, cohorts):
    """The count that a report about the period names by this path. `cohorts`: path of a group → its span."""
    of = (organisation, terms.get("programme", ""), terms.get("area", ""))
    when, path = parse_period(period), AGAIN.get(path, path)
    if path in AT_START:
        return Count(*of, (when.start - timedelta(days=1)).isoformat(), AT_START[path])
    if path in ON_A_DAY or path.startswith(EVER):
        return Count(*of, when.end.isoformat(), path)
    for group, span in cohorts.items():
        if path.startswith(f"{group}."):
            return Count(*of, span, SAME.get(path, path))
    return Count(*of, period, path)


def cohorts_in(figures, path=""):
    """The groups of figures that tell of which days they are: path → span; one whose day cannot be read tells none."""
    found = {}
    for name, part in figures.items():
        if isinstance(part, dict):
            found |= cohorts_in(part, f"{path}.{name}" if path else name)
        elif name.endswith("_from") and _is_day(part):
            found[path] = _span(part, figures.get(f"{name.removesuffix('from')}to"))
    return found


def cohorts_of(period, groups):
    """The cohorts of a period whose report we do not have: by the rule, seen 15 days after its end (G7).

    A group without a rule here is about days that only it knows.
    """
    end = parse_period(period).end
    own = {group: f"{period}/{group}" for group in groups}
    return own | {group: str(_latest(end, closes)) for group, closes in WINDOWS.items()}


def _latest(end, closes):
    quarter = Quarter.of(end)
    while quarter.end > end or closes(quarter.end) > end + FREEZE_AFTER:
        quarter = quarter.previous()
    return quarter


def _is_day(value):
    try:
        return bool(date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def _span(start, end):
    quarter = Quarter.of(date.fromisoformat(start))
    is_whole = (start, end) == (quarter.start.isoformat(), quarter.end.isoformat())
    return str(quarter) if is_whole else f"{start}/{end}"
