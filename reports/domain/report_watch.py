"""What the clock does with reports: drafts on the first day after the period, reminders, and tidying what got stuck."""

from datetime import timedelta

import structlog
from django.db import transaction
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.models import Job, Organisation
from mentoraat.periods import Year, period_of, today
from mentoraat.states import Refused
from mentoraat.templatetags.mentoraat import date_long
from reports.domain import quarter_report, report_making, report_news, report_profile
from reports.models import QuarterReport

log = structlog.get_logger()
State = QuarterReport.State
LAST_CALL = timedelta(days=31)  # after a period: what was not made by then, people ask for themselves
# How many days before the deadline → (how far we are then, which mail). Each goes once; the first is the draft itself.
REMINDERS = ((5, 1, "soon"), (2, 2, "soon"), (0, 3, "late"))
NOT_YET = (State.QUEUED, State.BEING_MADE, State.FAILED, State.HELD, State.DRAFT)


def look():
    """Every morning: make what is due, remind of what waits. Twice a day has one effect; a fault stops no other."""
    for organisation in Organisation.objects.order_by("pk"):
        try:
            ask_due(organisation)
            remind(organisation)
        except Exception as error:  # whatever is wrong with one, the others get theirs
            log.error("report.watch_failed", organisation=organisation.pk, error=type(error).__name__)


def ask_due(organisation):
    """Ask for the reports about the period that just ended, that nobody asked for yet. Returns how many."""
    asked = 0
    for profile, municipality, period in report_profile.due(organisation, today()):
        if today() > period.end + LAST_CALL or _is_there(organisation, profile, municipality, period):
            continue
        try:
            quarter_report.ask(
                organisation=organisation, period=period, municipality=municipality, profile=profile, by=None
            )
            asked += 1
        except Refused:  # another beat was first
            continue
    return asked


def remind(organisation):
    """Remind the coordinators of reports that are not established, each time once. Returns how many times."""
    return sum(_remind(report) for report in waiting(organisation))


def waiting(organisation):
    """The first revisions about the period that ended last, not established yet, with their deadline. One query."""
    rows = QuarterReport.objects.filter(organisation=organisation, revision=1, state__in=NOT_YET)
    rows = rows.filter(year__gte=Year(today().year).previous().year)
    rows = rows.select_related("organisation", "municipality", "profile", "programme", "area").order_by("pk")
    return [row for row in rows if row.period == period_of(row.kind, today()).previous()]


def give_up():
    """Say of reports whose worker was killed each time that they are not made, so that somebody can act. How many."""
    lost = QuarterReport.objects.filter(job__state=Job.State.FAILED)
    lost = lost.filter(state__in=(State.QUEUED, State.BEING_MADE, State.ESTABLISHING))
    return sum(report_making.give_up(report, by=None) for report in lost.select_related("job"))


def _is_there(organisation, profile, municipality, period):
    rows = QuarterReport.objects.of_period(period).filter(organisation=organisation)
    if profile:
        return rows.filter(profile=profile).exists()
    return rows.filter(profile=None, municipality=municipality, programme=None, area=None).exists()


@transaction.atomic
def _remind(report):
    """The latest reminder whose day has come, unless it went already; of two that run at once one finds it gone."""
    due = [(far, kind) for days, far, kind in REMINDERS if today() >= report.deadline - timedelta(days=days)]
    if not due:
        return 0
    far, kind = due[-1]
    if not QuarterReport.objects.filter(pk=report.pk, reminded__lt=far, state__in=NOT_YET).update(reminded=far):
        return 0
    report.reminded = far
    words = {"what": report_news.title(report), "day": date_long(report.deadline)}
    text = _("%(what)s is te laat: de afgesproken dag was %(day)s.") if kind == "late" else None
    text = text or _("%(what)s wacht op je. Stel het vast op uiterlijk %(day)s.")
    for person in report_news.coordinators(report.organisation):
        report_news.tell(report, person, text % words)
        report_news.mail(report, person, kind=kind)
    audit.record("report.reminded", report, by=None)
    return 1
