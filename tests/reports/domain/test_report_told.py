"""A report in which a story stands that was taken back does not go out; a revision without it does."""

import pytest

from cases.domain import story
from mentoraat.states import Refused
from reports.domain import quarter_report, report_told
from reports.models import QuarterReport
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(youth, mentor):
    return make.story(youth, by=mentor)


def established(told, municipality, coordinator, printed):
    frozen = {"definition_version": 1, "as_of": "2026-04-15", "checksum": "0" * 64, "file": "een.pdf"}
    frozen |= {"figures": {"layout": 2, "texts": {"stories": printed}}, "established_at": "2026-04-15T12:00Z"}
    row = QuarterReport.objects.create(
        organisation=told.organisation, municipality=municipality, state="established", year=2026, number=1, **frozen
    )
    row.stories.add(told)
    return row


def test_report_with_a_story_that_was_taken_back_is_not_published(told, municipality, coordinator, mentor):
    report = established(told, municipality, coordinator, [story.plain(told)])
    story.withdraw(told, by=mentor)

    with pytest.raises(Refused, match="Maak een herziening"):
        quarter_report.publish(report, by=coordinator)

    report.refresh_from_db()
    assert report.state == "established"


def test_report_whose_stories_may_be_told_is_fine(told, municipality, coordinator):
    report_told.check(established(told, municipality, coordinator, [story.plain(told)]))


def test_story_that_was_chosen_but_never_printed_is_no_matter(told, municipality, coordinator, mentor):
    report = established(told, municipality, coordinator, [])
    story.withdraw(told, by=mentor)

    report_told.check(report)


def test_report_of_before_there_were_stories_is_fine(municipality, organisation):
    report = QuarterReport.objects.create(
        organisation=organisation, municipality=municipality, year=2026, number=1, figures={"layout": 1}
    )

    report_told.check(report)
