"""Team: who is out of sight, where we wait and what is due. One query for each list, whatever its size."""

from datetime import time, timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.domain import aftercare, handover_ball
from cases.domain.measurement_due import CALLED_UP, FOLLOW_UP_MONTHS
from cases.models import AftercareCheck, Case, Handover, Measurement, MeasurementGap, Step, Youth
from mentoraat import audit, notify
from mentoraat.models import Area, Notification
from mentoraat.periods import add_months, at, local_date, today
from mentoraat.states import Refused
from mentoraat.templatetags.mentoraat import date_list, day_relative, days_ago
from reports.domain.scope import holds
from reports.domain.team_group import EVERYBODY, SHOWN, group

OUT_OF_SIGHT_SHOWN = 12
NEW_DAYS = 7
# What the list of who is out of sight can be ordered by; the first is the order without a choice.
SEEN = F("last_seen_at").asc(nulls_first=True)
SORTS = {
    "seen": (gettext_lazy("Laatst gezien"), (SEEN, "pk")),
    "name": (gettext_lazy("Naam"), ("name_key", "pk")),
    "mentor": (gettext_lazy("Vaste mentor"), ("mentor", SEEN, "pk")),
    "step": (gettext_lazy("Volgende stap"), (F("step_due").asc(nulls_first=True), SEEN, "pk")),
}
DRESSED = ("mentor", "step")  # orders by what is not on the youth


def sorts():
    """The orders to choose from, as (name, words)."""
    return tuple((name, words) for name, (words, _order) in SORTS.items())


def areas(organisation):
    """The areas to choose from, as (ref, name)."""
    return tuple(Area.objects.filter(organisation=organisation, active=True).values_list("ref", "name"))


def out_of_sight(organisation, narrow, *, sort="seen", shown=OUT_OF_SIGHT_SHOWN):
    """Youths with an open case whom nobody saw for too long: never seen first, then the longest ago."""
    rows = _unseen(organisation, narrow, organisation.out_of_sight_days)
    if sort in DRESSED:
        rows = _with_case(rows, narrow)
    return group(rows, SORTS[sort][1], _youth, dress=lambda first: _with_case(first, narrow), shown=shown)


def quiet(organisation):
    """How many youths with an open case nobody saw for what the organisation calls a while."""
    return _unseen(organisation, EVERYBODY, organisation.quiet_days).count()


def _unseen(organisation, narrow, days):
    limit = today() - timedelta(days=days)
    cases = Case.objects.open().filter(narrow.cases(), organisation=organisation)
    long_ago = Q(last_seen_at__lt=at(limit + timedelta(days=1), time(0)))
    never = Q(last_seen_at__isnull=True) & holds(Q(pk__in=cases.filter(opened_on__lte=limit).values("youth")))
    # From the few that are guided to their youths: an index on the organisation would lead through everybody ever seen.
    return Youth.objects.filter(long_ago | never, pk__in=cases.values("youth"))


def _with_case(youths, narrow):
    """The youths with their casemanager and their first step."""
    # By youth alone: with the organisation beside it, SQLite would walk through all of its cases.
    case = Case.objects.open().filter(narrow.cases(), youth=OuterRef("pk")).order_by("-opened_on", "-pk")
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
        "on": seen and local_date(seen),
        "mentor": youth.mentor,
        "step": youth.step_what or "",
        "step_on": youth.step_due,
        "step_when": day_relative(youth.step_due) if youth.step_due else "",
        "step_late": bool(youth.step_due and youth.step_due < today()),
        "ask": reverse("reports:team-ask", args=[youth.ref]),
    }


def waiting(organisation, narrow, *, shown=SHOWN):
    """Handovers that wait for the partner, the longest first; not those that wait for the day of the next question."""
    rows = Handover.objects.open().with_ball().filter(narrow.cases("case__"), organisation=organisation, ours=False)
    rows = rows.filter(since__lte=today())
    return group(rows, ("since", "pk"), _handover, dress=_with_ball, shown=shown)


def stuck(organisation, narrow, *, shown=SHOWN):
    """Handovers that nobody answered, or of which nobody knows if the youth is still there; the longest first."""
    rows = Handover.objects.stuck().with_ball().filter(narrow.cases("case__"), organisation=organisation)
    return group(rows, ("since", "pk"), _handover, dress=_with_ball, shown=shown)


def _with_ball(handovers):
    return handovers.with_ball().select_related("case__youth", "partner", "owner")


def _handover(row):
    ball = handover_ball.ball(row)
    return {
        "name": row.case.youth.name,
        "url": row.get_absolute_url(),
        "meta": f"{row.partner.name} · {row.owner.name}",
        "when": ball.waiting,
        "on": ball.since,
        "what": str(ball),
        "mentor": row.owner.name,
        "late": handover_ball.late(row),
        "flag": _("spoed") if row.urgent else "",
    }


