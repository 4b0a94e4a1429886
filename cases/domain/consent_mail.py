"""The mail to who got something: the agreement was withdrawn, please delete it. It never says about whom it was."""

import html

from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from cases.domain.handover_step import is_user
from cases.models import Handover
from mentoraat import jobs, notify


def ask_to_delete(handover, *, by):
    """Have the worker ask the partner to delete what they got. The job holds an id, and runs once for a handover."""
    return jobs.enqueue(
        "consent.withdrawn",
        organisation=handover.organisation,
        payload={"handover": handover.pk},
        once_key=f"consent.withdrawn:{handover.pk}:{handover.consent_id}",
        by=by if is_user(by) else None,
    )


def deliver(job):
    """The job: the mail itself. Run twice, it sends the same mail again, by its Message-ID."""
    rows = Handover.objects.select_related("organisation", "owner", "partner", "contact_person")
    handover = rows.filter(pk=job.payload["handover"], contact_person__isnull=False).first()
    if handover:
        subject, body = compose(handover)
        EmailMessage(subject, body, to=[handover.contact_person.email], headers=notify.once(job)).send()


def compose(handover):
    """Subject and body: whose question of which day it was, and nothing of the youth."""
    owner = handover.owner
    words = {
        "owner": owner.name,
        "phone": owner.phone.as_national if owner.phone else "",
        "organisation": handover.organisation.name,
        "sent_on": handover.sent_on,
    }
    subject = html.unescape(render_to_string("emails/consent_withdrawn.subject.txt", words))
    return " ".join(subject.split()), html.unescape(render_to_string("emails/consent_withdrawn.txt", words))
