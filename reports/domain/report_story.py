"""A youth took a story back: drafts are made again without it, and who makes reports hears where it stands."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Story
from mentoraat import audit, jobs
from mentoraat.models import AuditEvent
from mentoraat.periods import now
from reports.domain import quarter_report, report_news
from reports.models import QuarterReport

State = QuarterReport.State
OPEN = (State.DRAFT, State.HELD, State.FAILED)
AGAIN, MOST = timedelta(minutes=1), 30  # a report that is being made is looked at again, so often


def untold(job):
    """The job: every report that holds the story. May run twice and has one effect."""
    story = Story.objects.filter(pk=job.payload["story"], state=Story.State.WITHDRAWN).first()
    if story is None:
        return
    reports = QuarterReport.objects.filter(stories=story).select_related(
        "organisation", "municipality", "profile", "job"
    )
    for report in reports.order_by("pk"):
        if report.state in OPEN:
            _without(report, story)
        elif report.state in QuarterReport.STANDING:
            _say(report, story)
    _look_again(job, story)


@transaction.atomic
def _without(report, story):
    """Take it out of what is not established yet; a draft that was drawn with it is drawn again."""
    report.stories.remove(story)
    audit.record("report.story_removed", report, reason=story.ref, fields=["stories"], by=None)
    if report.state in (State.DRAFT, State.HELD):
        quarter_report.remake(report, by=None)


@transaction.atomic
def _say(report, story):
    """What was printed stays printed; the coordinators decide whether it is made anew. Said once for each report."""
    said = {"verb": "report.story_untold", "thing": "quarterreport", "thing_id": report.pk, "reason": story.ref}
    if AuditEvent.objects.filter(**said).exists():
        return
    audit.record("report.story_untold", report, reason=story.ref, by=None)
    words = {"title": story.title, "what": report_news.title(report)}
    text = _("Het verhaal “%(title)s” is ingetrokken. %(what)s bevat het nog.") % words
    for person in report_news.coordinators(report.organisation):
        report_news.tell(report, person, text)


def _look_again(job, story):
    """A worker may hold what it read a moment ago: look at that report when it is done."""
    tried = job.payload.get("tried", 0) + 1
    busy = QuarterReport.objects.filter(stories=story).exclude(state__in=[*OPEN, *QuarterReport.STANDING])
    if tried <= MOST and busy.exists():
        payload, key = {"story": story.pk, "tried": tried}, f"story.untold-{story.pk}-{tried}"
        jobs.enqueue(
            "story.untold",
            organisation=story.organisation,
            payload=payload,
            once_key=key,
            run_after=now() + AGAIN,
            by=None,
        )
