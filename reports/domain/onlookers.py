"""Who looked at the data of a youth, and why, in words for the youth: from the audit trail (AVG art. 15)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Max, Q
from django.db.models.functions import TruncDate
from django.utils.translation import gettext as _

from cases.models import Acquaintance, Youth
from mentoraat.access import Role
from mentoraat.models import AuditEvent, User
from mentoraat.periods import at, local_date, today
from partners.models import PublicLink

DAYS = 90
How = Acquaintance.How


@dataclass(frozen=True)
class Onlooker:
    """One person: in which role, why, on how many days, and when last."""

    name: str
    role: str
    why: str
    days: int
    last: date


def of(youth):
    """Everybody who read or changed something about the youth in the last 90 days, the latest first. Four queries.

    A person who did something has seen something, so every deed counts; the system itself is nobody.
    """
    rows = _deeds(youth)
    ids = {kind: [row["actor_id"] for row in rows if row["actor_kind"] == kind] for kind in ("user", "link")}
    users = User.objects.in_bulk(ids["user"] or [0])
    links = PublicLink.objects.select_related("partner", "contact_person").in_bulk(ids["link"] or [0])
    grounds = _grounds(youth)
    found = [_person(row, users, grounds) if row["actor_kind"] == "user" else _partner(row, links) for row in rows]
    return _merged(found)


def _deeds(youth):
    """One row per actor: days, last moment, role then, and the reason that was given."""
    same = Youth.objects.filter(Q(pk=youth.pk) | Q(merged_into=youth)).values("pk")
    events = AuditEvent.objects.filter(organisation_id=youth.organisation_id, youth_id__in=same)
    events = events.filter(at__gte=at(today() - timedelta(days=DAYS)), actor_kind__in=("user", "link"))
    return list(
        events.order_by()
        .values("actor_kind", "actor_id")
        .annotate(
            days=Count(TruncDate("at"), distinct=True),
            last=Max("at"),
            codes=Max("role"),
            why=Max("reason", filter=Q(verb="youth.opened_with_reason")),
        )
        .order_by("-last")
    )


def _grounds(youth):
    """Why our people know the youth: person → ground, the nearest first."""
    order = (How.CASEMANAGER, How.INVOLVED, How.CONTACT, How.REGISTERED, How.OPENED)
    found = {}
    rows = Acquaintance.objects.filter(youth=youth).values_list("user_id", "how")
    for user, how in sorted(rows, key=lambda row: order.index(row[1]) if row[1] in order else len(order)):
        found.setdefault(user, how)
    return found


def _person(row, users, grounds):
    codes = [code for code in row["codes"].split(",") if code in Role.values]
    why = {
        How.CASEMANAGER: _("begeleidt jou"),
        How.INVOLVED: _("helpt mee"),
        How.CONTACT: _("sprak of zag jou"),
        How.REGISTERED: _("schreef jou in"),
    }.get(grounds.get(row["actor_id"]))
    if row["why"]:
        why = _("schreef als reden: %(reason)s") % {"reason": row["why"]}
    if why is None:
        why = _("let op dat niemand uit beeld raakt") if Role.COORDINATOR in codes else _("valt in voor een collega")
    name = users[row["actor_id"]].name if row["actor_id"] in users else _("een oud-collega")
    return Onlooker(name, ", ".join(str(Role(code).label) for code in codes), why, row["days"], local_date(row["last"]))


def _partner(row, links):
    link = links.get(row["actor_id"])
    if link and not link.partner_id:
        words = (_("wie jou aanmeldde"), _("aanmelder"), _("stuurde ons een bericht"))
        return Onlooker(*words, row["days"], local_date(row["last"]))
    name = (str(link.contact_person or link.partner)) if link else _("een partner")
    role = link.partner.name if link and link.contact_person else _("partner")
    return Onlooker(name, role, _("kreeg een vraag over jou, met jouw akkoord"), row["days"], local_date(row["last"]))


def _merged(found):
    """A partner has a link for every question: told once, with all its days."""
    people = {}
    for one in found:
        key = (one.name, one.role, one.why)
        seen = people.get(key)
        people[key] = Onlooker(*key, one.days + seen.days, max(one.last, seen.last)) if seen else one
    return tuple(people.values())
