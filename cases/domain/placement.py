"""Placements: school, work or another activity. The class of a closed case follows from them."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import wish as wishes
from cases.domain.outcome import outcome_class
from cases.models import Case, Placement
from mentoraat import audit
from mentoraat.states import Refused


@transaction.atomic
def add(case, *, kind, starts_on, detail="", hours_per_week=None, ends_on=None, wish=None, by):
    """A place that the youth has or gets; after closing the class is worked out anew.

    A wish is fulfilled only when the youth says that this place is it: a second-best start leaves every wish open.
    """
    check(kind=kind, starts_on=starts_on, detail=detail, hours_per_week=hours_per_week, ends_on=ends_on)
    row = Placement.objects.create(
        organisation_id=case.organisation_id,
        case=case,
        kind=kind,
        detail=detail,
        hours_per_week=hours_per_week,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    audit.record("placement.added", row, youth=case.youth, by=by)
    if wish is not None:
        wishes.fulfil(wish, by=by)
    _derive_again(case, by=by)
    return row


@transaction.atomic
def edit(placement, *, kind, starts_on, detail="", hours_per_week=None, ends_on=None, by):
    """Correct a place; after closing the class is worked out anew (a frozen report keeps its figure)."""
    facts = {"kind": kind, "starts_on": starts_on, "detail": detail, "hours_per_week": hours_per_week}
    facts["ends_on"] = ends_on
    check(**facts)
    changed = {name: value for name, value in facts.items() if getattr(placement, name) != value}
    if changed:
        for name, value in changed.items():
            setattr(placement, name, value)
        placement.save(update_fields=[*changed, "updated"])
        audit.record("placement.edited", placement, youth=placement.case.youth, fields=changed, by=by)
        _derive_again(placement.case, by=by)
    return placement


@transaction.atomic
def remove(placement, *, by):
    """Take away a place that was written down by mistake."""
    case = placement.case
    audit.record("placement.removed", placement, youth=case.youth, by=by)
    placement.delete()
    _derive_again(case, by=by)


def check(*, kind, starts_on, detail="", hours_per_week=None, ends_on=None):
    """Refuse a place that cannot be: no kind or start, ended before it began, more hours than a week has."""
    if kind not in Placement.Kind.values:
        raise Refused(_("Kies wat voor plek het is."), field="kind")
    if not starts_on:
        raise Refused(_("Vul in wanneer de plek begint."), field="starts_on")
    if ends_on and ends_on < starts_on:
        raise Refused(_("De einddatum ligt voor de begindatum."), field="ends_on")
    if hours_per_week is not None and not 0 <= hours_per_week <= 100:
        raise Refused(_("Vul het aantal uren per week in, tussen 0 en 100."), field="hours_per_week")


def class_of(case, *, ending, closed_on, destination):
    """The outcome class that the case has, or would have, with these facts."""
    taken_over = case.taken_over_by_id is not None
    hours = case.organisation.work_hours
    return outcome_class(ending, closed_on, list(case.placements.all()), taken_over, destination, hours)


def _derive_again(case, *, by):
    if not case.is_closed or case.ending == Case.Ending.OPENED_IN_ERROR:
        return
    destination = Case.Destination.PLACED if case.placements.exists() else case.destination
    outcome = class_of(case, ending=case.ending, closed_on=case.closed_on, destination=destination)
    changed = [
        name for name, value in (("outcome", outcome), ("destination", destination)) if getattr(case, name) != value
    ]
    if changed:
        Case.objects.filter(pk=case.pk).update(outcome=outcome, destination=destination)
        case.outcome, case.destination = outcome, destination
        audit.record("case.outcome_corrected", case, youth=case.youth, fields=changed, by=by)
