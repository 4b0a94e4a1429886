"""The day on which a youth was first reached (I1): kept on the youth, so that figures need not walk all contacts.

Contacts stand a layer higher; they are asked through the relation alone.
"""

import structlog
from django.db import transaction
from django.db.models import Min, Q

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


@transaction.atomic
def settle(youths, *, by):
    """Set the day of these youths (a QuerySet) anew from the contacts as they stand. Returns how many days changed.

    Their rows are held until the transaction ends, so that no contact slips in between reading and writing.
    """
    return Youth.objects.bulk_update(_wrong(youths, youths.select_for_update()), ["reached_on"], batch_size=300)


def watch(*, by):
    """Look whether every kept day is that of the first two-way contact, and set right what is not.

    Whoever changes a contact keeps the day, so there should be none: the log tells. Returns how many there were.
    """
    found = 0
    for organisation in Organisation.objects.order_by("pk"):
        youths = Youth.objects.filter(organisation=organisation)
        wrong = [youth for youth in _wrong(youths, youths) if _mend(youth, by)]
        if wrong:
            refs = [youth.ref for youth in wrong[:50]]
            log.error("first_reached.mended", organisation=organisation.pk, count=len(wrong), youths=refs)
        found += len(wrong)
    return found


@transaction.atomic
def _mend(youth, by):
    """Whether it was still wrong when looked at again."""
    changed = settle(Youth.objects.filter(pk=youth.pk), by=by)
    if changed:
        audit.record("youth.first_reached_mended", youth, youth=youth, fields=["reached_on"], by=by)
    return bool(changed)


def _wrong(youths, rows):
    """Those whose kept day differs from their contacts, with the right day on them. Two queries.

    `rows` are the same youths, to be held or only read; that comes before the contacts are looked at.

    All contacts at once: asked for each youth apart, a database without statistics, as right after an import, may walk
    through all of them every time.
    """
    found = list(rows.order_by("pk").only("pk", "ref", "organisation", "reached_on"))
    contacts = Youth.contacts.rel.related_model.objects.kept().two_way()
    contacts = contacts.filter(youths__in=youths.order_by().values("pk"))
    days = dict(contacts.order_by().values_list("youths").annotate(first=Min("on")))
    wrong = []
    for youth in found:
        if youth.reached_on != days.get(youth.pk):
            youth.reached_on = days.get(youth.pk)
            wrong.append(youth)
    return wrong
