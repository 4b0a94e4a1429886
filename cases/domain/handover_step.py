"""One move of a handover: checked, raced for, kept as a row, on the audit trail, and told to its owner."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import HandoverStep
from mentoraat import audit, jobs, notify, states
from mentoraat.access import Role
from mentoraat.periods import today
from mentoraat.states import Refused


def move(handover, *, to, verb, on=None, note="", by, **changes):
    """Bring the handover to state `to` with `changes` beside it. Of many at once one succeeds; others get Refused."""
    states.move(handover, to=to, **changes)
    keep(handover, on=on, note=note, by=by)
    audit.record(f"handover.{verb}", handover, youth=handover.case.youth, fields=["state", *changes], by=by)
    return handover


def keep(handover, *, on=None, note="", by):
    """Keep as a row how the handover stands now, and what was said with it."""
    return HandoverStep.objects.create(
        organisation_id=handover.organisation_id,
        handover=handover,
        state=handover.state,
        on=on or today(),
        user=by if is_user(by) else None,
        by_name=name_of(handover, by),
        note=str(note)[:300],
    )


def not_before(earlier, on):
    """The day, today when none is given: not in the future and not before what came before it."""
    on = on or today()
    if on > today():
        raise Refused(_("Deze dag is nog niet geweest."), field="on")
    if earlier and on < earlier:
        raise Refused(_("Dit kan niet eerder zijn dan %(day)s.") % {"day": f"{earlier:%d-%m-%Y}"}, field="on")
    return on


def given(reason):
    """The reason without blanks around it. Refused when there is none."""
    if not reason.strip():
        raise Refused(_("Schrijf kort waarom."), field="reason")
    return reason.strip()[:300]


def is_user(by):
    """Whether a colleague of ours acts: not a partner, by link or account, and not the system."""
    return hasattr(by, "access") and Role.PARTNER not in by.access.roles


def name_of(handover, by):
    """Under which name a step or a message is kept: our colleague, or whoever answers for the partner."""
    if is_user(by):
        return by.name
    if by is None:
        return getattr(handover, "acting", "Mentoraat")  # who answers at another organisation here: referral_across
    person = handover.contact_person
    return f"{person.name}, {handover.partner.name}" if person else handover.partner.name


def tell_owner(handover, text, *, by):
    """Put a sentence with %(partner)s and %(youth)s on the screen of the owner, unless they did it themselves."""
    if by == handover.owner:
        return
    url = handover.get_absolute_url()
    notify.tell(handover.owner, text % words_of(handover), url=url, organisation=handover.organisation)


def words_of(handover):
    """What a sentence about a handover may name."""
    return {"partner": handover.partner.name, "youth": handover.case.youth.call_name}


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
