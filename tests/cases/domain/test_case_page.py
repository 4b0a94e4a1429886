from cases.domain import case_page
from mentoraat.models import AuditEvent
from tests import make


def test_case_page_shows_everybody_and_is_written_down(case, youth, mentor):
    make.placement(case)

    page = case_page.read(case, by=mentor)

    assert [period.user for period in page.periods] == [mentor]
    assert len(page.placements) == 1
    assert AuditEvent.objects.get().verb == "youth.read"


def test_where_to_goes_is_the_list_for_who_sees_the_case_no_more(case, mentor, other_mentor):
    assert case_page.where_to(case, by=mentor) == case.get_absolute_url()
    assert case_page.where_to(case, by=other_mentor) == "cases:youth-index"
