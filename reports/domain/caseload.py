"""Team: who is out of sight, where we wait, what is due, and who is full. Seven queries, whatever the size."""

from dataclasses import dataclass
from datetime import time, timedelta

from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.domain import handover_ball
from cases.models import AftercareCheck, Case, Handover, Measurement, Step, Youth
from mentoraat import audit, notify
from mentoraat.access import Role
from mentoraat.models import Area, Membership, User
from mentoraat.periods import add_months, at, today
from mentoraat.states import Refused
from mentoraat.templatetags.mentoraat import date_list, day_relative, days_ago
from partners.models import MentorFile
from reports.domain.scope import holds

SHOWN = 6
OUT_OF_SIGHT_SHOWN = 24
NEW_DAYS = 7
SOON = timedelta(days=14)
FOLLOW_UP_MONTHS = 6
OPEN = (Case.State.OPEN, Case.State.WAITING)


@dataclass(frozen=True)
class Narrow:
    """What the coordinator wants to see: everything, or one mentor, area or phase."""

    mentor: str = ""
    area: str = ""
    phase: str = ""

    def cases(self, path=""):
        """The filter on cases; `path` leads to the case, as in "case__"."""
        wanted = {"casemanager__ref": self.mentor, "area__ref": self.area, "state": self.phase}
        return Q(**{f"{path}{column}": value for column, value in wanted.items() if value})


@dataclass(frozen=True)
class Group:
    """Some rows of a list, written out, and how many there are in all."""

    rows: tuple
    count: int

    @property
    def left(self):
        """How many are not shown."""
        return self.count - len(self.rows)


@dataclass(frozen=True)
class Load:
    """How many open cases somebody guards, against what they can."""

    ref: str
    name: str
    cases: int
    norm: int | None
    working: bool

    @property
    def full(self):
        """At or over the norm."""
        return self.norm is not None and self.cases >= self.norm


def _group(rows, order, write, *, dress, shown=SHOWN):
    """The first of `rows`, written out, with how many there are. Only those few are dressed with what they show."""
    count = rows.order_by().values("organisation").annotate(n=Count("pk")).values("n")
    first = rows.model.objects.filter(pk__in=rows.order_by(*order).values("pk")[:shown])
    found = list(dress(first).annotate(of_all=Subquery(count)).order_by(*order))
    return Group(tuple(write(row) for row in found), found[0].of_all if found else 0)


def loads(organisation):
    """Everybody who guards cases or could, by name; who left and still has cases stands here too."""
    mine = Case.objects.filter(organisation=organisation, casemanager=OuterRef("pk"), state__in=OPEN)
    count = mine.order_by().values("casemanager").annotate(n=Count("pk")).values("n")
    norm = MentorFile.objects.filter(organisation=organisation, user=OuterRef("pk")).values("caseload_norm")[:1]
    roles = Membership.objects.running().filter(organisation=organisation, user=OuterRef("pk"))
    people = User.objects.annotate(
        cases=Coalesce(Subquery(count), 0),
        norm=Subquery(norm),
        mentors=Exists(roles.filter(role=Role.MENTOR)),
    )
    rows = people.filter(Q(memberships__organisation=organisation)).filter(Q(cases__gt=0) | Q(mentors=True)).distinct()
    columns = rows.order_by("name").values_list("ref", "name", "cases", "norm", "mentors")
    return tuple(Load(ref, name, cases, norm, working) for ref, name, cases, norm, working in columns)


def areas(organisation):
    """The areas to choose from, as (ref, name)."""
    return tuple(Area.objects.filter(organisation=organisation, active=True).values_list("ref", "name"))


def out_of_sight(organisation, narrow):
    """Youths with an open case whom nobody saw for too long: never seen first, then the longest ago."""
    limit = today() - timedelta(days=organisation.out_of_sight_days)
    cases = Case.objects.filter(narrow.cases(), organisation=organisation, state__in=OPEN)
    long_ago = Q(last_seen_at__lt=at(limit + timedelta(days=1), time(0)))
    never = Q(last_seen_at__isnull=True, pk__in=cases.filter(opened_on__lte=limit).values("youth"))
    guided = holds(Q(pk__in=cases.values("youth")))
    rows = Youth.objects.filter(long_ago | never, guided, organisation=organisation)
    order = (F("last_seen_at").asc(nulls_first=True), "name_key", "pk")
    return _group(rows, order, _youth, dress=lambda first: _with_case(first, narrow), shown=OUT_OF_SIGHT_SHOWN)


def _with_case(youths, narrow):
    """The youths with their casemanager and their first step."""
    # By youth alone: with the organisation beside it, SQLite would walk through all of its cases.
    case = Case.objects.filter(narrow.cases(), youth=OuterRef("pk"), state__in=OPEN).order_by("-opened_on", "-pk")
    step = Step.objects.open().filter(youth=OuterRef("pk"))
    return youths.annotate(
        opened=Subquery(case.values("opened_on")[:1]),
        mentor=Subquery(case.values("casemanager__name")[:1]),
        step_what=Subquery(step.values("what")[:1]),
        step_due=Subquery(step.values("due_on")[:1]),
    )


