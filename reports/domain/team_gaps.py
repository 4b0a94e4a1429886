"""Team: basic needs that are open, and youths whom nobody guards."""

from datetime import timedelta
from functools import partial

from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import ExtractDay, ExtractMonth, Mod
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.domain import eligibility
from cases.models import Acquaintance, Case, CasemanagerPeriod, Need, Relapse, Youth
from mentoraat.access import Role
from mentoraat.models import Membership
from mentoraat.periods import local_date, now, today
from mentoraat.templatetags.mentoraat import date_list, day_relative, days_ago
from reports.domain.scope import holds
from reports.domain.team_group import SHOWN, group

MET_WITHIN = timedelta(days=60)


def needs(organisation, narrow, *, shown=SHOWN):
    """Basic needs that are open, the longest first (R14); who sees Team may read what they are about."""
    rows = Need.objects.open().filter(organisation=organisation)
    if narrow:
        rows = rows.filter(Exists(Case.objects.open().filter(narrow.cases(), youth=OuterRef("youth"))))
    return group(rows, ("since", "pk"), _need, dress=_with_youth, shown=shown)


def _with_youth(needs_):
    case = Case.objects.open().filter(youth=OuterRef("youth")).order_by("-opened_on", "-pk")
    return needs_.select_related("youth").annotate(mentor=Subquery(case.values("casemanager__name")[:1]))


def _need(row):
    return {
        "name": row.youth.name,
        "url": row.youth.get_absolute_url(),
        "meta": " · ".join(filter(None, (row.get_kind_display(), row.mentor))),
        "on": row.since,
        "what": row.get_kind_display(),
        "mentor": row.mentor or "",
        "when": days_ago(row.since),
        "late": False,
    }


def without_case(organisation, narrow, *, shown=SHOWN):
    """Youths whom somebody met in the last 60 days and who never had a case, the latest first.

    A filter on mentor means who knows them; a phase or a programme they have not.
    """
    never = ~Exists(Case.objects.filter(youth=OuterRef("pk")))
    merged = Youth.objects.filter(merged_into__gt=0).values("pk")
    rows = Youth.objects.filter(never, organisation=organisation, last_seen_at__gt=now() - MET_WITHIN)
    rows = rows.exclude(holds(Q(pk__in=merged)))  # a list of few, so that an index alone answers for the many
    if narrow.phase or narrow.programme:
        rows = rows.filter(pk=0)
    if narrow.area:
        rows = rows.filter(area__ref=narrow.area)
    if narrow.mentor:
        rows = rows.filter(Exists(Acquaintance.objects.filter(youth=OuterRef("pk"), user__ref=narrow.mentor)))
    return group(rows, ("-last_seen_at", "-pk"), _known, dress=lambda first: first, shown=shown)


def _known(youth):
    return {
        "name": youth.name,
        "url": youth.get_absolute_url(),
        "meta": _("nog geen traject"),
        "on": local_date(youth.last_seen_at),
        "what": _("nog geen traject"),
        "mentor": "",
        "when": days_ago(youth.last_seen_at),
        "late": False,
    }


def unguarded(organisation, narrow, *, shown=SHOWN):
    """Open cases without exactly one casemanager who works here, the oldest first; there should be none.

    What `casemanager_watch` looks for at night, without the counting: of two at once the database keeps the second out.
    """
    ours = Membership.objects.filter(organisation=organisation)
    here = ours.running().filter(role__in=(Role.MENTOR, Role.COORDINATOR), user__is_active=True).values("user")
    guards = CasemanagerPeriod.objects.filter(case=OuterRef("pk"), ends_on__isnull=True, user=OuterRef("casemanager"))
    rows = Case.objects.open().filter(narrow.cases(), organisation=organisation)
    rows = rows.annotate(works=holds(Q(casemanager__in=here))).filter(Q(works=False) | ~Exists(guards))
    return group(rows, ("opened_on", "pk"), _unguarded, dress=partial(_with_guard, here=here), shown=shown)


def _with_guard(cases, here):
    return cases.select_related("youth", "casemanager").annotate(works=holds(Q(casemanager__in=here)))


def _unguarded(case):
    gone = _("%(name)s werkt hier niet meer") % {"name": case.casemanager.name}
    what = _("wie is de vaste mentor?") if case.works else gone
    return {
        "name": case.youth.name,
        "url": reverse("cases:case-assign", args=[case.ref]),
        "meta": what,
        "on": case.opened_on,
        "what": what,
        "mentor": case.casemanager.name,
        "when": _("nu kiezen"),
        "late": True,
    }


def relapses(organisation, narrow, *, shown=SHOWN):
    """Youths with whom it goes wrong again after a closing and whom nobody took up, the longest waiting first (R9)."""
    rows = Relapse.objects.waiting().filter(narrow.cases("case__"), organisation=organisation)
    return group(rows, ("reported_at", "pk"), _relapse, dress=_with_case, shown=shown)


def _with_case(relapses_):
    return relapses_.select_related("case__youth", "case__casemanager")


def _relapse(row):
    return {
        "name": row.case.youth.name,
        "url": row.get_absolute_url(),
        "meta": f"{row.get_kind_display()} · {row.case.casemanager.name}",
        "on": local_date(row.reported_at),
        "what": row.get_kind_display(),
        "mentor": row.case.casemanager.name,
        "when": _("gemeld %(when)s") % {"when": day_relative(row.reported_at)},
        "late": False,
    }


def reviews(organisation, narrow, *, shown=SHOWN):
    """Guided youths who reach an age limit soon, whose school rule is to be looked at again, the first first."""
    guided = Case.objects.open().filter(narrow.cases(), youth=OuterRef("pk"))
    rows = eligibility.due_among(Youth.objects.filter(organisation=organisation)).filter(Exists(guided))
    # By birthday from this month on: who turns 23 and who turns 27 stand in one order.
    month = Mod(ExtractMonth("birth_date") + (12 - today().month), 12)
    return group(rows, (month, ExtractDay("birth_date"), "pk"), _review, dress=_with_mentor, shown=shown)


def _with_mentor(youths):
    case = Case.objects.open().filter(youth=OuterRef("pk")).order_by("-opened_on", "-pk")
    return youths.annotate(mentor=Subquery(case.values("casemanager__name")[:1]))


def _review(youth):
    limit = eligibility.next_limit(youth, today())
    return {
        "name": youth.name,
        "url": reverse("cases:education-rule", args=[youth.ref]),
        "meta": youth.mentor or "",
        "on": limit.on,
        "what": _("wordt %(age)s") % {"age": limit.under},
        "mentor": youth.mentor or "",
        "when": _("%(age)s op %(day)s") % {"age": limit.under, "day": date_list(limit.on)},
        "late": False,
    }
