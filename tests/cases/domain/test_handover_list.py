"""The list: longest waiting first, in parts that never show a row twice."""

from datetime import timedelta

import pytest

from cases.domain import handover_list
from cases.models import Handover
from mentoraat.periods import today
from tests import make


@pytest.fixture
def five(case, other_mentor):
    """Five that wait since five different days, two of them at the partner and one of somebody else."""
    partner = make.partner(case.organisation)
    rows = []
    for days in (1, 2, 3, 4, 5):
        day = today() - timedelta(days=days)
        given = {"sent_on": day, "consent_on": day}
        if days > 2:
            given |= {"state": "accepted", "accepted_on": day}
        rows.append(make.sent_handover(case, partner, owner=other_mentor if days == 5 else case.casemanager, **given))
    return rows


def days_of(page):
    return [row.ball.days for row in page.rows]


def test_page_begins_with_the_longest_waiting(five, mentor):
    assert days_of(handover_list.page(mentor)) == [5, 4, 3, 2, 1]


def test_page_narrows_by_side_and_owner(five, mentor):
    assert days_of(handover_list.page(mentor, side="partner")) == [2, 1]
    assert days_of(handover_list.page(mentor, side="ours")) == [5, 4, 3]
    assert days_of(handover_list.page(mentor, side="ours", mine=True)) == [4, 3]


def test_pages_follow_each_other_without_gaps(five, mentor):
    first = handover_list.page(mentor, size=2)
    second = handover_list.page(mentor, size=2, after=first.after)
    third = handover_list.page(mentor, size=2, after=second.after)

    assert days_of(first) + days_of(second) + days_of(third) == [5, 4, 3, 2, 1]
    assert third.after == ""


@pytest.mark.parametrize("key", ["x", "2026-99-01_a", "_", "2026-01-01_"])
def test_nonsense_as_key_shows_the_beginning(five, mentor, key):
    assert len(handover_list.page(mentor, after=key).rows) == 5


def test_others_see_nothing(five, outsider, other_mentor):
    assert handover_list.page(outsider).rows == handover_list.page(other_mentor).rows == []


def test_waiting_on_us_counts_the_own_ones(five, mentor):
    assert handover_list.waiting_on_us(mentor) == 2


def test_stuck_is_what_nobody_answered_or_knows(case, coordinator, outsider):
    silent = make.sent_handover(case, unanswered_on=today())
    gone = make.sent_handover(case, state="fed_back", accepted_on=today(), feedback_on=today(), back_with_us_on=today())
    make.sent_handover(case)
    make.sent_handover(case, state="closed", unanswered_on=today())

    assert set(Handover.objects.visible_to(coordinator).stuck()) == {silent, gone}
    assert not Handover.objects.visible_to(outsider).stuck()


def test_page_of_urgent_ones_alone(case, mentor):
    make.sent_handover(case)
    urgent = make.sent_handover(case, urgent=True, urgent_reason="Staat op straat")

    assert handover_list.page(mentor, urgent=True).rows == [urgent]
