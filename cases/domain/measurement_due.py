"""When a measurement is due: the baseline soon after the start, then one every half year; called up two weeks ahead."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import CharField, Exists, Max, OuterRef, Q, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import Case, Measurement, MeasurementGap
from mentoraat.periods import add_months, today

Kind = Measurement.Kind
FOLLOW_UP_MONTHS = 6
CALLED_UP = timedelta(days=14)
SHORT_MONTHS = timedelta(days=3)  # six months on from 31 August is 28 February


@dataclass(frozen=True)
class Due:
    """A measurement that is to come: which, and at the latest when; `excused` when a reason was given for this one."""

    kind: str
    on: date
    excused: bool = False

    @property
    def label(self):
        """How people call it."""
        return str(Kind(self.kind).label)

    @property
    def late(self):
        """Whether the day has passed, and nobody said why."""
        return self.on < today() and not self.excused

    @property
    def called_up(self):
        """Whether it is time: from two weeks before the day, until it is done or excused."""
        return not self.excused and self.on <= today() + CALLED_UP

    @property
    def words(self):
        """How late or how soon, in words."""
        days = (self.on - today()).days
        if days == 0:
            return _("vandaag nodig")
        if days > 0:
            return ngettext("nodig binnen %(n)s dag", "nodig binnen %(n)s dagen", days) % {"n": days}
        return ngettext("%(n)s dag te laat", "%(n)s dagen te laat", -days) % {"n": -days}


@dataclass(frozen=True)
class Row:
    """A measurement that is called up, with its case. The case has youth, casemanager and programme at hand."""

    case: Case
    due: Due
    begun: str  # the ref of a measurement that was begun and not closed, or ""


def due(case, finished, gaps=()):
    """What is to be measured next in an open case, or None when it is closed.

    `finished` are (kind, date) of the case's finished measurements, `gaps` (kind, due date) of those for which a
    reason was given. The baseline is due within the organisation's number of days after opening (I18: 42), a follow-up
    half a year after the last measurement, or after the day of the one that was excused (G13).
    """
    if case.is_closed:
        return None
    excused = [day for kind, day in gaps if kind == Kind.FOLLOW_UP]
    baseline_excused = any(kind == Kind.BASELINE for kind, _day in gaps)
    baseline = any(kind == Kind.BASELINE for kind, _day in finished)
    last = max([day for _kind, day in finished] + excused) if baseline else None
    return _next(case.opened_on, case.organisation.baseline_days, last, baseline_excused)


def for_user(user):
    """The measurements that are called up for the cases that the person guards, the most urgent first. One query."""
    return _called_up(user.organisation, Q(casemanager__in=user.acts_for))


def in_team(user, narrow=None):
    """The same for everybody's cases in the person's organisation; `narrow` is a filter on cases. One query."""
    return _called_up(user.organisation, narrow or Q())


def _called_up(organisation, narrow):
    rows = _cases(organisation).filter(narrow).select_related("youth", "casemanager", "programme")
    found = [Row(case, _of(case, organisation.baseline_days), case.begun or "") for case in rows]
    return sorted((row for row in found if row.due.called_up), key=lambda row: (row.due.on, row.case.pk))


def _cases(organisation):
    """Open cases that may be called up; those that are not after all drop out when the day is worked out."""
    taken = Measurement.objects.filter(case=OuterRef("pk")).order_by()
    finished = taken.filter(finished_at__isnull=False)
    gaps = MeasurementGap.objects.filter(case=OuterRef("pk")).order_by()
    start_by = today() + CALLED_UP - timedelta(days=organisation.baseline_days)
    long_ago = add_months(today() + CALLED_UP, -FOLLOW_UP_MONTHS) + SHORT_MONTHS
    rows = (
        Case.objects.filter(organisation=organisation)
        .open()
        .annotate(
            begun=Subquery(taken.filter(finished_at__isnull=True).values("ref")[:1], output_field=CharField()),
            has_baseline=Exists(finished.filter(kind=Kind.BASELINE)),
            baseline_excused=Exists(gaps.filter(kind=Kind.BASELINE)),
            last=_latest(finished, "taken_on"),
            excused=_latest(gaps.filter(kind=Kind.FOLLOW_UP), "due_on"),
        )
    )
    start = Q(has_baseline=False, baseline_excused=False, opened_on__lte=start_by)
    later = Q(has_baseline=True, last__lte=long_ago) & (Q(excused__isnull=True) | Q(excused__lte=long_ago))
    return rows.filter(start | later)


def _latest(rows, column):
    return Subquery(rows.values("case").annotate(latest=Max(column)).values("latest"))


def _of(case, baseline_days):
    last = max(filter(None, (case.last, case.excused))) if case.has_baseline else None
    return _next(case.opened_on, baseline_days, last, case.baseline_excused)


def _next(opened_on, baseline_days, last, baseline_excused):
    if last is None:
        return Due(Kind.BASELINE, opened_on + timedelta(days=baseline_days), excused=baseline_excused)
    return Due(Kind.FOLLOW_UP, add_months(last, FOLLOW_UP_MONTHS))
