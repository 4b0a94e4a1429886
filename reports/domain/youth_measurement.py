"""Measurements on the page of a youth: per open case what was measured, what is missing and why, and what is next."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.domain import measurement, measurement_due
from cases.models import MeasurementGap
from mentoraat.periods import UNDO_WITHIN, local_date, now
from mentoraat.templatetags.mentoraat import date_list


@dataclass(frozen=True)
class Taken:
    """A measurement that counts."""

    ref: str
    label: str
    when: str


@dataclass(frozen=True)
class Gap:
    """One that is missing, with the reason in words."""

    ref: str
    label: str
    words: str
    fresh: bool  # so lately that it can be taken back


@dataclass(frozen=True)
class Row:
    """The measurements of one case."""

    case: str
    programme: str
    taken: tuple
    gaps: tuple
    due: str
    on: str
    words: str
    late: bool
    called_up: bool
    excused: bool


def rows(cases, facts):
    """A row for each open case."""
    return tuple(_row(case, facts) for case in cases if not case.is_closed)


def _row(case, facts):
    taken = [row for row in facts.measurements if row.case_id == case.pk]
    gaps = [row for row in facts.gaps if row.case_id == case.pk]
    due = measurement_due.due(case, [(row.one, row.on) for row in taken], [(row.one, row.on) for row in gaps])
    return Row(
        case=case.ref,
        programme=case.programme.name,
        taken=tuple(Taken(row.ref, _label(row.one), date_list(row.on)) for row in taken),
        gaps=tuple(_gap(row) for row in gaps),
        due=due.label,
        on=date_list(due.on),
        words=due.words,
        late=due.late,
        called_up=due.called_up,
        excused=due.excused,
    )


def _gap(row):
    why = row.three or str(MeasurementGap.Reason(row.two).label)
    words = _("niet gedaan, %(why)s (%(day)s)") % {"why": why, "day": date_list(row.until)}
    return Gap(row.ref, _label(row.one), words, fresh=row.until >= local_date(now() - UNDO_WITHIN))


def _label(kind):
    return str(measurement.Kind(kind).label)
