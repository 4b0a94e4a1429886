"""Vandaag: what is next for one mentor, whom they have not seen for a while, and what is unfinished.

Who stands in for a colleague today has that colleague's day beside their own, with the name at it. Seventeen queries,
whatever there is.
"""

from dataclasses import dataclass
from datetime import time, timedelta

from django.db.models import Count, F, Q, Window
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.domain import appointment_day, handover_ball, step
from cases.models import Case, Handover, Step, Youth
from mentoraat.domain import absence
from mentoraat.models import Notification
from mentoraat.periods import UNDO_WITHIN, at, now, today
from mentoraat.templatetags.mentoraat import date_list, days_ago
from outreach.domain import contact as contacts
from reports.domain import first_use, today_turn
from reports.domain import today_agenda as agenda

SHOWN = 8
STEPS = 100
GUIDED = (Case.State.OPEN, Case.State.WAITING)
START = time(0)  # a day begins


@dataclass(frozen=True)
class Day:
    """Everything on the page, written out."""

    unfinished: tuple
    unfinished_count: int
    settle: tuple  # appointments whose time has come, and nobody said how it went
    agenda: tuple
    done: tuple
    outside: tuple
    quiet: tuple
    quiet_count: int
    turn: tuple
    news: tuple
    handovers: tuple
    way: first_use.Way | None  # of somebody new
    away: tuple  # for whom the person stands in

    @property
    def is_empty(self):
        """Nothing planned and nothing open."""
        work = (self.unfinished, self.settle, self.agenda, self.outside, self.quiet, self.turn)
        return not any((*work, self.news, self.handovers))


def of(user):
    """The day of this person."""
    unfinished = list(contacts.unfinished(user).annotate(of_all=Window(Count("*")))[:SHOWN])
    appointments, steps, quiet = appointment_day.of_day(user), _steps(user), _quiet(user)
    return Day(
        unfinished=tuple(unfinished),
        unfinished_count=(unfinished[0].of_all if unfinished else 0) + len(appointments.unfinished),
        settle=appointments.unfinished,
        agenda=agenda.groups([row for row in steps if not row.done_at], appointments, user),
        done=tuple(agenda.done(row) for row in steps if row.done_at),
        outside=tuple(agenda.of_others(row) for row in step.overdue_outside(user)[:SHOWN]),
        quiet=tuple(_not_seen(youth) for youth in quiet),
        quiet_count=quiet[0].of_all if quiet else 0,
        turn=today_turn.sections(user),
        news=tuple(Notification.objects.visible_to(user).unread()[:SHOWN]),
        handovers=tuple(_handover(row) for row in _handovers(user)),
        way=first_use.of(user),
        away=absence.lent_to(user),
    )


def _steps(user):
    """Steps that are open, and those that the person ticked so lately that it can be taken back."""
    ticked = Q(done_by=user, done_at__gt=now() - UNDO_WITHIN)
    rows = Step.objects.visible_to(user).filter(Q(owner__in=user.acts_for, done_at__isnull=True) | ticked)
    return list(rows.select_related("youth", "owner").order_by("due_on", "pk")[:STEPS])


def _quiet(user):
    """Guided youths not seen for as long as the organisation calls a while; never seen comes first."""
    limit = today() - timedelta(days=user.organisation.quiet_days)
    mine = Case.objects.filter(organisation=user.organisation, casemanager__in=user.acts_for, state__in=GUIDED)
    unseen = Q(last_seen_at__lt=at(limit + timedelta(days=1), START))
    never = Q(last_seen_at__isnull=True, pk__in=mine.filter(opened_on__lte=limit).values("youth"))
    rows = Youth.objects.filter(unseen | never, pk__in=mine.values("youth")).annotate(of_all=Window(Count("*")))
    return list(rows.order_by(F("last_seen_at").asc(nulls_first=True), "name_key", "pk")[:SHOWN])


def _not_seen(youth):
    seen = youth.last_seen_at
    return {
        "name": youth.name,
        "url": youth.get_absolute_url(),
        "when": _("%(days)s · %(day)s") % {"days": days_ago(seen), "day": date_list(seen)}
        if seen
        else _("nog niet gezien"),
        "contact": reverse("outreach:contact-create") + f"?jongere={youth.ref}",
    }


def _handovers(user):
    rows = Handover.objects.visible_to(user).open().with_ball().filter(owner__in=user.acts_for, since__lte=today())
    return rows.select_related("case__youth", "partner", "owner").order_by("-ours", "since", "pk")[:SHOWN]


def _handover(row):
    ball = handover_ball.ball(row)
    return {
        "text": f"{row.case.youth.call_name} · {row.partner.name}",
        "question": row.question,
        "begun": handover_ball.begun(row),
        "url": row.get_absolute_url(),
        "state": row.get_state_display(),
        "ball": _("jij bent aan zet, %(waiting)s") % {"waiting": ball.waiting} if ball.ours else str(ball),
        "ours": ball.ours,
        "late": handover_ball.late(row),
        "urgent": row.urgent,
    }
