"""Waiting for a start: the countdown, the days that it took, and last days to sign up, each said once."""

from datetime import timedelta

import pytest

from cases.domain import match_start
from cases.models import Match
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import now, pretend, today
from tests import make


@pytest.fixture
def partner(organisation):
    """A school."""
    return make.partner(organisation)


def by(days):
    """A course that one signs up for until so many days from now."""
    return [{"starts_on": today() + timedelta(days=150), "sign_up_by": today() + timedelta(days=days)}]


@pytest.mark.parametrize("count", [1, 3])
def test_countdown_is_of_who_guards_the_case_the_nearest_first(mentor, other_mentor, count, django_assert_num_queries):
    for number in range(count):
        youth = make.youth(known_by=mentor, first_name=f"Sam {number}")
        waiting = {"state": "waiting", "waiting_until": today() + timedelta(days=12 - number)}
        make.case(youth=youth, casemanager=mentor, **waiting)
    assert mentor.access.organisation_id and mentor.acts_for

    with django_assert_num_queries(1):
        rows = match_start.counting_down(mentor)

    assert [row.days for row in rows] == sorted(12 - number for number in range(count))
    assert rows[-1].words == "nog 12 dagen tot de start"
    assert match_start.counting_down(other_mentor) == []


@pytest.mark.parametrize(
    ("days", "words"), [(1, "nog 1 dag tot de start"), (0, "de start is er"), (-3, "de start is er")]
)
def test_countdown_in_words(days, words):
    assert match_start.until(days) == words


def test_waiting_days_count_from_the_choice_to_the_first_possible_start(youth, organisation, partner):
    offer, others = make.offer(partner), make.offer(partner, title="Kok bbl")
    chosen = today() - timedelta(days=10)
    started = {"state": "started", "chosen_on": chosen, "starts_on": chosen + timedelta(days=75)}
    make.match(make.wish(youth), offer, **started)
    make.match(make.wish(youth, rank=2), others)

    assert match_start.waiting_days(organisation, chosen, chosen) == [75]
    assert match_start.waiting_days(organisation, chosen + timedelta(days=1), today()) == []


@pytest.mark.parametrize(("days", "times"), [(29, 0), (28, 1), (8, 1), (7, 1), (0, 1), (-1, 0)])
def test_last_day_is_said_within_four_weeks(youth, partner, days, times):
    make.match(make.wish(youth), make.offer(partner, intakes=by(days)))

    match_start.remind(by=None)

    assert Notification.objects.count() == times == AuditEvent.objects.filter(verb="match.deadline_told").count()


def test_last_day_is_said_four_weeks_and_one_week_before_each_once(youth, partner):
    make.match(make.wish(youth), make.offer(partner, intakes=by(20)))
    begun = now()

    sent = []
    for day in (0, 0, 5, 13, 14, 19, 20):
        with pretend(begun + timedelta(days=day)):
            sent.append(match_start.remind(by=None))

    assert sent == [1, 0, 0, 1, 0, 0, 0]


def test_two_wishes_for_one_course_are_said_once(youth, partner, mentor):
    offer = make.offer(partner, intakes=by(6))
    make.match(make.wish(youth), offer)
    make.match(make.wish(youth, rank=2), offer)

    assert match_start.remind(by=None) == 1
    assert len(match_start.deadlines(mentor)) == 1


@pytest.mark.parametrize("change", [{"state": "not_now", "reason": "Later"}, {"offer__state": "full"}])
def test_last_day_of_what_is_not_open_is_not_said(youth, partner, mentor, change):
    match = make.match(make.wish(youth), make.offer(partner, intakes=by(6)))
    if "offer__state" in change:
        match.offer.state = "full"
        match.offer.save()
    else:
        Match.objects.update(**change)

    assert match_start.remind(by=None) == 0 and match_start.deadlines(mentor) == []


@pytest.mark.parametrize("count", [1, 3])
def test_deadlines_for_vandaag(mentor, other_mentor, partner, count, django_assert_num_queries):
    for number in range(count):
        youth = make.youth(known_by=mentor, first_name=f"Sam {number}")
        make.match(make.wish(youth), make.offer(partner, title=f"Kok {number}", intakes=by(9 - number)))
    assert mentor.access.organisation_id and mentor.acts_for

    with django_assert_num_queries(1):
        rows = match_start.deadlines(mentor)

    assert [row.title for row in rows] == [f"Kok {number}" for number in reversed(range(count))]
    assert rows[0].url.startswith("/jongeren/") and rows[0].offer_url.startswith("/aanbod/")
    assert match_start.deadlines(other_mentor) == []
