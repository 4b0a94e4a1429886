"""The history that somebody who goes on with a youth has in view."""

from datetime import timedelta

import pytest

from cases.domain import relapse_page
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from tests import make


@pytest.fixture
def ended(youth, mentor):
    """A case that ended a month ago."""
    return make.case(youth=youth, casemanager=mentor, closed_on=today() - timedelta(days=30))


def test_before_shows_the_end_the_place_and_what_was_heard(ended, mentor):
    place = make.placement(ended)
    check = make.aftercare(ended, done_on=today(), status="neither", source="youth")
    make.aftercare(ended, month=6)

    page = relapse_page.before(ended, by=mentor)

    assert (page.case, page.placements, page.checks) == (ended, (place,), (check,))
    assert (page.running, page.told) == (None, None)
    assert AuditEvent.objects.filter(verb="youth.read", youth_id=ended.youth_id).exists()


def test_proposal_leaves_out_who_left_and_what_is_closed(ended, mentor):
    mentor.memberships.update(ends_on=today() - timedelta(days=1))
    ended.programme.active = False

    assert relapse_page.proposal(ended) == {"casemanager": None, "programme": None}


def test_check_of_knows_only_done_checks_of_the_case(ended, case):
    done = make.aftercare(ended, done_on=today(), status="work")
    waiting = make.aftercare(ended, month=6)

    assert relapse_page.check_of(ended, done.ref) == done
    assert relapse_page.check_of(ended, waiting.ref) is None
    assert relapse_page.check_of(case, done.ref) is None
    assert relapse_page.check_of(ended, "") is None


def test_read_gives_the_new_case(ended, case, mentor):
    item = make.relapse(ended, state="returned", new_case=case)

    page = relapse_page.read(item, by=mentor)

    assert (item.new_case, page.running) == (case, case)
