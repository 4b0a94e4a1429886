"""Vandaag: what is next for one mentor, whom they have not seen for a while, and what is unfinished. Seven queries."""

from dataclasses import dataclass
from datetime import time, timedelta

from django.db.models import Count, F, Q, Window
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.domain import aftercare, handover_ball
from cases.models import Case, Handover, Step, Youth
from mentoraat.models import Notification
from mentoraat.periods import at, today
from mentoraat.templatetags.mentoraat import date_list, day_relative, days_ago
from outreach.domain import contact as contacts

SHOWN = 8
STEPS = 30
GUIDED = (Case.State.OPEN, Case.State.WAITING)
START = time(0)  # a day begins


@dataclass(frozen=True)
class Day:
    """Everything on the page, written out."""

    unfinished: tuple
    unfinished_count: int
    steps: tuple
    quiet: tuple
    quiet_count: int
    news: tuple
    handovers: tuple
    aftercare: tuple

    @property
    def is_empty(self):
        """Nothing planned and nothing open."""
        return not any((self.unfinished, self.steps, self.quiet, self.news, self.handovers, self.aftercare))


def of(user):
    """The day of this person."""
    unfinished = list(contacts.unfinished(user).annotate(of_all=Window(Count("*")))[:SHOWN])
    quiet = _quiet(user)
    return Day(
        unfinished=tuple(unfinished),
        unfinished_count=unfinished[0].of_all if unfinished else 0,
        steps=tuple(_step(step) for step in _steps(user)),
        quiet=tuple(_not_seen(youth) for youth in quiet),
        quiet_count=quiet[0].of_all if quiet else 0,
        news=tuple(Notification.objects.visible_to(user).unread()[:SHOWN]),
        handovers=tuple(_handover(row) for row in _handovers(user)),
        aftercare=tuple(_check(row) for row in aftercare.open_checks(user).filter(case__casemanager=user)[:SHOWN]),
    )


def _steps(user):
    rows = Step.objects.visible_to(user).open().filter(owner=user)
    return rows.select_related("youth")[:STEPS]


def _step(step):
    """A step as the list shows it; how late it is stands in words."""
    day = today()
    late = step.due_on < day
    when = _("sinds %(day)s") % {"day": date_list(step.due_on)} if late else day_relative(step.due_on)
    return {
        "text": step.what,
        "who": step.youth.call_name,
        "who_url": step.youth.get_absolute_url(),
        "when": when,
        "late": late,
        "tick": reverse("reports:today-finish", args=[step.ref]),
    }


def _quiet(user):
    """Own youths not seen for as long as the organisation calls a while; never seen comes first."""
    limit = today() - timedelta(days=user.organisation.quiet_days)
    mine = Case.objects.filter(organisation=user.organisation, casemanager=user, state__in=GUIDED)
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
    rows = Handover.objects.visible_to(user).open().with_ball().filter(owner=user)
    return rows.select_related("case__youth", "partner", "owner").order_by("-ours", "since", "pk")[:SHOWN]


def _handover(row):
    ball = handover_ball.ball(row)
    return {
        "text": f"{row.case.youth.call_name} · {row.partner.name}",
        "url": row.get_absolute_url(),
        "state": row.get_state_display(),
        "ball": _("jij bent aan zet, %(waiting)s") % {"waiting": ball.waiting} if ball.ours else str(ball),
        "ours": ball.ours,
        "late": handover_ball.late(row),
    }


def _check(row):
    return {
        "name": row.case.youth.name,
        "url": reverse("cases:aftercare-edit", args=[row.ref]),
        "month": row.get_month_display(),
        "when": day_relative(row.due_on),
        "late": row.due_on < today(),
    }
