"""Measurements: the youth says per area of life how it goes, at the start and again half a year later."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.domain import instrument
from cases.models import Case, LifeArea, Measurement, Score
from mentoraat import audit
from mentoraat.periods import add_months, now, today
from mentoraat.states import Refused

Kind = Measurement.Kind
FOLLOW_UP_MONTHS = 6
ENOUGH = 5  # of eight answers: fewer say too little to close a measurement


@transaction.atomic
def start(case, *, by):
    """Begin the measurement that is next for this case, or go on with the one that was begun.

    The first is the baseline, every later one a follow-up. Refused for a closed case.
    """
    Case.objects.select_for_update().get(pk=case.pk)
    begun = case.measurements.filter(finished_at__isnull=True).order_by("pk").first()
    if begun:
        return begun
    if case.is_closed:
        raise Refused(_("Dit traject is afgerond. Open eerst een nieuw traject."))
    kind = Kind.FOLLOW_UP if case.measurements.filter(kind=Kind.BASELINE).exists() else Kind.BASELINE
    item = Measurement.objects.create(
        organisation=case.organisation,
        case=case,
        instrument=instrument.own(),
        kind=kind,
        taken_on=today(),
        taken_by=by,
    )
    audit.record("measurement.started", item, youth=case.youth, by=by)
    return item


@transaction.atomic
def answer(item, *, area, step, note="", by):
    """Keep the step (1 to 5) that the youth chose in one area; a second answer replaces the first."""
    _still_open(item)
    if area.instrument_id != item.instrument_id or step not in range(1, 6):
        raise Refused(_("Kies een van de vijf antwoorden."), field="step")
    found = {"organisation": item.organisation, "measurement": item, "area": area}
    score, _made = Score.objects.update_or_create(**found, defaults={"step": step, "note": note})
    audit.record("measurement.answered", item, youth=item.case.youth, fields=[area.code], by=by)
    return score


@transaction.atomic
def finish(item, *, by):
    """Close a measurement; from then on it counts. Refused with fewer than five answers."""
    _still_open(item)
    if item.scores.count() < ENOUGH:
        raise Refused(_("Er zijn nog te weinig antwoorden: minstens %(enough)s.") % {"enough": ENOUGH})
    changed = Measurement.objects.filter(pk=item.pk, finished_at__isnull=True).update(finished_at=now())
    if not changed:
        raise Refused(_("Iemand anders was je net voor. Bekijk hoe het nu staat."))
    audit.record("measurement.finished", item, youth=item.case.youth, by=by)
    return item


def read(item, *, by):
    """Note that somebody looked at the answers."""
    return audit.record("measurement.read", item, youth=item.case.youth, by=by)


def _still_open(item):
    if item.finished_at:
        raise Refused(_("Deze meting is afgesloten. Doe een vervolgmeting als er iets is veranderd."))


@dataclass(frozen=True)
class Question:
    """One area of life in a measurement, with the step that was chosen (1 to 5) or None."""

    area: LifeArea
    step: int | None
    note: str


def questions(item):
    """The areas of a measurement in their order, with what was answered so far."""
    given = {score.area_id: (score.step, score.note) for score in item.scores.all()}
    areas = LifeArea.objects.filter(instrument=item.instrument_id)
    return [Question(area, *given.get(area.pk, (None, ""))) for area in areas]


@dataclass(frozen=True)
class Due:
    """A measurement that is to come: which, and at the latest when."""

    kind: str
    on: object

    @property
    def label(self):
        """How people call it."""
        return str(Kind(self.kind).label)

    @property
    def late(self):
        """Whether the day has passed."""
        return self.on < today()


def due(case, finished):
    """What is to be measured next in an open case, or None when it is closed.

    `finished` are (kind, date) of the case's finished measurements. The baseline is due within the organisation's
    number of days after opening (I18: 42), a follow-up half a year after the last measurement.
    """
    if case.is_closed:
        return None
    if not any(kind == Kind.BASELINE for kind, _day in finished):
        return Due(Kind.BASELINE, case.opened_on + timedelta(days=case.organisation.baseline_days))
    return Due(Kind.FOLLOW_UP, add_months(max(day for _kind, day in finished), FOLLOW_UP_MONTHS))


@dataclass(frozen=True)
class Change:
    """One area at the first measurement and now; None where it was not answered."""

    label: str
    before: int | None
    now: int | None

    @property
    def difference(self):
        """Steps gained, or None when one of the two is missing."""
        return None if self.before is None or self.now is None else self.now - self.before


def changes(item):
    """Per area what the case's baseline said and what this measurement says; for a baseline only `now`."""
    baseline = None
    if item.kind == Kind.FOLLOW_UP:
        taken = item.case.measurements.filter(kind=Kind.BASELINE, finished_at__isnull=False)
        baseline = taken.order_by("taken_on", "pk").first()
    before = {question.area.code: question.step for question in questions(baseline)} if baseline else {}
    return [Change(row.area.label, before.get(row.area.code), row.step) for row in questions(item)]


def verdict(rows, name):
    """The result in one sentence for the youth."""
    pairs = [row.difference for row in rows if row.difference is not None]
    better = sum(difference > 0 for difference in pairs)
    if not pairs:
        return _("Zo gaat het nu met %(name)s.") % {"name": name}
    words = {"name": name, "better": better, "all": len(pairs)}
    if better == 0:
        return _("Bij %(name)s is nog geen van de %(all)s punten vooruitgegaan.") % words
    return _("%(name)s ging op %(better)s van %(all)s punten vooruit.") % words


NEXT_LABELS = {
    Kind.BASELINE: gettext_lazy("Startmeting beginnen"),
    Kind.FOLLOW_UP: gettext_lazy("Vervolgmeting beginnen"),
}
