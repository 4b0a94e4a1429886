"""One move of a handover: checked, raced for, kept as a row, on the audit trail, and told to its owner."""

from datetime import timedelta

from django.utils import timezone

from cases.models import HandoverStep
from mentoraat import audit, jobs, notify, states
from mentoraat.periods import today


def move(handover, *, to, verb, on=None, note="", by, **changes):
    """Bring the handover to state `to` with `changes` beside it. Of many at once one succeeds; others get Refused."""
    states.move(handover, to=to, **changes)
    HandoverStep.objects.create(
        organisation_id=handover.organisation_id,
        handover=handover,
        state=to,
        on=on or today(),
        user=by if is_user(by) else None,
        by_name=name_of(handover, by),
        note=str(note)[:300],
    )
    audit.record(f"handover.{verb}", handover, youth=handover.case.youth, fields=["state", *changes], by=by)
    return handover


def is_user(by):
    """Whether somebody with an account acts, and not a link or the system."""
    return hasattr(by, "access")


def name_of(handover, by):
    """Under which name a step or a message is kept: our colleague, or whoever answers for the partner."""
    if is_user(by):
        return by.name
    if by is None:
        return "Mentoraat"
    person = handover.contact_person
    return f"{person.name}, {handover.partner.name}" if person else handover.partner.name


def tell_owner(handover, text, *, by):
    """Put a sentence with %(partner)s and %(youth)s on the screen of the owner, unless they did it themselves."""
    if by == handover.owner:
        return
    words = {"partner": handover.partner.name, "youth": handover.case.youth.call_name}
    notify.tell(handover.owner, text % words, url=handover.get_absolute_url(), organisation=handover.organisation)


def mail_later(handover, kind, *, seconds=0, once="", by):
    """Have the worker mail the partner, `seconds` from now. The job holds ids; `once` tells mails of a kind apart."""
    return jobs.enqueue(
        "handover.mail",
        organisation=handover.organisation,
        payload={"handover": handover.pk, "link": handover.link_id, "kind": kind},
        run_after=timezone.now() + timedelta(seconds=seconds),
        once_key=f"handover.mail:{handover.link_id}:{once or kind}",
        by=by if is_user(by) else None,
    )
