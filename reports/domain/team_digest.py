"""The mail on Monday: how many stand in each list of Team, and a link. No names, no places, nothing about a youth."""

from datetime import timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from mentoraat import audit, notify
from mentoraat.access import Role
from mentoraat.models import Membership, Organisation
from mentoraat.periods import today
from reports.domain import team

log = structlog.get_logger()


def monday():
    """The first day of this week."""
    return today() - timedelta(days=today().weekday())


def send():
    """Mail every coordinator who wants it, once a week however often this runs. A fault at one stops no other."""
    sent = 0
    waiting = _waiting().values("organisation")
    for organisation in Organisation.objects.filter(pk__in=waiting).order_by("pk"):
        counts = None
        for row in _waiting().filter(organisation=organisation).select_related("user").order_by("pk"):
            try:
                counts = counts or team.counts(organisation)
                sent += _send(row, organisation, counts)
            except Exception as error:  # whatever is wrong with one, the others get theirs
                log.error("digest.failed", membership=row.pk, error=type(error).__name__)
    return sent


def _waiting():
    rows = Membership.objects.running().filter(role=Role.COORDINATOR, digest=True, organisation__isnull=False)
    return rows.filter(_due(), user__is_active=True, user__email__isnull=False)


def _due():
    return Q(digest_on__isnull=True) | Q(digest_on__lt=monday())


@transaction.atomic
def _send(row, organisation, counts):
    """One mail. Of two that run at once, one finds the week taken."""
    if not Membership.objects.filter(_due(), pk=row.pk).update(digest_on=monday()):
        return 0
    words = {"name": row.user.name, "counts": counts, "organisation": organisation.name}
    words |= {"address": _address("reports:team"), "switch": _address("reports:digest-edit")}
    body = render_to_string("emails/team_digest.txt", words)
    notify.mail(row.user.email, _("Je team deze week"), body, organisation=organisation, by=None)
    return 1


def _address(name):
    return settings.MENTORAAT_ADDRESS.rstrip("/") + reverse(name)


def wanted(user):
    """Whether this coordinator gets the mail."""
    return _mine(user).filter(digest=True).exists()


@transaction.atomic
def switch(*, digest, by):
    """Turn the mail on or off for oneself."""
    row = _mine(by).get()
    row.digest = digest
    row.save(update_fields=["digest", "updated"])
    audit.record("digest.switched", row, fields=["digest"], by=by)
    return row


def _mine(user):
    return Membership.objects.running().filter(user=user, role=Role.COORDINATOR)
