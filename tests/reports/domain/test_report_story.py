"""A story that is taken back leaves every draft; where it was printed, the coordinators hear so once."""

import pytest

from cases.domain import story
from mentoraat import jobs
from mentoraat.models import AuditEvent, Job, Notification
from reports.domain import report_story
from reports.models import QuarterReport
from tests import make

pytestmark = pytest.mark.django_db
FROZEN = {"figures": {}, "definition_version": 1, "as_of": "2026-04-15", "checksum": "0" * 64, "file": "een.pdf"}


@pytest.fixture
def told(youth, mentor):
    return make.story(youth, by=mentor)


def report_with(told, municipality, coordinator, state, number=1):
    columns = {"state": state, "year": 2026, "number": number}
    if state in ("established", "published"):
        columns |= FROZEN | {"established_by": coordinator, "established_at": "2026-04-15T12:00Z"}
    if state == "published":
        columns |= {"published_by": coordinator, "published_at": "2026-04-16T12:00Z"}
    row = QuarterReport.objects.create(organisation=told.organisation, municipality=municipality, **columns)
    row.stories.add(told)
    return row


def withdraw(told, by):
    """Take it back; the job as it stands in the queue."""
    story.withdraw(told, by=by)
    return Job.objects.get(kind="story.untold")


@pytest.mark.parametrize("state", ["draft", "held"])
def test_draft_is_made_again_without_it(told, municipality, coordinator, mentor, state):
    report = report_with(told, municipality, coordinator, state)

    report_story.untold(withdraw(told, mentor))

    report.refresh_from_db()
    assert report.state == "queued" and not report.stories.exists()
    assert AuditEvent.objects.filter(verb="report.story_removed", thing_id=report.pk, reason=told.ref).exists()
    assert not Notification.objects.exists()


@pytest.mark.parametrize("state", ["established", "published"])
def test_coordinators_hear_once_where_it_is_printed(told, municipality, coordinator, mentor, state):
    report = report_with(told, municipality, coordinator, state)
    job = withdraw(told, mentor)

    report_story.untold(job)
    report_story.untold(job)

    report.refresh_from_db()
    note = Notification.objects.get()
    assert (note.user, note.url, report.state) == (coordinator, report.get_absolute_url(), state)
    assert "Weer naar school" in note.text and "1e kwartaal 2026" in note.text
    assert AuditEvent.objects.filter(verb="report.story_untold").count() == 1


def test_report_that_is_being_made_is_looked_at_again(told, municipality, coordinator, mentor):
    report = report_with(told, municipality, coordinator, "being_made")

    report_story.untold(withdraw(told, mentor))
    again = Job.objects.get(kind="story.untold", payload__tried=1)
    QuarterReport.objects.update(state="draft")
    report_story.untold(again)

    assert not report.stories.exists() and Job.objects.filter(kind="story.untold").count() == 2


def test_looking_again_ends(told, municipality, coordinator, mentor):
    report_with(told, municipality, coordinator, "being_made")
    job = withdraw(told, mentor)
    job.payload["tried"] = report_story.MOST

    report_story.untold(job)

    assert Job.objects.filter(kind="story.untold").count() == 1


def test_story_that_stands_is_left_where_it_is(told, municipality, coordinator, mentor):
    report = report_with(told, municipality, coordinator, "draft")
    job = jobs.enqueue("story.untold", organisation=told.organisation, payload={"story": told.pk}, by=None)

    jobs.run(job.pk)

    report.refresh_from_db()
    assert report.state == "draft" and report.stories.get() == told
