"""Measurements: the youth says per area of life how it goes, at the start and again half a year later."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import instrument, stand_in
from cases.models import Case, LifeArea, Measurement, Score
from mentoraat import audit
from mentoraat.periods import may_undo, now, today
from mentoraat.states import Refused

Kind = Measurement.Kind


@transaction.atomic
def start(case, *, by):
    """Begin the measurement that is next for this case, or go on with the one that was begun.

    The first is the baseline, with the instrument of the programme. Every later one is a follow-up, and asks what the
    baseline asked. Refused for a closed case.
    """
    Case.objects.select_for_update().get(pk=case.pk)
    begun = case.measurements.filter(finished_at__isnull=True).order_by("pk").first()
    if begun:
        return begun
    if case.is_closed:
        raise Refused(_("Dit traject is afgerond. Open eerst een nieuw traject."))
    baseline = case.measurements.filter(kind=Kind.BASELINE).order_by("taken_on", "pk").first()
    asked = instrument.for_follow_up(baseline) if baseline else instrument.for_baseline(case)
    item = Measurement.objects.create(
        organisation=case.organisation,
        case=case,
        instrument=asked,
        filled_in_by=asked.filled_in_by,
        kind=Kind.FOLLOW_UP if baseline else Kind.BASELINE,
        taken_on=today(),
        taken_by=by,
    )
    audit.record("measurement.started", item, youth=case.youth, by=by)
    return item


@transaction.atomic
def answer(item, *, area, step, note="", by):
    """Keep the step that the youth chose in one area; a second answer replaces the first.

    For 24 hours after closing an answer can still be put right; the trail says that it was a correction.
    """
    if not can_answer(item):
        raise Refused(_("Deze meting is afgesloten. Doe een vervolgmeting als er iets is veranderd."))
    if area.instrument_id != item.instrument_id or step not in range(1, len(item.instrument.steps) + 1):
        raise Refused(_("Kies een van de antwoorden."), field="step")
    found = {"organisation": item.organisation, "measurement": item, "area": area}
    score, _made = Score.objects.update_or_create(**found, defaults={"step": step, "note": note})
    verb = "measurement.corrected" if item.finished_at else "measurement.answered"
    audit.record(verb, item, youth=item.case.youth, fields=[area.code], by=by)
    return score


@transaction.atomic
def finish(item, *, own_words="", filled_in_by="", by):
    """Close a measurement; from then on it counts. Refused with half of the answers or fewer."""
    needed = instrument.enough(item.instrument.areas.count())
    if item.scores.count() < needed:
        raise Refused(_("Er zijn nog te weinig antwoorden: minstens %(enough)s.") % {"enough": needed})
    said = {"own_words": own_words, "filled_in_by": filled_in_by or item.filled_in_by, "finished_at": now()}
    if not Measurement.objects.filter(pk=item.pk, finished_at__isnull=True).update(**said):
        raise Refused(_("Deze meting is al afgesloten. Bekijk hoe het nu staat."))
    for name, value in said.items():
        setattr(item, name, value)
    audit.record("measurement.finished", item, youth=item.case.youth, by=by)
    return item


@transaction.atomic
def reword(item, *, own_words, filled_in_by="", by):
    """Put right what the youth said about it, and who filled in; for 24 hours after closing."""
    if not item.finished_at or not can_answer(item):
        raise Refused(_("Verbeteren kan tot 24 uur na het afsluiten."))
    said = {"own_words": own_words, "filled_in_by": filled_in_by or item.filled_in_by}
    Measurement.objects.filter(pk=item.pk).update(**said)
    item.own_words, item.filled_in_by = said["own_words"], said["filled_in_by"]
    audit.record("measurement.corrected", item, youth=item.case.youth, fields=list(said), by=by)
    return item


def read(item, *, by):
    """Note that somebody looked at the answers."""
    youth = item.case.youth
    return audit.record("measurement.read", item, youth=youth, reason=stand_in.words(youth, by=by), by=by)


def can_answer(item):
    """Whether answers can be given or put right: while it is open, and for 24 hours after closing."""
    return item.finished_at is None or may_undo(item.finished_at)


@dataclass(frozen=True)
class Question:
    """One area of life in a measurement, with the step that was chosen or None."""

    area: LifeArea
    step: int | None
    note: str


def questions(item):
    """The areas of a measurement in their order, with what was answered so far."""
    given = {score.area_id: (score.step, score.note) for score in item.scores.all()}
    areas = LifeArea.objects.filter(instrument=item.instrument_id)
    return [Question(area, *given.get(area.pk, (None, ""))) for area in areas]


def next_open(rows, after=None):
    """The first question without an answer behind the area `after`; None when none is left there."""
    codes = [row.area.code for row in rows]
    rest = rows[codes.index(after) + 1 :] if after in codes else rows
    return next((row for row in rest if row.step is None), None)


@dataclass(frozen=True)
class Change:
    """One area at the first measurement and now; None where it was not answered."""

    label: str
    before: int | None
    now: int | None
    note: str = ""

    @property
    def difference(self):
        """Steps gained, or None when one of the two is missing."""
        return None if self.before is None or self.now is None else self.now - self.before


def changes(item):
    """Per area what the case's baseline said and what this measurement says; for a baseline only `now`.

    An area is the same when its code is the same within one family of instruments; nothing else is compared.
    """
    before = {}
    if item.kind == Kind.FOLLOW_UP:
        baseline = _baseline(item)
        before = {row.area.code: row.step for row in questions(baseline)} if baseline else {}
    return [Change(row.area.label, before.get(row.area.code), row.step, row.note) for row in questions(item)]


def _baseline(item):
    ours = item.instrument
    taken = item.case.measurements.filter(kind=Kind.BASELINE, finished_at__isnull=False)
    same = taken.filter(instrument__slug=ours.slug, instrument__organisation_id=ours.organisation_id)
    return same.order_by("taken_on", "pk").first()


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
