"""Every open case has exactly one casemanager who works here: looked at each night, and there must be zero faults.

The database keeps most of this; what slips past it (a script, a restored copy, somebody who left) is seen here.
"""

from dataclasses import dataclass

import structlog
from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import Case
from mentoraat import notify
from mentoraat.access import Role
from mentoraat.models import Membership, Notification, Organisation, User
from mentoraat.periods import local_date, now

log = structlog.get_logger()


@dataclass(frozen=True)
class Fault:
    """An open case without exactly one casemanager who is there, in words."""

    number: str
    name: str
    url: str
    what: str


def faults(organisation=None):
    """Every fault there is, of one organisation when given; for Team and for the alarm. One query."""
    return tuple(_fault(row) for row in _wrong(organisation))


def _wrong(organisation):
    here = Membership.objects.running().filter(
        user=OuterRef("casemanager"),
        organisation=OuterRef("organisation"),
        role__in=(Role.MENTOR, Role.COORDINATOR),
        user__is_active=True,
    )
    running = Q(casemanager_periods__ends_on__isnull=True)
    rows = Case.objects.open().annotate(
        guards=Count("casemanager_periods", filter=running),
        mine=Count("casemanager_periods", filter=running & Q(casemanager_periods__user=F("casemanager"))),
        works=Exists(here),
    )
    rows = rows.filter(organisation=organisation) if organisation else rows
    return rows.exclude(guards=1, mine=1, works=True).select_related("youth", "casemanager").order_by("pk")


def _fault(row):
    if row.guards == 0:
        what = _("geen vaste mentor")
    elif row.guards > 1:
        what = _("meer dan één vaste mentor")
    elif row.mine == 0:
        what = _("twee namen als vaste mentor")
    else:
        what = _("%(name)s werkt hier niet meer") % {"name": row.casemanager.name}
    return Fault(row.number, row.youth.name, reverse("cases:case-assign", args=[row.ref]), what)


@transaction.atomic
def watch(*, by=None):
    """Sound the alarm for every organisation with faults: in the log, and once a day to its coordinators."""
    found = 0
    for organisation in Organisation.objects.all():
        wrong = faults(organisation)
        if wrong:
            numbers = [fault.number for fault in wrong]
            log.error("casemanager.alarm", organisation=organisation.pk, count=len(wrong), cases=numbers[:50])
            _tell_coordinators(organisation, len(wrong))
            found += len(wrong)
    return found


def _tell_coordinators(organisation, count):
    words = ngettext(
        "Bij %(n)s traject klopt de vaste mentor niet. Kijk bij Team.",
        "Bij %(n)s trajecten klopt de vaste mentor niet. Kijk bij Team.",
        count,
    )
    url = reverse("reports:team")
    for person in User.objects.working_in(organisation, roles=(Role.COORDINATOR,)):
        last = Notification.objects.filter(user=person, url=url, text=words % {"n": count}).order_by("-pk").first()
        if last is None or local_date(last.created) != local_date(now()):
            notify.tell(person, words % {"n": count}, url=url, organisation=organisation)
