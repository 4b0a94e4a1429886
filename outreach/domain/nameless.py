"""Contacts that never got a name: after the organisation's term only the count is left, and every figure stays.

The row stays, so that channels, places, areas and people without a name count as before. What goes is all that could
be about somebody: the label, the note and the time of day. It can never be linked any more.
"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef

from mentoraat import audit
from mentoraat.models import AuditEvent, Organisation
from mentoraat.periods import add_months, now, today
from outreach.models import Contact

CHUNK = 500
ZONE = ZoneInfo(settings.TIME_ZONE)


def forget(*, by):
    """Make counts of what is older than the term of its organisation; returns how many. Twice has one effect."""
    count = 0
    for organisation in Organisation.objects.order_by("pk"):
        while rows := list(due(organisation)[:CHUNK]):
            _forget(rows, by=by)
            count += len(rows)
    return count


def due(organisation):
    """Contacts without a youth from before the term, not made a count yet."""
    until = add_months(today(), -organisation.keep_nameless_months)
    named = Contact.youths.through.objects.filter(contact=OuterRef("pk"))
    rows = Contact.objects.filter(~Exists(named), organisation=organisation, on__lt=until, anonymised_at__isnull=True)
    return rows.order_by("pk")


@transaction.atomic
def _forget(rows, *, by):
    moment = now()
    for row in rows:
        row.label, row.note, row.anonymised_at = "", "", moment
        row.at = datetime.combine(row.on, time(12), tzinfo=ZONE)  # the day counts; the hour said who was where
    Contact.objects.bulk_update(rows, ["label", "note", "anonymised_at", "at"])
    AuditEvent.objects.bulk_create(
        AuditEvent(**audit.event("contact.anonymised", row, fields=["label", "note", "at"], by=by)) for row in rows
    )
