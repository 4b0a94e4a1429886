"""A code by text message: to the number that was on record before the link was made, and to no other.

Whoever holds a forwarded mail cannot choose where the code goes. The code is made by the worker at the moment that it
leaves, so that it stands in no job, log or page.
"""

from datetime import timedelta

import phonenumbers
from django.db import transaction
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from mentoraat import audit, jobs, sms
from mentoraat.states import Refused
from partners.domain import link as links
from partners.models import PublicLink

MOBILE = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
PAUSE = timedelta(seconds=60)  # between two codes
DAY = timedelta(hours=24)
PER_DAY = 3


def number(link):
    """Where a code may go: a mobile number, on record since before the link was made and still theirs; else None."""
    person = link.contact_person
    if not sms.is_on() or not link.phone or not person or not person.active or person.phone != link.phone:
        return None
    return link.phone if phonenumbers.number_type(link.phone) in MOBILE else None


def ending(link):
    """The last two digits of that number, which is all that a page says of it; "" where no code can go."""
    found = number(link)
    return found.as_e164[-2:] if found else ""


@transaction.atomic
def ask(link, *, by):
    """Have a code sent. Refused without a number, within a minute of the last, after three in a day, or when locked."""
    lately = Q(texted_at__gt=Now() - DAY)
    may = Q(texted_at__isnull=True) | Q(texted_at__lte=Now() - PAUSE) & (~lately | Q(texts__lt=PER_DAY))
    rows = links.living().filter(may, pk=link.pk, locked_at__isnull=True) if number(link) else PublicLink.objects.none()
    if not rows.update(texts=Case(When(lately, then=F("texts") + 1), default=Value(1)), texted_at=Now()):
        raise Refused(_("We sturen nu geen code. Wacht een minuut, of bel voor een code."), field="code")
    audit.record("link.code_asked", link, by=by)
    return jobs.enqueue("link.text", organisation=link.organisation, payload={"link": link.pk}, by=None)


def deliver(job):
    """The job: make a code and send it, unless the link ended, was locked, or the number changed meanwhile.

    It does not unlock: after five wrong codes only a colleague of ours gives a new one. Sent twice, the last counts.
    """
    rows = links.living().select_related("contact_person", "organisation")
    link = rows.filter(pk=job.payload["link"], locked_at__isnull=True).first()
    to = number(link) if link else None
    if to is None:
        return
    code = links.make_code(link, unlock=False, by=None)
    words = {"organisation": link.organisation.name, "code": f"{code[:4]} {code[4:]}"}
    sms.send(to.as_e164, _("Uw code van %(organisation)s: %(code)s. De code werkt tien minuten.") % words)
