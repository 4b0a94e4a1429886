"""Mails to who referred a youth: that there is something to see, and where. Never anything about the youth."""

import html

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from cases.models import Referral
from mentoraat import jobs, notify
from partners.domain import link as links


def later(referral, *, kind="news", by):
    """Have the worker mail the referrer, when there is an address and a link. The job holds ids alone."""
    if referral.link_id is None or not referral.by_email:
        return None
    payload = {"referral": referral.pk, "link": referral.link_id, "kind": kind}
    by = by if hasattr(by, "access") else None
    return jobs.enqueue("referral.mail", organisation=referral.organisation, payload=payload, by=by)


def compose(referral, *, kind):
    """(subject, body): the organisation and the link; no name, no answer, no note."""
    address = settings.MENTORAAT_ADDRESS.rstrip("/") + reverse(
        "cases:referral-public", args=[links.token_of(referral.link)]
    )
    words = {"organisation": referral.organisation.name, "name": referral.by_name, "address": address}
    subject = html.unescape(render_to_string(f"emails/referral_{kind}.subject.txt", words))
    return " ".join(subject.split()), html.unescape(render_to_string(f"emails/referral_{kind}.txt", words))


def deliver(job):
    """The job: mail the referrer, unless the link was ended meanwhile."""
    rows = Referral.objects.filter(pk=job.payload["referral"], link=job.payload["link"], link__revoked_at__isnull=True)
    referral = rows.select_related("organisation", "link").first()
    if referral is None or not referral.by_email:
        return
    subject, body = compose(referral, kind=job.payload["kind"])
    EmailMessage(subject, body, to=[referral.by_email], headers=notify.once(job)).send()
