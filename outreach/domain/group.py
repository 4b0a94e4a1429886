"""Groups: who is approached together. Each member has a case of their own, and is seen only by who may see them."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from cases.domain import case as cases
from cases.models import Case, Programme, Youth
from mentoraat import audit, names
from mentoraat.access import Permission, can
from mentoraat.periods import today
from mentoraat.states import Refused
from outreach.models import Activity, Group, GroupMember

# Beginnings of words that say something of crime or health about everybody in a group (GDPR art. 9 and 10).
TELLING = tuple(
    """crimin bende drugs dealer verslaaf verslav gokversl delinq dader diefstal overval gewelds gewelddad gedetin
    detentie gevang reclasser politie justitie veelpleger strafbl psych autis adhd depress ggz ziek trauma handicap
    lvb agress loverboy radical jihad prostit sekswerk wapen""".split()
)


@dataclass(frozen=True)
class Line:
    """One member, as somebody sees who may see them."""

    ref: str
    name: str
    url: str
    youth_ref: str
    since: date
    case: str  # programme and casemanager of the case that runs, or ""
    case_ref: str


@dataclass(frozen=True)
class Page:
    """A group as one person may see it: nothing here is of a member they may not see, not even that there is one."""

    members: tuple[Line, ...]
    former: tuple[GroupMember, ...]
    activities: tuple[Activity, ...]


@transaction.atomic
def start(*, name, programme=None, area=None, owner=None, by):
    """A new group. A name that hints at crime or health is refused: it would say so of everybody in it."""
    row = Group.objects.create(
        organisation_id=by.access.organisation_id,
        name=_neutral(name),
        programme=programme,
        area=area,
        owner=owner or by,
    )
    audit.record("group.started", row, by=by)
    return row


@transaction.atomic
def edit(group, *, name, programme=None, area=None, owner=None, by):
    """Change name, programme, area or who it belongs to."""
    facts = {"name": _neutral(name), "programme": programme, "area": area, "owner": owner or group.owner}
    changed = [field for field, value in facts.items() if getattr(group, field) != value]
    for field in changed:
        setattr(group, field, facts[field])
    group.save(update_fields=[*changed, "updated"])
    audit.record("group.edited", group, fields=changed, by=by)
    return group


@transaction.atomic
def close(group, *, by):
    """The group has ended: who was in it is in it no more, each from today."""
    if Group.objects.filter(pk=group.pk, active=True).update(active=False):
        for row in group.members.filter(until__isnull=True).select_related("youth"):
            _end(row, _("De groep is gestopt."), by)
        audit.record("group.closed", group, fields=["active"], by=by)
    group.active = False
    return group


@transaction.atomic
def reopen(group, *, by):
    """Go on with a group; members are added anew."""
    if Group.objects.filter(pk=group.pk, active=False).update(active=True):
        audit.record("group.reopened", group, fields=["active"], by=by)
    group.active = True
    return group


@transaction.atomic
def add(group, *, youth, by):
    """Put a youth in the group from today; who is in it already stays."""
    if not group.active:
        raise Refused(_("Deze groep is gestopt."))
    row, new = GroupMember.objects.get_or_create(
        group=group, youth=youth, until=None, defaults={"since": today(), "organisation_id": group.organisation_id}
    )
    if new:
        audit.record("group.member_added", row, youth=youth, by=by)
    return row


@transaction.atomic
def leave(member, *, reason, by):
    """The youth is in the group no more, from today, and why."""
    if not reason.strip():
        raise Refused(_("Schrijf kort waarom het stopt."), field="reason")
    if member.until:
        raise Refused(_("Dit was al gestopt."))
    return _end(member, reason.strip()[:200], by)


@transaction.atomic
def come_back(member, *, by):
    """Leaving was a slip: the youth is in the group as before."""
    if GroupMember.objects.filter(group=member.group, youth=member.youth, until__isnull=True).exists():
        raise Refused(_("Deze jongere zit al weer in de groep."))
    GroupMember.objects.filter(pk=member.pk).update(until=None, reason="")
    member.until, member.reason = None, ""
    audit.record("group.member_back", member, youth=member.youth, fields=["until"], by=by)
    return member


@transaction.atomic
def open_case(member, *, by):
    """Begin a case of their own for a member, in the group's programme: one case per member.

    A mentor becomes the casemanager; when a coordinator does it, the group's mentor does.
    """
    group, youth = member.group, member.youth
    if group.programme is None:
        raise Refused(_("Kies eerst een programma bij de groep."))
    there = cases.running(youth).first()
    if there:
        words = _("Er loopt al een traject: %(number)s, met %(name)s.")
        raise Refused(words % {"number": there.number, "name": there.casemanager.name})
    guide = group.owner if can(by, Permission.SEE_TEAM) else by
    return cases.open(youth, programme=group.programme, casemanager=guide, area=group.area, by=by)


def page(group, *, by):
    """The group as this person may see it. Three queries."""
    rows = group.members.visible_to(by).select_related("youth").order_by("youth__name_key", "pk")
    running = Case.objects.open().filter(youth=OuterRef("youth")).order_by("opened_on", "pk")
    now_in = rows.running(today()).annotate(
        case_ref=Subquery(running.values("ref")[:1]),
        case_programme=Subquery(running.values("programme__name")[:1]),
        case_guide=Subquery(running.values("casemanager__name")[:1]),
    )
    return Page(
        members=tuple(_line(row) for row in now_in),
        former=tuple(rows.filter(until__lte=today()).order_by("-until", "pk")[:50]),
        activities=tuple(group.activities.select_related("place").order_by("-at")[:10]),
    )


def listing(user):
    """The groups that the person may see, each with how many members they may see (`seen`) and who have a case."""
    members = Q(members__in=GroupMember.objects.running(today()).visible_to(user))
    guided = Exists(Case.objects.open().filter(youth=OuterRef("members__youth")))
    rows = Group.objects.visible_to(user)
    return rows.annotate(
        seen=Count("members", filter=members, distinct=True),
        guided=Count("members", filter=members & guided, distinct=True),
    ).order_by("-active", "name", "pk")


def is_visible(group, *, by):
    """Whether the person may see the group."""
    return Group.objects.visible_to(by).filter(pk=group.pk).exists()


def addable(user):
    """The youths that somebody may put in a group: those whom they may see."""
    return Youth.objects.visible_to(user)


def choices(user, activity=None):
    """The groups that an activity can be for; its own also when that has ended, so that saving does not drop it."""
    own = Q(pk=activity.group_id) if activity else Q(pk__in=[])
    return Group.objects.visible_to(user).filter(Q(active=True) | own)


def programmes(user, group=None):
    """The programmes that can be chosen, and the group's own also when it was closed since."""
    own = Q(pk=group.programme_id) if group else Q(pk__in=[])
    return Programme.objects.visible_to(user).filter(Q(active=True) | own)


def _line(row):
    guided = f"{row.case_programme}, {row.case_guide}" if row.case_ref else ""
    youth = row.youth
    return Line(row.ref, youth.name, youth.get_absolute_url(), youth.ref, row.since, guided, row.case_ref or "")


def _end(member, reason, by):
    GroupMember.objects.filter(pk=member.pk).update(until=today(), reason=reason)
    member.until, member.reason = today(), reason
    audit.record("group.member_left", member, youth=member.youth, fields=["until"], by=by)
    return member


def _neutral(name):
    name = " ".join(name.split())
    if any(word.startswith(TELLING) for word in names.key(name).split()):
        raise Refused(
            _("Deze naam zegt iets over strafbare feiten of gezondheid. Kies een neutrale naam, zoals een plek."),
            field="name",
        )
    return name
