"""Twenty partners' answers at once, round after round: one counts. Without the guard more would, which is tried too."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from cases.domain import handover_answer as answers
from cases.models import Handover, HandoverStep
from mentoraat import states
from mentoraat.models import AuditEvent
from mentoraat.states import Refused
from partners.domain import link as links
from tests import make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
AT_ONCE = 20
ROUNDS = 25


@pytest.fixture
def sent(case):
    """As many handovers as there are rounds."""
    partner = make.partner(case.organisation)
    return [make.sent_handover(case, partner) for _round in range(ROUNDS)]


def race(items, answer):
    """For every handover twenty answers that begin at the same moment; how many succeeded for each."""
    together = Barrier(AT_ONCE, timeout=60)

    def one(_number):
        try:
            return [answer(item, together) for item in items]
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        done = list(pool.map(one, range(AT_ONCE)))
    return [sum(column) for column in zip(*done, strict=True)]


def by_domain(item, together):
    """Whether this answer, given on a handover that was seen as sent, was the one that counted."""
    mine = answers.by_link(item.link)
    together.wait()
    try:
        answers.accept(mine, by=item.link)
    except Refused:
        return False
    return True


def by_web(item, together):
    """The same by the button on the page."""
    address = reverse("cases:handover-public-accept", args=[links.token_of(item.link)])
    together.wait()
    return Client().post(address).status_code == 302


def test_of_twenty_answers_one_counts_in_every_round(sent):
    assert race(sent, by_domain) == [1] * ROUNDS

    assert list(HandoverStep.objects.order_by().values_list("state").distinct()) == [("accepted",)]
    assert HandoverStep.objects.count() == ROUNDS
    assert AuditEvent.objects.filter(verb="handover.accepted").count() == ROUNDS


def test_of_twenty_buttons_pressed_one_counts(sent):
    assert race(sent[:4], by_web) == [1] * 4

    assert Handover.objects.filter(state="accepted").count() == HandoverStep.objects.count() == 4


def test_without_the_guard_more_than_one_counts(sent, monkeypatch):
    monkeypatch.setattr(states, "move", unguarded)

    assert max(race(sent[:2], by_domain)) > 1


def unguarded(item, *, to, **changes):
    """states.move as it would be if it did not look again at the moment of writing."""
    if to not in type(item).MOVES.get(item.state, frozenset()):
        raise Refused("Dit kan nu niet.")
    type(item).objects.filter(pk=item.pk).update(state=to, **changes)
    item.state = to
    return item
