"""Reminders of appointments: to the mentor always, to the youth only by the channel that they chose."""

import html
from collections import defaultdict
from datetime import time, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.domain.calendar import safe_place
from cases.models import Appointment, AppointmentReminder, ReminderChoice
from mentoraat import audit, jobs, notify, sms
from mentoraat.periods import at, local_date, now, today
from mentoraat.states import Refused

Channel, To = ReminderChoice.Channel, AppointmentReminder.To
EVENING = time(17)  # from here on it is about tomorrow too


@transaction.atomic
def choose(youth, *, channel, email="", phone="", agreed_on, by):
    """Write down how the youth wants to be reminded. Without a choice, nothing is ever sent."""
    if agreed_on > today():
        raise Refused(_("Kies vandaag of een dag die al is geweest."), field="agreed_on")
    if channel == Channel.MAIL and not email:
        raise Refused(_("Vul het e-mailadres van de jongere in."), field="email")
    if channel == Channel.SMS and not phone:
        raise Refused(_("Vul het mobiele nummer van de jongere in."), field="phone")
    if channel == Channel.SMS and not sms.is_on():
        raise Refused(_("Sms staat uit in deze installatie."), field="channel")
    facts = {"channel": channel, "email": email, "phone": phone, "agreed_on": agreed_on, "recorded_by": by}
    row, _new = ReminderChoice.objects.update_or_create(
        youth=youth, defaults=facts | {"organisation_id": youth.organisation_id}
    )
    audit.record("reminder.chosen", row, youth=youth, fields=["channel"], by=by)
    return row


def chosen(youth):
    """What the youth chose, or None when nobody asked yet."""
    return ReminderChoice.objects.filter(youth=youth).select_related("recorded_by").first()


def remind(*, by=None):
    """Have everything reminded of that is near: today's, and in the evening tomorrow's. Each once per moment.

    Returns how many reminders were made. It may run as often as it likes, and twice at the same time.
    """
    near, mentors = list(_near()), defaultdict(list)
    for item in near:
        if item.owner.is_active and local_date(item.created) < item.on:  # who made it today knows
            mentors[item.owner].append(item)
    made = sum(_remind_youth(item, by) for item in near if _wants(item))
    return made + sum(_remind_mentor(owner, items, by) for owner, items in mentors.items())


def deliver(job):
    """The job: one reminder to one youth, unless the appointment or their choice changed meanwhile.

    It is taken before it is sent, so that a worker that dies halfway never makes it go out twice.
    """
    rows = AppointmentReminder.objects.select_related("appointment__youth", "appointment__owner", "organisation")
    reminder = rows.filter(pk=job.payload["reminder"]).first()
    if reminder is None or not _still_true(reminder):
        return
    item, choice = reminder.appointment, chosen(reminder.appointment.youth)
    if choice is None or choice.channel == Channel.NONE:
        return
    if not AppointmentReminder.objects.filter(pk=reminder.pk, sent_at__isnull=True).update(sent_at=now()):
        return
    try:
        SEND[choice.channel](item, choice)
    except Exception:
        AppointmentReminder.objects.filter(pk=reminder.pk).update(sent_at=None)
        if job.attempts >= jobs.MAX_ATTEMPTS:
            _say_it_failed(item)
        raise
    audit.record("appointment.reminded", item, youth=item.youth, by=None)


def words(item):
    """What a youth reads: who, when, where, and what if it does not suit. Nothing about why."""
    start, owner = timezone.localtime(item.at), item.owner
    return {
        "mentor": owner.name.split()[0],
        "day": start.date(),
        "relative": {0: _("vandaag"), 1: _("morgen")}.get((start.date() - today()).days, ""),
        "time": start,
        "place": safe_place(item),
        "phone": owner.phone.as_national if owner.phone else "",
        "organisation": item.organisation.name,
    }


def text(item):
    """The message itself, the same for a mail and a text message."""
    return " ".join(html.unescape(render_to_string("emails/appointment_youth.txt", words(item))).split())


def _near():
    """Planned appointments of today that are still to come; in the evening tomorrow's too."""
    days = 2 if timezone.localtime(now()).time() >= EVENING else 1
    rows = Appointment.objects.planned().filter(at__gt=now(), at__lt=at(today() + timedelta(days=days), time(0)))
    return rows.select_related("youth__reminder_choice", "owner", "organisation")


def _wants(item):
    choice = getattr(item.youth, "reminder_choice", None)
    return choice is not None and (choice.channel == Channel.MAIL or (choice.channel == Channel.SMS and sms.is_on()))


def _still_true(reminder):
    item = reminder.appointment
    return item.is_planned and item.at == reminder.at and not item.is_over


def _make(item, to, **more):
    """The row of a reminder; None when there was one for this moment."""
    facts = {"appointment": item, "to": to, "at": item.at}
    if AppointmentReminder.objects.filter(**facts).exists():
        return None
    try:
        with transaction.atomic():
            return AppointmentReminder.objects.create(organisation=item.organisation, **facts, **more)
    except IntegrityError:
        return None


@transaction.atomic
def _remind_youth(item, by):
    """A job of its own for each, so that one that fails stops no other. Returns how many were made."""
    reminder = _make(item, To.YOUTH)
    if reminder:
        jobs.enqueue(
            "appointment.remind",
            organisation=item.organisation,
            payload={"reminder": reminder.pk},
            once_key=f"appointment.remind:{reminder.pk}",
            by=by,
        )
    return 1 if reminder else 0


@transaction.atomic
def _remind_mentor(owner, items, by):
    """One sentence and one mail about all that is new to remind of. Returns how many that are."""
    new = [item for item in items if _make(item, To.MENTOR, sent_at=now())]
    if new:
        _tell_mentor(owner, new, by)
    return len(new)


def _tell_mentor(owner, items, by):
    first, organisation = items[0], items[0].organisation
    facts = {"count": len(items), "first": timezone.localtime(first.at), "today": first.on == today()}
    facts |= {"organisation": organisation.name, "times": [timezone.localtime(item.at) for item in items]}
    address = reverse("reports:today")
    one, more = "Je hebt een afspraak: %(first)s.", "Je hebt %(count)s afspraken. De eerste: %(first)s."
    line = ngettext(one, more, len(items))
    when = f"{_('vandaag') if facts['today'] else _('morgen')} {facts['first']:%H:%M}"
    notify.tell(owner, line % {"count": len(items), "first": when}, url=address, organisation=organisation)
    if owner.email:
        facts["address"] = settings.MENTORAAT_ADDRESS.rstrip("/") + address
        subject = render_to_string("emails/appointment_mentor.subject.txt", facts)
        body = html.unescape(render_to_string("emails/appointment_mentor.txt", facts))
        notify.mail(owner.email, " ".join(subject.split()), body, organisation=organisation, by=by)


def _mail(item, choice):
    subject = html.unescape(render_to_string("emails/appointment_youth.subject.txt", words(item)))
    EmailMessage(" ".join(subject.split()), text(item), to=[choice.email]).send()


def _sms(item, choice):
    sms.send(choice.phone.as_e164, text(item))


def _say_it_failed(item):
    line = _("De herinnering aan %(youth)s kwam niet aan. Bel of app zelf even.")
    url = item.get_absolute_url()
    notify.tell(item.owner, line % {"youth": item.youth.call_name}, url=url, organisation=item.organisation)


SEND = {Channel.MAIL: _mail, Channel.SMS: _sms}
