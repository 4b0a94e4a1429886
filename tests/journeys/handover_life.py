"""A network of sixty partners who each have their own way, and the people and the worker around them, day by day.

The clock of the database follows that of the test. A worker can be killed at any moment: in the middle of a climb, or
just before or just after a mail has left.
"""

import random
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from itertools import count
from zoneinfo import ZoneInfo

from django.core.mail import EmailMessage
from django.db import connection
from django.db.models.functions import Now
from django.utils import timezone

from cases.domain import consent as consents
from cases.domain import (
    handover,
    handover_answer,
    handover_course,
    handover_feedback,
    handover_mail,
    handover_next,
    handover_owner,
    handover_watch,
)
from cases.models import Consent, Handover
from mentoraat import jobs
from mentoraat.periods import on_working_day, today
from mentoraat.states import Refused
from partners.models import Agreement
from tests import make

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
START = date(2025, 7, 1)
LEAVES = date(2026, 1, 12)  # on this day a mentor works here no more
CHRISTMAS, KINGS_DAY = (date(2025, 12, 20), date(2026, 1, 5)), (date(2026, 4, 24), date(2026, 5, 5))
ARRIVE = ((1, "accept"), (3, "meet"), (4, "arrive"))
HEARD = ((15, "yes"), (46, "yes"))
# What each kind of partner does, in days after what came before.
WAYS = {
    "prompt": (*ARRIVE, *HEARD),
    "away": (*ARRIVE, *HEARD),
    "slow": ((9, "accept"), (5, "arrive"), *HEARD),
    "slower": ((17, "accept"), (2, "meet"), (6, "arrive"), *HEARD),
    "after nobody": ((34, "accept"), (2, "arrive"), *HEARD),
    "silent": (),
    "silent, then withdrawn": ((40, "withdraw"),),
    "silent, then elsewhere": ((36, "go_on"),),
    "refusing": ((2, "refuse"), (3, "close")),
    "refusing, then elsewhere": ((2, "refuse"), (1, "go_on")),
    "returning": (*ARRIVE, (20, "give_back"), (4, "close")),
    "asking back": ((1, "ask"), (2, "reply"), (2, "accept"), (3, "arrive"), *HEARD),
    "late with feedback": (*ARRIVE, (27, "yes"), (50, "yes")),
    "never feedback": ARRIVE,
    "gone after all": (*ARRIVE, (16, "no"), (6, "close")),
}
KINDS = ("refusal_kind", "full", "other_group", "long_wait", "")


class Killed(BaseException):
    """The process is gone: nothing after this moment was done, and nobody cleaned up."""


