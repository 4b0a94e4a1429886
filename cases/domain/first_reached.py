"""The day on which a youth was first reached (I1): kept on the youth, so that figures need not walk all contacts.

Contacts stand a layer higher; they are asked through the relation alone.
"""

from datetime import date

import structlog
from django.db import transaction
from django.db.models import F, Min, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from cases.domain import last_seen
from cases.models import Youth
from mentoraat import audit

NEVER = Value(date.max)
log = structlog.get_logger()


def reached(youth, *, on, by):
    """Keep the first day of a two-way contact; a later one changes nothing."""
    later = Q(reached_on__isnull=True) | Q(reached_on__gt=on)
    if Youth.objects.filter(later, pk=youth.pk).update(reached_on=on):
        youth.reached_on = on
    return youth


def settle(youths, *, by):
    """Set the day of these youths (a QuerySet) anew from the contacts as they stand. Returns how many youths those are.

    The caller holds their rows, so that no contact slips in between reading and writing.
    """
    return youths.update(reached_on=_first())


def watch(*, by):
    """Look whether every kept day is that of the first two-way contact, and set right what is not.

    Whoever changes a contact keeps the day, so there should be none: the log tells. Returns how many there were.
    """
    days = Youth.objects.annotate(kept=Coalesce("reached_on", NEVER), first=Coalesce(_first(), NEVER))
    wrong = list(days.exclude(kept=F("first")).order_by("pk"))
    for youth in wrong:
        _mend(youth, by)
    if wrong:
        log.error("first_reached.mended", count=len(wrong), youths=[youth.ref for youth in wrong[:50]])
    return len(wrong)


@transaction.atomic
def _mend(youth, by):
    last_seen.lock(youth)
    settle(Youth.objects.filter(pk=youth.pk), by=by)
    audit.record("youth.first_reached_mended", youth, youth=youth, fields=["reached_on"], by=by)


def _first():
    contacts = Youth.contacts.rel.related_model.objects.kept().two_way().filter(youths=OuterRef("pk"))
    return Subquery(contacts.order_by().values("youths").annotate(first=Min("on")).values("first"))