def measurements(organisation, narrow, *, shown=SHOWN):
    """Cases whose start measurement or next follow-up is due within two weeks, or late, and nobody said why.

    The rule is measurement_due's; this is its shape that the database can answer for a whole organisation.
    """
    mine = {"case": OuterRef("pk")}
    finished = Measurement.objects.filter(**mine, finished_at__isnull=False).order_by("-taken_on")
    gaps = MeasurementGap.objects.filter(**mine).order_by("-due_on")
    start_by = today() + CALLED_UP - timedelta(days=organisation.baseline_days)
    recent = add_months(today() + CALLED_UP, -FOLLOW_UP_MONTHS)
    rows = Case.objects.open().filter(narrow.cases(), organisation=organisation, opened_on__lte=start_by)
    rows = rows.filter(
        ~Exists(finished.filter(taken_on__gt=recent)),
        ~Exists(gaps.filter(kind=Measurement.Kind.FOLLOW_UP, due_on__gt=recent)),
    ).exclude(Exists(gaps.filter(kind=Measurement.Kind.BASELINE)) & ~Exists(finished))
    last = {"last": Subquery(finished.values("taken_on")[:1]), "excused": Subquery(gaps.values("due_on")[:1])}
    return group(
        rows,
        ("opened_on", "pk"),
        lambda case: _measurement(case, organisation),
        dress=lambda first: _with_names(first).annotate(**last),
        shown=shown,
    )


def _with_names(cases):
    return cases.select_related("youth", "casemanager")


def _measurement(case, organisation):
    due, kind = case.opened_on + timedelta(days=organisation.baseline_days), _("startmeting")
    if case.last:
        due, kind = add_months(max(filter(None, (case.last, case.excused))), FOLLOW_UP_MONTHS), _("vervolgmeting")
    return {
        "name": case.youth.name,
        "url": case.youth.get_absolute_url(),
        "meta": f"{kind} · {case.casemanager.name}",
        "on": due,
        "what": kind,
        "mentor": case.casemanager.name,
        "when": _("vóór %(day)s") % {"day": date_list(due)},
        "late": due < today(),
    }


def following(organisation, narrow, *, shown=SHOWN):
    """Youths to be asked how it goes after closing, the longest due first."""
    rows = AftercareCheck.objects.due(today() + aftercare.EARLY).filter(
        narrow.cases("case__"), organisation=organisation
    )
    named = ("case__youth", "case__casemanager")
    return group(rows, ("due_on", "pk"), _check, dress=lambda first: first.select_related(*named), shown=shown)


def _check(row):
    return {
        "name": row.case.youth.name,
        "url": reverse("cases:aftercare-edit", args=[row.ref]),
        "meta": f"{row.get_month_display()} · {row.case.casemanager.name}",
        "on": row.due_on,
        "what": row.get_month_display(),
        "mentor": row.case.casemanager.name,
        "when": date_list(row.due_on),
        "late": row.due_on < today(),
    }


def new(organisation, narrow, *, shown=SHOWN):
    """Cases opened in the last seven days, the latest first."""
    since = today() - timedelta(days=NEW_DAYS)
    rows = Case.objects.open().filter(narrow.cases(), organisation=organisation, opened_on__gt=since)
    return group(rows, ("-opened_on", "-pk"), _case, dress=_with_names, shown=shown)


def _case(case):
    return {
        "name": case.youth.name,
        "url": case.youth.get_absolute_url(),
        "meta": case.casemanager.name,
        "on": case.opened_on,
        "what": _("begonnen"),
        "mentor": case.casemanager.name,
        "when": day_relative(case.opened_on),
        "late": False,
    }


@transaction.atomic
def ask_mentor(youth, *, by):
    """Ask the casemanagers of a youth how it goes; they see it under "Nieuw voor jou", once until they have seen it."""
    people = {case.casemanager for case in youth.cases.open().select_related("casemanager")}
    if not people:
        raise Refused(_("Er loopt geen traject, dus is er niemand om te vragen."))
    words = _("%(who)s vraagt: hoe gaat het met %(youth)s?") % {"who": by.name, "youth": youth.call_name}
    for person in people:
        where = {"url": youth.get_absolute_url(), "organisation": youth.organisation}
        if not Notification.objects.visible_to(person).unread().filter(text=words[:200], **where).exists():
            notify.tell(person, words, **where)
    audit.record("youth.asked_about", youth, youth=youth, by=by)
    return sorted(person.name for person in people)
