"""Reading the audit trail: who did what, to which youth, when, from where and why."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Youth
from mentoraat import audit, names
from mentoraat.models import AuditEvent, User
from reports.domain.audit_words import WORDS

PAGE = 50


@dataclass(frozen=True)
class Line:
    """One deed, in words."""

    ref: str
    at: datetime
    who: str
    role: str
    what: str
    youth: str
    reason: str
    source: str


@transaction.atomic
def read(organisation, *, person=None, name="", before=None, by):
    """The newest events, at most a page, older than the event `before`. Looking is noted too.

    Only those of `person` when given, and only about youths with `name` in their names when given.
    """
    events = AuditEvent.objects.visible_to(by).order_by("-at", "-pk")
    if person:
        events = events.filter(actor_kind="user", actor_id=person.pk)
    if name:
        found = Youth.objects.filter(organisation=organisation, name_key__contains=names.key(name))
        events = events.filter(youth_id__in=list(found.values_list("pk", flat=True)[:200]))
    if before:
        events = events.filter(pk__lt=before.pk)
    rows = list(events[:PAGE])
    audit.record("audit.read", organisation, by=by)
    return _lines(rows)


def _lines(rows):
    users = User.objects.in_bulk({row.actor_id for row in rows if row.actor_kind == "user"})
    youths = _youths({row.youth_id for row in rows if row.youth_id})
    return [
        Line(
            ref=row.ref,
            at=row.at,
            who=_who(row, users),
            role=row.role,
            what=str(WORDS.get(row.verb, row.verb)),
            youth=str(youths.get(row.youth_id, "")),
            reason=row.reason,
            source=row.source,
        )
        for row in rows
    ]


def _youths(pks):
    """The youths by number; of a merged one that has no name of its own any more the one that was kept."""
    found = Youth.objects.select_related("merged_into").in_bulk(pks)
    return {pk: youth if youth.name or not youth.merged_into else youth.merged_into for pk, youth in found.items()}


def _who(row, users):
    if row.actor_kind == "user":
        return str(users.get(row.actor_id, _("iemand die hier niet meer werkt")))
    return _("een partner, via de link") if row.actor_kind == "link" else _("het systeem")


def people(user):
    """Who can be chosen to look at: colleagues, by name."""
    return User.objects.visible_to(user).order_by("name")
