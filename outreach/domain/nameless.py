"""Contacts that never got a name: after the organisation's term only the count is left, and every figure stays.

The row stays, so that channels, places, areas and people without a name count as before. What goes is all that could
be about somebody: the label, the note and the time of day. It can never be linked any more.

Whether a contact has a name is kept on it (`named`): whoever links a youth says so, and every night it is looked after.
"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef

from mentoraat import audit
from mentoraat.models import AuditEvent, Organisation
from mentoraat.periods import add_months, now, today
from outreach.models import Contact

CHUNK = 500
ZONE = ZoneInfo(settings.TIME_ZONE)
log = structlog.get_logger()


def forget(*, by):
    """Make counts of what is older than the term of its organisation; returns how many. Twice has one effect."""
    count = 0
    for organisation in Organisation.objects.order_by("pk"):
        while forgotten := _forget(organisation, by=by):
            count += forgotten
    return count


def due(organisation):
    """Contacts without a youth from before the term, not made a count yet."""
    until = add_months(today(), -organisation.keep_nameless_months)
    rows = Contact.objects.filter(organisation=organisation, named=False, on__lt=until, anonymised_at__isnull=True)
    return rows.order_by("pk")


@transaction.atomic
def _forget(organisation, *, by):
    """How many; they are held, so that nobody is linked in between."""
    rows, moment = list(due(organisation).select_for_update()[:CHUNK]), now()
    for row in rows:
        row.label, row.note, row.anonymised_at = "", "", moment
        row.at = datetime.combine(row.on, time(12), tzinfo=ZONE)  # the day counts; the hour said who was where
    Contact.objects.bulk_update(rows, ["label", "note", "anonymised_at", "at"])
    AuditEvent.objects.bulk_create(
        AuditEvent(**audit.event("contact.anonymised", row, fields=["label", "note", "at"], by=by)) for row in rows
    )
    return len(rows)


def watch(*, by):
    """Look whether every contact says rightly that a youth is linked, and set right what does not.

    Whoever links a youth says so, so there should be none: the log tells. Returns how many there were.
    """
    links = Contact.youths.through.objects.filter(contact=OuterRef("pk"))
    rows = Contact.objects.filter(anonymised_at__isnull=True).annotate(linked=Exists(links))
    rows = rows.exclude(named=F("linked")).order_by("pk")
    wrong = [row for row in rows if _mend(row, by)]
    if wrong:
        log.error("nameless.mended", count=len(wrong), contacts=[row.ref for row in wrong[:50]])
    return len(wrong)


@transaction.atomic
def _mend(row, by):
    """Whether it was still wrong when looked at again."""
    linked = row.youths.exists()
    rows = Contact.objects.filter(pk=row.pk, anonymised_at__isnull=True).exclude(named=linked)
    changed = rows.update(named=linked)
    if changed:
        audit.record("contact.naming_mended", row, fields=["named"], by=by)
    return bool(changed)
