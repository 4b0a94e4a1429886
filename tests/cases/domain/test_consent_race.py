"""Withdrawn while somebody sends: whoever comes second is refused, and nothing is open afterwards."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from cases.domain import consent as consents
from cases.domain import handover as handovers
from cases.models import Consent, Handover
from mentoraat.access import Role
from mentoraat.states import Refused
from partners.domain import link as links
from partners.models import PublicLink
from tests import make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
ASKED = {"question": "Inkomen regelen", "items": ["first_name", "question"], "how": "spoken", "agreed": True}
ROUNDS = 10


@pytest.fixture
def draft():
    """A handover that was previewed and not sent yet."""
    organisation = make.organisation(name="Mentoraat Zuid", slug="zuid")
    mentor = make.user("Nina", organisation, Role.MENTOR)
    case = make.case(youth=make.youth(known_by=mentor), casemanager=mentor)
    return handovers.draft(case, partner=make.partner(organisation), **ASKED, by=mentor)


def fresh(item):
    return Handover.objects.select_related("case__youth", "partner", "organisation", "owner").get(pk=item.pk)


def outcome(work):
    """What came of it, in a connection of its own."""
    try:
        work()
        return "done"
    except Refused:
        return "refused"
    finally:
        connection.close()


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite lets one write at a time: nothing to wait for")
def test_sending_waits_for_a_withdrawal_under_way_and_is_refused(draft):
    seen, mentor = fresh(draft), draft.owner

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            consents.withdraw(Consent.objects.get(), by=mentor)
            sending = pool.submit(outcome, lambda: handovers.send(seen, by=mentor))
            with pytest.raises(TimeoutError):
                sending.result(timeout=0.5)  # it waits for the row
        answer = sending.result(timeout=10)

    assert answer == "refused"
    assert Handover.objects.get().state == "withdrawn"
    assert not PublicLink.objects.exists()


def test_whoever_is_first_nothing_is_open_after_withdrawing(draft):
    for _round in range(ROUNDS):
        item = handovers.draft(draft.case, partner=draft.partner, **ASKED, by=draft.owner)
        seen, given, gate = fresh(item), Consent.objects.get(pk=item.consent_id), threading.Barrier(2)

        def at_once(verb, row, gate=gate, by=draft.owner):
            gate.wait()
            return outcome(lambda: verb(row, by=by))

        with ThreadPoolExecutor(2) as pool:
            sent = pool.submit(at_once, handovers.send, seen)
            withdrawn = pool.submit(at_once, consents.withdraw, given)
            answers = sent.result(), withdrawn.result()

        after = Handover.objects.select_related("link").get(pk=item.pk)
        assert answers[1] == "done"
        assert after.state == "withdrawn"
        assert after.link is None or links.find(links.token_of(after.link)).gone


def test_preview_that_stood_open_sends_nothing_after_withdrawing(draft):
    seen = handovers.preview(fresh(draft))

    consents.withdraw(Consent.objects.get(), by=draft.owner)

    assert outcome(lambda: handovers.send(seen, by=draft.owner)) == "refused"
    assert not PublicLink.objects.exists()
