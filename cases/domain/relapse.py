"""A youth slides again after a closing (R9): telling it, the way back in one act, and who has to choose."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import case as cases
from cases.models import Case, Relapse
from mentoraat import audit, notify, states
from mentoraat.access import Role
from mentoraat.models import User
from mentoraat.periods import may_undo, now, today
from mentoraat.states import Refused

State = Relapse.State
REMIND_AFTER = timedelta(days=3)


@transaction.atomic
def report(case, *, kind, source, seen_on, certainty="", note="", check=None, way=None, by):
    """Write down that it goes wrong again, seen or told, on a case that ended.

    `way` opens a new case at once: programme, casemanager, despite (load.check). Without it the coordinators are asked
    to choose. Where another case runs already, that one is the way back. The closing stands (G6).
    """
    # One at a time per case: of two who tell it at once, the second hears that it is known.
    case = Case.objects.select_for_update(no_key=True, of=("self",)).select_related("youth").get(pk=case.pk)
    _check(case, seen_on)
    facts = {"kind": kind, "source": source, "seen_on": seen_on, "certainty": certainty, "note": note}
    row = Relapse.objects.create(
        organisation_id=case.organisation_id, case=case, check_done=check, reported_at=now(), reported_by=by, **facts
    )
    audit.record("relapse.reported", row, youth=case.youth, fields=[name for name in facts if facts[name]], by=by)
    running, at = cases.running(case.youth).first(), row.reported_at  # one act has one moment: see `undo`
    if running:
        _answer(row, State.RETURNED, new_case=running, at=at, by=by)
        _tell(row, [running.casemanager], by)
    elif way:
        _bring_back(row, **way, at=at, by=by)
    else:
        _tell(row, _coordinators(row), by)
    return row


@transaction.atomic
def bring_back(relapse, *, programme, casemanager, despite="", by):
    """Open the way back: a new case, linked to the one that ended."""
    row = _fresh(relapse)
    _bring_back(row, programme, casemanager, despite, by=by)
    return row


@transaction.atomic
def settle(relapse, *, how, by):
    """No new case is needed; how it was settled is kept."""
    row = _fresh(relapse)
    _answer(row, State.SETTLED, settled_how=how, by=by)
    audit.record("relapse.settled", row, youth=row.case.youth, fields=["state", "settled_how"], by=by)
    return row


@transaction.atomic
def undo(relapse, *, by):
    """Take the last act back, within 24 hours. A case that was opened for it ends as opened in error (G4)."""
    row = _fresh(relapse)
    if not can_undo(row):
        raise Refused(_("Ongedaan maken kan tot 24 uur na het opslaan."))
    if row.opened_case:
        _take_back_case(row, by)
    one_act = row.answered_at is None or row.answered_at == row.reported_at
    answer = {"answered_at": None, "answered_by": None, "settled_how": "", "new_case": None, "opened_case": False}
    states.move(row, to=State.UNDONE if one_act else State.OPEN, **answer)
    audit.record("relapse.undone", row, youth=row.case.youth, fields=["state"], by=by)
    return row


@transaction.atomic
def remind(*, by):
    """Tell the coordinators once more what nobody took up for three days; twice in a night has one effect."""
    rows = Relapse.objects.waiting().filter(reported_at__lt=now() - REMIND_AFTER, reminded_at__isnull=True)
    reminded = 0
    for row in rows.select_related("case__youth", "organisation"):
        if Relapse.objects.filter(pk=row.pk, reminded_at__isnull=True).update(reminded_at=now()):
            _tell(row, _coordinators(row), by)
            audit.record("relapse.reminded", row, youth=row.case.youth, by=by)
            reminded += 1
    return reminded


def former(case):
    """Who guarded the case to its end, if they still work here: the one to go on with. None otherwise."""
    return User.objects.working_in(case.organisation_id).filter(pk=case.casemanager_id).first()


def waiting(user):
    """What nobody took up yet, the longest waiting first, with its youths. One query; for Team and Vandaag."""
    rows = Relapse.objects.visible_to(user).waiting().select_related("case__youth", "case__casemanager")
    return rows.order_by("reported_at", "pk")


def can_undo(relapse):
    """Whether the last act may still be taken back."""
    return relapse.state != State.UNDONE and may_undo(relapse.answered_at or relapse.reported_at)


def _check(case, seen_on):
    if not case.is_closed or case.ending == Case.Ending.OPENED_IN_ERROR:
        raise Refused(_("Dit traject loopt nog. Schrijf het daar op."))
    if seen_on > today():
        raise Refused(_("Kies vandaag of een dag die al is geweest."), field="seen_on")
    if seen_on < case.closed_on:
        raise Refused(_("Het traject was toen nog niet afgerond."), field="seen_on")
    if Relapse.objects.waiting().filter(case=case).exists():
        raise Refused(_("Dit is al gemeld en wacht op iemand. Ga daarmee verder."))


def _fresh(relapse):
    return Relapse.objects.select_related("case__youth", "organisation", "new_case").get(pk=relapse.pk)


def _bring_back(row, programme, casemanager, despite="", *, at=None, by):
    case = cases.open(row.case.youth, programme=programme, casemanager=casemanager, despite=despite, by=by)
    Case.objects.filter(pk=case.pk).update(previous_case=row.case)
    case.previous_case = row.case
    _answer(row, State.RETURNED, new_case=case, opened_case=True, at=at, by=by)
    audit.record("relapse.returned", row, youth=row.case.youth, fields=["state", "new_case"], by=by)


def _answer(row, state, *, at=None, by, **changed):
    states.move(row, to=state, answered_at=at or now(), answered_by=by, **changed)


def _take_back_case(row, by):
    case = row.new_case
    worked = case.handovers.exists() or case.measurements.exists() or case.placements.exists()
    if worked or case.is_closed:
        raise Refused(_("Er is al aan het nieuwe traject gewerkt. Rond het daar af."))
    cases.close(case, closed_on=today(), ending=Case.Ending.OPENED_IN_ERROR, by=by)


def _coordinators(row):
    return User.objects.working_in(row.organisation_id, roles=(Role.COORDINATOR,))


def _tell(row, people, by):
    words = _("Met %(name)s gaat het weer mis. Kies wie dit oppakt.")
    if row.state == State.RETURNED:
        words = _("Met %(name)s gaat het weer mis. Jij bent de vaste mentor.")
    for person in people:
        if person != by:
            text = words % {"name": row.case.youth.call_name}
            notify.tell(person, text, url=row.get_absolute_url(), organisation=row.organisation)
