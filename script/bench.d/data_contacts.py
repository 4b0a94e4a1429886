"""The contacts of the made-up organisation, and who looked at whom."""

from datetime import timedelta

from world import SINCE

from cases.domain import first_reached
from cases.models import Acquaintance, Youth
from mentoraat.models import AuditEvent
from outreach.models import Contact

PER_YOUTH = 10
EVENTS = 430  # contacts of the one youth with many events
NAMELESS = 0.06
OUTCOMES = (*Contact.Outcome.values, Contact.Outcome.SPOKEN, Contact.Outcome.SPOKEN)
OPEN_ENDS = 10  # of Nina's, still to be completed


def plan(world, plans):
    """When each youth was met: ten times on average. Every fourth with an open case was not seen lately."""
    for plan in plans:
        last = plan.closed_on or world.ago(1)
        if not plan.closed_on and plan.number % 4 == 1:
            last = max(plan.opened_on, world.ago(world.number(31, 90)))
        times = EVENTS if plan.number == 0 else world.number(1, PER_YOUTH * 2 - 2)
        for _time in range(times):
            moment = world.moment(world.day(plan.opened_on, last))
            plan.meetings.append((moment, world.pick(OUTCOMES)))
            if plan.meetings[-1][1] in Contact.SEEN:
                plan.last_seen_at = max(plan.last_seen_at or moment, moment)


def contacts(world, plans):
    """What was planned, some of it by colleagues, and contacts without a youth."""
    met = [(plan, *meeting) for plan in plans for meeting in plan.meetings]
    mentors = [plan.mentor if world.chance(0.9) else world.pick(world.mentors) for plan, *_meeting in met]
    rows = [
        _contact(world, mentor, moment, outcome) | {"area": plan.youth.area, "named": True}
        for (plan, moment, outcome), mentor in zip(met, mentors, strict=True)
    ]
    made = world.make(Contact, rows)
    pairs = zip(made, met, strict=True)
    world.make(Contact.youths.through, ({"contact": row, "youth": plan.youth} for row, (plan, *_meeting) in pairs))
    first_reached.settle(Youth.objects.filter(organisation=world.organisation), by=None)
    knows = dict.fromkeys((plan.youth, mentor) for (plan, *_meeting), mentor in zip(met, mentors, strict=True))
    by_contact = {"how": Acquaintance.How.CONTACT}
    world.make(Acquaintance, [{"youth": youth, "user": mentor} | by_contact for youth, mentor in knows])
    _nameless(world, len(met))


def _contact(world, mentor, moment, outcome):
    row = {"mentor": mentor, "at": moment, "on": moment.date(), "outcome": outcome}
    channel = world.pick(Contact.Channel.values)
    return row | {
        "channel": channel,
        "place": world.pick(world.places),
        "note": "Ging over school." * world.number(0, 6),
    }


def _nameless(world, met):
    """Nobody knows yet who these were; those of Nina's last days wait to be completed."""
    rows = []
    for number in range(int(met * NAMELESS)):
        mine = number < OPEN_ENDS
        moment = world.moment(world.ago(number + 1 if mine else world.number(1, SINCE)))
        row = _contact(world, world.mentors[0] if mine else world.pick(world.mentors), moment, "spoken")
        rows.append(row | {"label": f"Rode pet {number}", "finished_at": None if mine else moment})
    world.make(Contact, rows)


def trail(world, plans):
    """Three times somebody looked at each youth."""
    same = {"actor_kind": "user", "role": "mentor", "verb": "youth.read", "thing": "youth", "source": "127.0.0.1"}
    same["organisation_id"] = world.organisation.pk
    rows = []
    for plan in plans * 3:
        moment = world.moment(world.day(plan.opened_on, world.ago(1))) - timedelta(seconds=plan.number % 60)
        rows.append(same | {"at": moment, "youth_id": plan.youth.pk, "thing_id": plan.youth.pk})
        rows[-1]["actor_id"] = plan.mentor.pk
    world.make(AuditEvent, rows)