def _youth(youth):
    seen = youth.last_seen_at
    never = _("nog nooit, sinds %(day)s") % {"day": date_list(youth.opened)}
    return {
        "name": youth.name,
        "url": youth.get_absolute_url(),
        "days": days_ago(seen) if seen else never,
        "day": date_list(seen) if seen else "",
        "mentor": youth.mentor,
        "step": youth.step_what or "",
        "step_when": day_relative(youth.step_due) if youth.step_due else "",
        "step_late": bool(youth.step_due and youth.step_due < today()),
        "ask": reverse("reports:team-ask", args=[youth.ref]),
    }


def waiting(organisation, narrow):
    """Handovers that wait for the partner, the longest first."""
    rows = Handover.objects.open().with_ball().filter(narrow.cases("case__"), organisation=organisation, ours=False)
    named = ("case__youth", "partner", "owner")
    return _group(rows, ("since", "pk"), _handover, dress=lambda first: first.with_ball().select_related(*named))


def _handover(row):
    ball = handover_ball.ball(row)
    return {
        "name": row.case.youth.name,
        "url": row.get_absolute_url(),
        "ball": str(ball),
        "since": date_list(ball.since),
        "mentor": row.owner.name,
        "late": handover_ball.late(row),
    }


def measurements(organisation, narrow):
    """Cases whose start measurement or next follow-up is due within two weeks, or late."""
    finished = Measurement.objects.filter(case=OuterRef("pk"), finished_at__isnull=False).order_by("-taken_on")
    start_by = today() + SOON - timedelta(days=organisation.baseline_days)
    recent = finished.filter(taken_on__gt=add_months(today() + SOON, -FOLLOW_UP_MONTHS))
    rows = Case.objects.filter(narrow.cases(), organisation=organisation, state__in=OPEN, opened_on__lte=start_by)
    last = Subquery(finished.values("taken_on")[:1])
    return _group(
        rows.filter(~Exists(recent)),
        ("opened_on", "pk"),
        lambda case: _measurement(case, organisation),
        dress=lambda first: _with_names(first).annotate(last=last),
    )


def _with_names(cases):
    return cases.select_related("youth", "casemanager")


def _measurement(case, organisation):
    due = case.opened_on + timedelta(days=organisation.baseline_days)
    kind = _("startmeting")
    if case.last:
        due, kind = add_months(case.last, FOLLOW_UP_MONTHS), _("vervolgmeting")
    return {
        "name": case.youth.name,
        "url": case.youth.get_absolute_url(),
        "meta": f"{kind} · {case.casemanager.name}",
        "when": _("vóór %(day)s") % {"day": date_list(due)},
        "late": due < today(),
    }


def following(organisation, narrow):
    """Youths to be asked how it goes after closing, the longest due first."""
    rows = AftercareCheck.objects.due(today() + SOON).filter(narrow.cases("case__"), organisation=organisation)
    named = ("case__youth", "case__casemanager")
    return _group(rows, ("due_on", "pk"), _check, dress=lambda first: first.select_related(*named))


def _check(row):
    return {
        "name": row.case.youth.name,
        "url": reverse("cases:aftercare-edit", args=[row.ref]),
        "meta": f"{row.get_month_display()} · {row.case.casemanager.name}",
        "when": date_list(row.due_on),
        "late": row.due_on < today(),
    }


def new(organisation, narrow):
    """Cases opened in the last seven days, the latest first."""
    since = today() - timedelta(days=NEW_DAYS)
    rows = Case.objects.filter(narrow.cases(), organisation=organisation, state__in=OPEN, opened_on__gt=since)
    return _group(rows, ("-opened_on", "-pk"), _case, dress=_with_names)


def _case(case):
    return {
        "name": case.youth.name,
        "url": case.youth.get_absolute_url(),
        "meta": case.casemanager.name,
        "when": day_relative(case.opened_on),
        "late": False,
    }


@transaction.atomic
def ask_mentor(youth, *, by):
    """Ask the casemanagers of a youth how it goes; they see it under "Nieuw voor jou"."""
    people = {case.casemanager for case in youth.cases.open().select_related("casemanager")}
    if not people:
        raise Refused(_("Er loopt geen traject, dus is er niemand om te vragen."))
    words = _("%(who)s vraagt: hoe gaat het met %(youth)s?") % {"who": by.name, "youth": youth.call_name}
    for person in people:
        notify.tell(person, words, url=youth.get_absolute_url(), organisation=youth.organisation)
    audit.record("youth.asked_about", youth, youth=youth, by=by)
    return sorted(person.name for person in people)
