"""What somebody reads of the notes from before their time: agreed at a transfer, kept at who knows the youth.

It is about the notes of contacts. Facts stay open to everybody who sees the youth: that there was a contact, when,
where and with whom, and what goes on with partners. Who knew the youth already, and a coordinator, read everything.
"""

from datetime import UTC, datetime, time

from django.db.models import DateTimeField, Min, Value
from django.db.models.functions import Coalesce

from cases.access import known_to
from cases.models import Acquaintance, CasemanagerPeriod
from mentoraat.access import Permission, can
from mentoraat.periods import at, now

Reads = CasemanagerPeriod.Reads
EVER = datetime(1900, 1, 1, tzinfo=UTC)


def knew(youth, *, user):
    """Whether the person knew the youth already, without such an agreement; then there is nothing to close."""
    if can(user, Permission.SEE_ALL_YOUTHS):
        return True
    return _grounds(youth, user).filter(notes_since__isnull=True).exists()


def since(youth, *, user):
    """From which moment on the person reads notes by an agreement that stands; None when they read all."""
    moments = list(_grounds(youth, user).values_list("notes_since", flat=True))
    return None if not moments or None in moments else min(moments)


def moment(reads, reads_from):
    """The first moment whose notes can be read by this choice; None for all."""
    if reads == Reads.ALL:
        return None
    return at(reads_from, time(0)) if reads == Reads.FROM else now()


def close_before(youth, *, user, moment):
    """Keep the agreement at every ground on which the person sees the youth. Part of the caller's transaction."""
    Acquaintance.objects.filter(youth=youth, user=user).update(notes_since=moment)


def bound(youth, *, user):
    """The same moment as an expression within a query: one look-up. None for who reads everything."""
    if user is None or can(user, Permission.SEE_ALL_YOUTHS):
        return None
    first = Coalesce("notes_since", Value(EVER, output_field=DateTimeField()))
    rows = Acquaintance.objects.filter(known_to(user), youth=youth).order_by()
    return rows.values("youth").annotate(first=Min(first)).values("first")


def _grounds(youth, user):
    """On what the person ever knew the youth; opening with a reason is no knowing."""
    return Acquaintance.objects.filter(youth=youth, user=user).exclude(how=Acquaintance.How.OPENED)
