"""Activities and who was there: each youth who was there has one contact, which follows what is said of them."""

import uuid
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from cases.models import Youth
from mentoraat import audit
from mentoraat.periods import at as moment_of
from mentoraat.periods import local_date, now, today
from mentoraat.states import Refused
from outreach.domain import contact as contacts
from outreach.models import Activity, Attendance, Contact, Group, GroupMember

EVENT, SPOKEN, FAILED = Contact.Channel.EVENT, Contact.Outcome.SPOKEN, Contact.Outcome.FAILED


@dataclass(frozen=True)
class Mark:
    """One youth on the attendance page; `presence` is "" until somebody said so."""

    youth: Youth
    presence: str = ""


@transaction.atomic
def plan(*, name, on, clock=None, place=None, group=None, leader=None, by):
    """A new activity; it may lie in the past, to write down afterwards who was there."""
    _check_leader(group, leader or by)
    row = Activity.objects.create(
        organisation_id=by.access.organisation_id,
        name=" ".join(name.split()),
        place=place,
        group=group,
        leader=leader or by,
        **_when(on, clock),
    )
    audit.record("activity.planned", row, by=by)
    return row


@transaction.atomic
def edit(activity, *, name, on, clock=None, place=None, group=None, leader=None, by):
    """Change it; the contacts of those who were there follow the moment and the place."""
    facts = {"name": " ".join(name.split()), "place": place, "group": group, "leader": leader or activity.leader}
    facts |= _when(on, clock)
    _check_leader(group, facts["leader"])
    changed = [field for field, value in facts.items() if getattr(activity, field) != value]
    for field in changed:
        setattr(activity, field, facts[field])
    activity.save(update_fields=[*changed, "updated"])
    if {"name", "at", "place"} & set(changed):
        for row in _here(activity):
            facts = {"at": activity.at, "place": activity.place, "note": _note(activity)}
            contacts.complete(row.contact, outcome=row.contact.outcome, channel=EVENT, **facts, by=by)
    audit.record("activity.edited", activity, fields=changed, by=by)
    return activity


@transaction.atomic
def call_off(activity, *, by):
    """It does not take place. Refused when somebody was there: then it did."""
    if _here(activity).exists():
        raise Refused(_("Er was al iemand bij. Zet eerst iedereen op “niet”."))
    return _switch(activity, off=True, verb="activity.called_off", by=by)


@transaction.atomic
def call_on(activity, *, by):
    """It takes place after all."""
    return _switch(activity, off=False, verb="activity.called_on", by=by)


def _switch(activity, *, off, verb, by):
    before = Activity.objects.filter(pk=activity.pk, called_off_at__isnull=off)
    if before.update(called_off_at=now() if off else None):
        audit.record(verb, activity, fields=["called_off_at"], by=by)
    activity.refresh_from_db(fields=["called_off_at"])
    return activity


@transaction.atomic
def attend(activity, *, marks, others=None, added=None, by):
    """Say who was there: `marks` is {youth: presence}, `others` how many without a name, `added` one who was there.

    Being there makes one contact, however often this is sent; taking it back takes the contact back.
    """
    activity = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)  # two who save at once take turns
    if activity.called_off_at:
        raise Refused(_("Deze activiteit gaat niet door."))
    if not has_begun(activity):
        raise Refused(_("Deze activiteit is nog niet begonnen."))
    marks = marks | ({added: Attendance.Presence.PRESENT} if added else {})
    rows = {row.youth_id: row for row in activity.attendances.select_related("contact__mentor")}
    for youth, presence in marks.items():
        if presence:
            _mark(activity, youth, presence, rows.get(youth.pk), by)
    if activity.others != others:
        activity.others = others
        activity.save(update_fields=["others", "updated"])
        audit.record("activity.counted", activity, fields=["others"], by=by)
    return activity


def _mark(activity, youth, presence, row, by):
    if row and row.presence == presence:
        return
    row = row or Attendance(organisation_id=activity.organisation_id, activity=activity, youth=youth)
    was, row.presence = row.presence, presence
    here = presence in Attendance.HERE
    if here and row.contact is None:
        row.contact = _met(activity, youth, by)
    elif here:
        _bring_back(row.contact, by)
    elif row.contact:
        _take_back(row.contact, by)
    row.save()
    audit.record("activity.attended", row, youth=youth, fields=["presence"] if was else (), by=by)


def _met(activity, youth, by):
    """The contact of one who was there; the same key gives the same contact."""
    return contacts.log(
        outcome=SPOKEN,
        channel=EVENT,
        youth=youth,
        place=activity.place,
        at=activity.at,
        note=_note(activity),
        client_key=uuid.uuid5(uuid.NAMESPACE_URL, f"{activity.ref} {youth.ref}"),
        by=by,
    )


def _take_back(contact, by):
    """Within a day as if it never was; later it stays, as one that did not come about."""
    if contacts.can_undo(contact):
        contacts.undo(contact, by=by)
    elif contact.undone_at is None:
        contacts.settle(contact, outcome=FAILED, by=by)


def _bring_back(contact, by):
    if contact.undone_at:
        contacts.restore(contact, by=by)
    if contact.outcome not in Contact.TWO_WAY:
        contacts.settle(contact, outcome=SPOKEN, by=by)


def _here(activity):
    return activity.attendances.filter(presence__in=Attendance.HERE).select_related("contact__mentor")


def _note(activity):
    return _("Activiteit: %(name)s.") % {"name": activity.name}


def _check_leader(group, leader):
    if group and not Group.objects.visible_to(leader).filter(pk=group.pk).exists():
        raise Refused(_("Kies iemand die een jongere uit de groep kent."), field="leader")


def _when(on, clock):
    at = moment_of(on, clock) if clock else moment_of(on)
    return {"at": at, "on": local_date(at)}


def marks(activity, *, by):
    """Who to ask about, as far as one may see them: those marked before, and the group's members who had not left."""
    rows = activity.attendances.visible_to(by).select_related("youth")
    found = {row.youth_id: Mark(row.youth, row.presence) for row in rows}
    if activity.group_id:
        left = Q(until__lte=activity.on)  # who joined later may have come along before
        members = GroupMember.objects.filter(~left, group=activity.group_id).visible_to(by)
        for row in members.select_related("youth"):
            found.setdefault(row.youth_id, Mark(row.youth))
    return sorted(found.values(), key=lambda mark: (mark.youth.name_key, mark.youth.pk))


def listing(user):
    """Activities from a month ago on, the next first; `here` is how many were there whom the person may see."""
    seen = Attendance.objects.visible_to(user).filter(presence__in=Attendance.HERE)
    rows = Activity.objects.visible_to(user)
    return rows.annotate(here=Count("attendances", filter=Q(attendances__in=seen), distinct=True)).order_by("-at", "pk")


def has_begun(activity):
    """Whether it can be said who was there."""
    return activity.at <= now() + contacts.CLOCK_SLACK


def to_mark(user, days=14):
    """What the person led in the last days without saying who was there: work for Vandaag. One query."""
    since, until = today() - timedelta(days=days), now()
    led = Activity.objects.visible_to(user).filter(leader=user, on__gte=since)
    return (
        led.filter(at__lte=until, attendances__isnull=True, called_off_at__isnull=True)
        .select_related("place")
        .order_by("at", "pk")
    )


def split(rows):
    """(what comes, soonest first; what was, latest first)."""
    coming = [row for row in rows if row.on >= today()]
    return coming[::-1], [row for row in rows if row.on < today()]
