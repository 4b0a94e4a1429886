"""At once: an offer is told once however many rounds run beside each other, and of many who propose one succeeds."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from cases.domain import match_choice, match_facts, match_watch
from cases.models import Match, Step
from mentoraat.access import Role
from mentoraat.models import Notification
from mentoraat.states import Refused
from partners.domain import offer as offers
from tests import make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
AT_ONCE = 8


@pytest.fixture
def mentor():
    """Nina, who guides Sam."""
    return make.user("Nina", make.organisation(name="Mentoraat Zuid", slug="zuid"), Role.MENTOR)


@pytest.fixture
def wanted(mentor):
    """Two wishes of Sam's that one course fits."""
    youth = make.youth(known_by=mentor)
    make.wish(youth)
    make.wish(youth, what="Kok in Parijs", rank=2)
    return offers.whole(make.offer(make.partner(mentor.organisation)))


def at_once(work):
    """Do the work in threads of their own; returns results, None for a refusal."""

    def one(number):
        try:
            return work(number)
        except Refused:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, range(AT_ONCE)))


def test_rounds_beside_each_other_tell_once(wanted):
    wishes = match_facts.open_wishes(wanted.organisation_id, wanted.kind)

    at_once(lambda number: match_watch.spread(wanted, wishes, by=None))

    assert Match.objects.count() == 2 and Notification.objects.count() == 1


def test_of_many_who_propose_one_makes_a_step(wanted, mentor):
    match_watch.look_again(by=None)
    seen = [Match.objects.select_related("wish__youth", "offer").first() for _ in range(AT_ONCE)]

    done = at_once(lambda number: match_choice.propose(seen[number], by=mentor))

    assert len([item for item in done if item]) == 1 == Step.objects.count()
