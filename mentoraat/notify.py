"""Tell a person something, on screen and by mail; a mail never holds personal data of a youth."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from mentoraat import jobs
from mentoraat.models import Absence, Notification


def tell(user, text, *, url="", organisation):
    """Put a sentence under "Nieuw voor jou", also for who stands in today. Part of the caller's transaction."""
    for away in Absence.objects.running().filter(user=user, organisation=organisation).select_related("user"):
        words = _("Voor %(name)s: %(text)s") % {"name": away.user.name, "text": text}
        Notification.objects.create(user_id=away.stand_in_id, text=words[:200], url=url, organisation=organisation)
    return Notification.objects.create(user=user, text=str(text)[:200], url=url, organisation=organisation)


def mail(to, subject, body, *, organisation, by):
    """Have a mail sent by the worker, after commit. `body` must be free of personal data of youths."""
    payload = {"to": to, "subject": str(subject), "body": str(body)}
    return jobs.enqueue("mail", organisation=organisation, payload=payload, by=by)


def deliver(job):
    """The job behind `mail`."""
    payload = job.payload
    EmailMessage(payload["subject"], payload["body"], to=[payload["to"]], headers=once(job)).send()


def once(job):
    """Headers of the mail of a job: the same each time that it runs.

    A worker that dies between the sending and the noting sends again. By its Message-ID a mail server tells that it is
    the same mail, and so can we in its log.
    """
    host = urlsplit(settings.MENTORAAT_ADDRESS).hostname or "localhost"
    return {"Message-ID": f"<{job.ref}@{host}>"}