class Network:
    """Partners, mentors, a clock and a worker that is killed now and then."""

    def __init__(self, clock, patch, mentors, *, partners=60, handovers=300, over=300, seed=2025, deadly=0.02):
        self.clock, self.mentors, self.deadly = clock, mentors, deadly
        self.chance, self.events, self.numbers = random.Random(seed), [], count()
        self.left, self.killed, self.job = [], [], None
        _database_follows(patch)
        self._watch_mail(patch)
        self.at(START, time(6))
        self.partners = [self._partner(number) for number in range(partners)]
        for number in range(handovers):
            day = on_working_day(START + timedelta(days=1 + number * over // handovers))
            self._plan(day, "send", self.partners[number % partners])

    # The clock and the worker

    def at(self, day, moment):
        """Go to this moment of this day."""
        self.clock.move_to(datetime.combine(day, moment, AMSTERDAM))

    def work(self):
        """The worker: sweeps, and does what is found, until it is killed."""
        self._alive(jobs.sweep)

    def beat(self, *tasks):
        """One beat: each task of the schedule once."""
        for task in tasks:
            self._alive(task)

    def day(self, day):
        """A whole day: two beats at once, people, and the worker in between. A beat that was killed comes again."""
        before = len(self.killed)
        if day == LEAVES:
            self._leave(self.mentors.pop())
        self.at(day, time(7, 5))
        if day != on_working_day(day):
            self.beat(handover_watch.climb, self._ask_for_feedback)
            return
        stale = list(handover_watch._waiting(day))  # the second beat looks at the same moment as the first
        self.beat(handover_watch.climb, self._ask_for_feedback)
        self.work()
        self.beat(lambda: self._climb_on(stale), handover_feedback.watch)
        self.at(day, time(8))  # leases of killed work are over
        if len(self.killed) > before:
            self.beat(handover_watch.climb, self._ask_for_feedback)
            self.work()
        self.at(day, time(10))
        self._people(day)
        self.at(day, time(10, 5))
        self.work()
        self.at(day, time(17, 5))
        self.beat(handover_watch.climb_urgent, handover_watch.climb_urgent)
        self.work()

    def _ask_for_feedback(self):
        handover_owner.watch(by=None)
        handover_feedback.watch(by=None)

    def _climb_on(self, stale):
        """The beat that read the rows before the other one changed them."""
        fresh = handover_watch._waiting
        handover_watch._waiting = lambda day: stale
        try:
            handover_watch.climb()
        finally:
            handover_watch._waiting = fresh

    def _alive(self, act):
        try:
            act()
        except Killed as killed:
            self.killed.append((timezone.now(), str(killed)))

    def _may_die(self, where):
        if self.deadly and self.chance.random() < self.deadly:
            raise Killed(where)

    # Mail

    def _watch_mail(self, patch):
        """Know of every mail which job it came from, and how its handover stood when it left."""
        send, deliver, record = EmailMessage.send, handover_mail.deliver, handover_watch.audit.record

        def watched_deliver(job):
            self.job = job
            try:
                deliver(job)
            finally:
                self.job = None

        def watched_send(mail, *args, **kwargs):
            if self.job is None:
                return send(mail, *args, **kwargs)
            self._may_die("before the mail")
            self.left.append(_left(self.job, mail))
            send(mail, *args, **kwargs)
            self._may_die("after the mail")

        def watched_record(verb, *args, **kwargs):
            record(verb, *args, **kwargs)
            if verb in ("handover.reminded", "handover.feedback_asked"):
                self._may_die(verb)

        patch.setattr(EmailMessage, "send", watched_send)
        patch.setattr(handover_mail, "deliver", watched_deliver)
        patch.setattr(handover_watch.audit, "record", watched_record)
        patch.setattr(jobs, "ring", jobs.run)

    # People

    def _partner(self, number):
        way = list(WAYS)[number % len(WAYS)]
        organisation = self.mentors[0].organisation
        partner = make.partner(organisation, f"Partner {number}")
        partner.contact_persons.update(email=f"partner{number}@example.org")
        if number % 3 == 0:  # the others have no agreement, and the usual terms
            terms = {"answer_working_days": 2, "remind_days": [4, 8], "nobody_days": 18, "feedback_days": [14, 60]}
            terms["escalation_email"] = f"chef{number}@example.org"
            Agreement.objects.create(organisation=organisation, partner=partner, starts_on=START, **terms)
        partner.way = way
        return partner

    def _leave(self, mentor):
        """Somebody's account ends overnight, with everything that they had under way."""
        mentor.is_active = False
        mentor.save()

    def _plan(self, day, verb, subject):
        heappush(self.events, (day, next(self.numbers), verb, subject))

    def _people(self, day):
        """Everything that people do today; who is away or free does it on their next day."""
        while self.events and self.events[0][0] <= day:
            planned, _number, verb, subject = heappop(self.events)
            if day != on_working_day(day):
                self._plan(on_working_day(day), verb, subject)
            elif verb == "send":
                self._send(subject, day)
            else:
                self._act(verb, subject, day)

    def _send(self, partner, day):
        """A mentor hands over: now and then with urgency, taken back at once, or with a change of mind later."""
        mentor = self.chance.choice(self.mentors)
        case = make.case(youth=make.youth(known_by=mentor), casemanager=mentor)
        urgent = {"urgent": True, "urgent_reason": "Geen dak"} if self.chance.random() < 0.1 else {}
        row = handover.draft(
            case, partner=partner, question="Inkomen regelen", items=list(Consent.MINIMUM), how="spoken", agreed=True,
            by=mentor, **urgent,
        )  # fmt: skip
        handover.send(row, by=mentor)
        if self.chance.random() < 0.04:
            handover.recall(row, by=mentor)
            handover.send(row, by=mentor)
        if self.chance.random() < 0.06:
            self._plan(day + timedelta(days=self.chance.randrange(1, 30)), "withdraw_consent", (row.pk, partner, ()))
        self._next(row.pk, partner, WAYS[partner.way], day)

    def _next(self, pk, partner, steps, day):
        if not steps:
            return
        (days, verb), *later = steps
        when = day + timedelta(days=days)
        for first, last in (CHRISTMAS, KINGS_DAY) if getattr(partner, "way", "") == "away" else ():
            when = last if first <= when < last else when
        self._plan(when, verb, (pk, partner, later))

    def _act(self, verb, subject, day):
        pk, partner, later = subject
        rows = Handover.objects.select_related("case__youth", "partner", "contact_person", "owner", "link", "consent")
        try:
            getattr(self, f"_{verb}")(rows.get(pk=pk))
        except Refused:
            return  # withdrawn or over meanwhile: the rest does not happen
        self._next(pk, partner, later, day)

    def _accept(self, row):
        handover_answer.accept(row, by=row.link)

    def _refuse(self, row):
        handover_answer.refuse(row, kind=self.chance.choice(KINDS[1:]), by=row.link)

    def _ask(self, row):
        handover_answer.ask(row, text="Hoe laat kan het?", by=row.link)

    def _reply(self, row):
        handover_answer.reply(row, text="Om tien uur.", by=row.owner)

    def _meet(self, row):
        handover_course.met(row, who="Wij drieën", by=row.owner)

    def _arrive(self, row):
        handover_course.arrived(row, by=row.link)

    def _yes(self, row):
        handover_feedback.answer(row, still_there="yes", by=row.link)

    def _no(self, row):
        handover_feedback.answer(row, still_there="no", by=row.link)

    def _give_back(self, row):
        handover_course.returned(row, reason="Kwam niet meer", by=row.owner)

    def _go_on(self, row):
        """The same question to the partner that fits best, once the youth agrees to that too."""
        other = handover_next.choosable(row).order_by("pk").first()
        if other is None:
            raise Refused("Nobody fits.")
        new = handover_next.start(row, partner=other, by=row.owner)
        asked = {"partner": other, "question": new.question, "items": list(Consent.MINIMUM)}
        handover.edit(new, **asked, how="spoken", agreed=True, by=row.owner)
        handover.send(new, by=row.owner)
        self._next(new.pk, other, WAYS["prompt"], today())

    def _withdraw(self, row):
        handover_course.withdraw(row, reason="Niemand antwoordde", by=row.owner)

    def _withdraw_consent(self, row):
        consents.withdraw(row.consent, by=row.owner)

    def _close(self, row):
        handover_course.close(row, reason="Klaar", by=row.owner)


def _left(job, mail):
    """What is kept of a mail: of which handover, which kind and which rung, when, and how the handover stood then."""
    row = Handover.objects.values("pk", "state", "answered_at", "consent__withdrawn_at").get(pk=job.payload["handover"])
    return {
        "handover": row["pk"],
        "kind": job.payload["kind"],
        "once": job.once_key,
        "id": mail.extra_headers.get("Message-ID"),
        "on": today(),
        "state": row["state"],
        "withdrawn": row["consent__withdrawn_at"] is not None,
        "answered": row["answered_at"] is not None,
    }


def _database_follows(patch):
    """Let the database's own clock tell the time of the test."""

    def as_said(self, compiler, connection_, **extra):
        value = connection.ops.adapt_datetimefield_value(timezone.now())
        return ("%s::timestamptz" if connection.vendor == "postgresql" else "%s"), [value]

    for vendor in ("as_sqlite", "as_postgresql"):
        patch.setattr(Now, vendor, as_said)
