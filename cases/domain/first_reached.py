"""The day on which a youth was first reached (I1): kept on the youth, so that figures need not walk all contacts.

Contacts stand a layer higher; they are asked through the relation alone.
"""

import structlog
from django.db import transaction
from django.db.models import Min, Q

from cases.domain import last_seen
from cases.models import Youth
from mentoraat import audit
from mentoraat.models import Organisation

log = structlog.get_logger()


def reached(youth, *, on, by):
    """Keep the first day of a two-way contact; a later one changes nothing."""
    later = Q(reached_on__isnull=True) | Q(reached_on__gt=on)
    if Youth.objects.filter(later, pk=youth.pk).update(reached_on=on):
        youth.reached_on = on
    return youth


def settle(youths, *, by):
    """Set the day of these youths (a QuerySet) anew from the contacts as they stand. Returns how many days changed.

    The caller holds their rows, so that no contact slips in between reading and writing.
    """
    return Youth.objects.bulk_update(_wrong(youths), ["reached_on"], batch_size=300)


def watch(*, by):
    """Look whether every kept day is that of the first two-way contact, and set right what is not.

    Whoever changes a contact keeps the day, so there should be none: the log tells. Returns how many there were.
    """
    found = 0
    for organisation in Organisation.objects.order_by("pk"):
        wrong = _wrong(Youth.objects.filter(organisation=organisation))
        for youth in wrong:
            _mend(youth, by)
        if wrong:
            refs = [youth.ref for youth in wrong[:50]]
            log.error("first_reached.mended", organisation=organisation.pk, count=len(wrong), youths=refs)
        found += len(wrong)
    return found


@transaction.atomic
def _mend(youth, by):
    last_seen.lock(youth)
    settle(Youth.objects.filter(pk=youth.pk), by=by)
    audit.record("youth.first_reached_mended", youth, youth=youth, fields=["reached_on"], by=by)


def _wrong(youths):
    """Those whose kept day differs from their contacts, with the right day on them. Two queries.

    All contacts at once: asked for each youth apart, a database without statistics, as right after an import, may walk
    through all of them every time.
    """
    contacts = Youth.contacts.rel.related_model.objects.kept().two_way()
    contacts = contacts.filter(youths__in=youths.order_by().values("pk"))
    days = dict(contacts.order_by().values_list("youths").annotate(first=Min("on")))
    wrong = []
    for youth in youths.order_by("pk").only("pk", "ref", "organisation", "reached_on"):
        if youth.reached_on != days.get(youth.pk):
            youth.reached_on = days.get(youth.pk)
            wrong.append(youth)
    return wrong
