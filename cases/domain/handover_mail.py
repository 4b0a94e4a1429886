"""Mails about a handover: to the partner and, in the end, to whom the agreement names. Never anything about the youth.

The same function writes the preview and the mail; they differ in the address of the link alone, which only the
partner gets to know.
"""

import html
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.domain import handover_feedback, referral_delivery
from cases.domain.handover import LINK_DAYS
from cases.models import Handover
from mentoraat import notify
from mentoraat.periods import local_date, now
from partners.domain import link as links

State = Handover.State
# What stands in a preview where the mail has the partner's own link.
PLACEHOLDER = _("(hier staat de link van de partner)")
# kind → the states in which it still makes sense to mail the partner.
KINDS = {
    "sent": (State.SENT,),
    "reminder": (State.SENT,),
    "feedback": (State.ARRIVED, State.FED_BACK),
    "feedback_again": (State.ARRIVED, State.FED_BACK),
    "reply": (State.SENT, State.ACCEPTED, State.MET, State.ARRIVED, State.FED_BACK),
    "link": (State.SENT, State.ACCEPTED, State.MET, State.ARRIVED, State.FED_BACK),
    "nobody": (),
    "urgent_late": (),
}


@dataclass(frozen=True)
class Mail:
    """A mail as its reader gets it."""

    subject: str
    body: str


def compose(handover, *, kind="sent", address=PLACEHOLDER, reminded=0):
    """The mail of this kind: mentor, organisation, days and the link; no name, no question, no note of the youth.

    `reminded`: how often the partner was reminded, for who hears that nobody answered.
    """
    expires = handover.link.expires_at if handover.link else now() + timedelta(days=LINK_DAYS)
    words = {
        "owner": handover.owner.name,
        "phone": handover.owner.phone.as_national if handover.owner.phone else "",
        "organisation": handover.organisation.name,
        "partner": handover.partner.name,
        "urgent": handover.urgent,
        "reminded": reminded,
        "sent_on": handover.sent_on,
        "arrived_on": handover.arrived_on,
        "round_due_on": handover.round_due_on,
        "answer_due_on": handover.answer_due_on,
        "until": local_date(expires),
        "address": address,
    }
    # Plain text: what the template escaped for a page is turned back.
    subject = html.unescape(render_to_string(f"emails/handover_{kind}.subject.txt", words))
    return Mail(" ".join(subject.split()), html.unescape(render_to_string(f"emails/handover_{kind}.txt", words)))


def address_of(link):
    """The full address that the partner gets."""
    return settings.MENTORAAT_ADDRESS.rstrip("/") + reverse("cases:handover-public", args=[links.token_of(link)])


def deliver(job):
    """The job: mail the partner, unless the handover was taken back, withdrawn or answered meanwhile.

    From the moment of leaving it cannot be taken back. A job that runs twice mails twice under one Message-ID.
    """
    kind, link = job.payload["kind"], job.payload["link"]
    rows = Handover.objects.select_related("organisation", "owner", "partner", "contact_person", "link")
    here = rows.filter(pk=job.payload["handover"], link=link, link__revoked_at__isnull=True, state__in=KINDS[kind])
    handover = here.first()
    if handover is None or not handover.contact_person:
        return
    if kind.startswith("feedback") and not handover_feedback.asks(handover):
        return  # answered meanwhile
    # From here on it cannot be taken back; if that just happened, nothing leaves.
    row = Handover.objects.filter(pk=handover.pk, link=link, mailed_at__isnull=True)
    row.update(mailed_at=now())
    if not here.exists():
        return
    referral_delivery.pass_on(handover, kind=kind, by=None)  # for another organisation here it is inflow as well
    mail = compose(handover, kind=kind, address=address_of(handover.link))
    EmailMessage(mail.subject, mail.body, to=[handover.contact_person.email], headers=notify.once(job)).send()
