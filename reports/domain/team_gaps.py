"""Team: basic needs that are open, and youths whom nobody guards."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from cases.models import Acquaintance, Case, Need, Youth
from mentoraat.access import Role
from mentoraat.models import Membership
from mentoraat.periods import local_date, now
from mentoraat.templatetags.mentoraat import days_ago
from reports.domain.scope import holds
from reports.domain.team_group import SHOWN, group

MET_WITHIN = timedelta(days=60)
OPEN = (Case.State.OPEN, Case.State.WAITING)


def needs(organisation, narrow, *, shown=SHOWN):
    """Basic needs that are open, the longest first (R14); who sees Team may read what they are about."""
    rows = Need.objects.open().filter(organisation=organisation)
    if narrow:
        rows = rows.filter(Exists(Case.objects.filter(narrow.cases(), youth=OuterRef("youth"), state__in=OPEN)))
    return group(rows, ("since", "pk"), _need, dress=_with_youth, shown=shown)


def _with_youth(needs_):
    case = Case.objects.filter(youth=OuterRef("youth"), state__in=OPEN).order_by("-opened_on", "-pk")
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
    rows = Youth.objects.filter(
        never, organisation=organisation, last_seen_at__gt=now() - MET_WITHIN, merged_into__isnull=True
    )
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


def left_behind(organisation, narrow, *, shown=SHOWN):
    """Open cases of somebody who does not work here any more, the oldest first."""
    ours = Membership.objects.filter(organisation=organisation)
    here = ours.running().filter(role__in=(Role.MENTOR, Role.COORDINATOR), user__is_active=True).values("user")
    gone = ours.filter(~holds(Q(user__in=here))).values("user")
    rows = Case.objects.filter(narrow.cases(), organisation=organisation, casemanager__in=gone, state__in=OPEN)
    return group(rows, ("opened_on", "pk"), _left, dress=_with_names, shown=shown)


def _with_names(cases):
    return cases.select_related("youth", "casemanager")


def _left(case):
    return {
        "name": case.youth.name,
        "url": case.youth.get_absolute_url(),
        "meta": _("%(name)s werkt hier niet meer") % {"name": case.casemanager.name},
        "on": case.opened_on,
        "what": _("vaste mentor werkt hier niet meer"),
        "mentor": case.casemanager.name,
        "when": _("nu kiezen"),
        "late": True,
    }
