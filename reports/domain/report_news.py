"""Telling people about a report: a line on their page, and a mail with a link and nothing of what is in the report."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from mentoraat import jobs, notify
from mentoraat.access import Role
from mentoraat.models import Membership, User
from reports.domain import report_gaps
from reports.domain.report_steps import reached
from reports.models import QuarterReport

State = QuarterReport.State
LATER = ("draft", "soon", "late")  # mails to our own coordinators, that count what is still missing


def made(report):
    """There is a draft, or it is held: who asked for it hears so; of a scheduled one all coordinators, also by mail."""
    held = report.state == State.HELD
    words = {"what": title(report)}
    text = _("%(what)s wacht: een klein aantal is uit te rekenen.") if held else _("%(what)s is klaar.")
    if report.asked_by_id:
        tell(report, report.asked_by, text % words)
        return
    for person in coordinators(report.organisation):
        tell(report, person, text % words)
        mail(report, person, kind="held" if held else "draft")


def established(report, by):
    """The worker is done; who established it hears how it went."""
    held = report.state == State.HELD
    text = _("%(what)s is tegengehouden bij het vaststellen.") if held else _("%(what)s is vastgesteld.")
    if by:
        tell(report, by, text % {"what": title(report)})


def published(report, *, by):
    """The officials of the municipality hear that there is a report."""
    rows = Membership.objects.running().filter(municipality=report.municipality, role=Role.OFFICIAL)
    text = _("Nieuw rapport van %(name)s: %(period)s.") % {"name": report.organisation, "period": report.period.label}
    people = {row.user_id: row.user for row in rows.select_related("user") if row.user.is_active}
    for person in people.values() if report.municipality_id else ():
        tell(report, person, text)
        mail(report, person, kind="published", by=by)


def title(report):
    """What a report is called in a sentence."""
    return _("Het rapport over het %(period)s") % {"period": report.period.label}


def coordinators(organisation):
    """Who makes the reports of an organisation."""
    rows = Membership.objects.running().filter(organisation=organisation, role=Role.COORDINATOR, user__is_active=True)
    return [row.user for row in rows.select_related("user").order_by("pk")]


def tell(report, person, text):
    """A line under "Nieuw voor jou" that leads to the report."""
    notify.tell(person, text, url=report.get_absolute_url(), organisation=report.organisation)


def mail(report, person, *, kind, by=None):
    """Have the worker mail one person, once. The job holds ids alone."""
    payload = {"report": report.pk, "to": person.pk, "kind": kind}
    key = f"report-mail:{report.pk}:{person.pk}:{kind}:{report.reminded}"
    return jobs.enqueue("report.mail", organisation=report.organisation, payload=payload, once_key=key, by=by)


def deliver(job):
    """The job behind `mail`: which report and where it can be read. No figure, no name, no word of the report."""
    report = QuarterReport.objects.select_related("organisation").filter(pk=job.payload["report"]).first()
    person = User.objects.filter(pk=job.payload["to"], is_active=True).first()
    if report is None or person is None or not person.email:
        return
    subject, body = compose(report, person, kind=job.payload["kind"])
    reached(job, "mail written")
    EmailMessage(subject, body, to=[person.email], headers=notify.once(job)).send()
    reached(job, "mail sent")


def compose(report, person, *, kind):
    """(subject, body): the period, the organisation and the link."""
    address = settings.MENTORAAT_ADDRESS.rstrip("/") + report.get_absolute_url()
    words = {"name": person.name, "organisation": report.organisation.name, "period": report.period.label}
    words |= {"address": address, "deadline": report.deadline, "title": title(report)}
    words |= {"gaps": report_gaps.short(report) if kind in LATER else ()}
    subject = render_to_string(f"emails/report_{kind}.subject.txt", words)
    return " ".join(subject.split()), render_to_string(f"emails/report_{kind}.txt", words)
