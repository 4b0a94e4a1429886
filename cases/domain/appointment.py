"""Appointments: made, put off, and what became of them. How often it worked out is for the youth and us alone."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import stand_in
from cases.domain import youth as youths
from cases.models import Appointment, AppointmentMove
from mentoraat import audit, notify, states
from mentoraat.periods import local_date, may_undo, now, today
from mentoraat.states import Refused

State = Appointment.State
FACTS = ("what", "place", "home", "contact_person")


@transaction.atomic
def plan(youth, *, at, what, place="", home=False, contact_person=None, owner=None, by):
    """A new appointment; without an owner it is with whoever writes it down. It joins the youth's only open case."""
    _check_moment(at)
    owner = owner or by
    if owner != by and not youths.is_visible(youth, by=owner):
        raise Refused(_("%(who)s kent deze jongere nog niet.") % {"who": owner.name}, field="owner")
    item = Appointment.objects.create(
        organisation_id=youth.organisation_id,
        youth=youth,
        case=_only_case(youth),
        owner=owner,
        at=at,
        on=local_date(at),
        **{"what": what, "place": place, "home": home, "contact_person": contact_person},
    )
    audit.record("appointment.planned", item, youth=youth, by=by)
    _tell_owner(item, _("%(who)s plande een afspraak voor jou met %(youth)s."), by)
    return item


@transaction.atomic
def edit(item, *, by, **facts):
    """Change what it is for, where, or who joins. When it is, is another act: `postpone`."""
    changed = {name: facts[name] for name in FACTS if name in facts and getattr(item, name) != facts[name]}
    if not changed:
        return item
    _change(item, changed)
    audit.record("appointment.edited", item, youth=item.youth, fields=changed, by=by)
    return item


@transaction.atomic
def postpone(item, *, at, why="", by):
    """Another moment. The old one stays in the trail, with the reason."""
    _check_moment(at)
    was = item.at
    if at == was:
        raise Refused(_("De afspraak staat al op dit moment. Kies een ander."), field="on")
    _change(item, {"at": at, "on": local_date(at)}, at=was, state=State.PLANNED)
    AppointmentMove.objects.create(
        organisation_id=item.organisation_id, appointment=item, was_at=was, to_at=at, why=why, on=today(), moved_by=by
    )
    audit.record("appointment.postponed", item, youth=item.youth, fields=["at"], by=by)
    _tell_owner(item, _("%(who)s verzette je afspraak met %(youth)s."), by)
    return item


@transaction.atomic
def settle(item, *, state, why="", by):
    """Say how it went, or correct that within a day. Calling off can be done beforehand; the rest from its day on."""
    state = State(state)
    if state != State.CANCELLED and not item.is_due:
        raise Refused(_("Deze afspraak moet nog komen. Je kunt hem verzetten of afzeggen."), field="state")
    _check_correctable(item)
    fields = {"why": why, "settled_at": now() if item.is_planned else item.settled_at, "settled_by": by}
    if item.state == state:
        _change(item, {"why": why}, state=state)
    else:
        states.move(item, to=state, sequence=item.sequence + 1, updated=now(), **fields)
    audit.record("appointment.settled", item, youth=item.youth, fields=["state", "why"], by=by)
    return item


@transaction.atomic
def reopen(item, *, by):
    """Take an outcome back within a day: the appointment stands as it was."""
    if item.is_planned:
        raise Refused(_("Deze afspraak staat al open."))
    _check_correctable(item)
    nothing = {"why": "", "settled_at": None, "settled_by": None}
    states.move(item, to=State.PLANNED, sequence=item.sequence + 1, updated=now(), **nothing)
    audit.record("appointment.reopened", item, youth=item.youth, fields=["state"], by=by)
    return item


@transaction.atomic(savepoint=False)
def read(item, *, by):
    """Open an appointment; that is reading about the youth. Returns how often and why it was put off."""
    audit.record("appointment.read", item, youth=item.youth, reason=stand_in.words(item.youth, by=by), by=by)
    return list(item.moves.select_related("moved_by"))


def may_be_corrected(item):
    """Whether the outcome is not older than a day."""
    return item.is_planned or may_undo(item.settled_at)


def trend(outcomes):
    """The latest outcomes in words, as in "laatste 5: 4 op tijd, 1 niet gelukt"; "" when there is none yet.

    For the page of the youth alone: it is a start of a talk, never a mark that somebody else gets to see.
    """
    counts = [(sum(1 for one in outcomes if one == state), state) for state in Appointment.COUNTED]
    parts = [f"{count} {state.label}" for count, state in counts if count]
    return _("laatste %(count)s: %(parts)s") % {"count": len(outcomes), "parts": ", ".join(parts)} if parts else ""


def _only_case(youth):
    cases = list(youth.cases.open()[:2])
    return cases[0] if len(cases) == 1 else None


def _check_moment(at):
    if at <= now():
        raise Refused(_("Kies een moment dat nog komt."), field="on")


def _check_correctable(item):
    if not may_be_corrected(item):
        raise Refused(_("Een uitkomst verbeteren kan 24 uur lang."), field="state")


def _change(item, changes, **expected):
    """Write columns, only if the row still is as it was when it was read."""
    changes = changes | {"sequence": item.sequence + 1, "updated": now()}
    if not Appointment.objects.filter(pk=item.pk, sequence=item.sequence, **expected).update(**changes):
        raise Refused(_("Deze afspraak is net veranderd. Bekijk hoe hij nu staat."))
    for name, value in changes.items():
        setattr(item, name, value)


def _tell_owner(item, text, by):
    if item.owner != by:
        words = {"who": by.name, "youth": item.youth.call_name}
        notify.tell(item.owner, text % words, url=item.get_absolute_url(), organisation=item.organisation)
