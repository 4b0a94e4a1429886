"""The weekly mail to mentors: new offers and a count, no names; once a week, whatever runs twice."""

from datetime import timedelta

import pytest

from cases.domain import offer_digest
from mentoraat.access import Role
from mentoraat.models import AuditEvent, Job, Membership
from mentoraat.periods import at, pretend, today
from partners.models import Offer
from tests import make

MONDAY = offer_digest.monday()
THURSDAY = MONDAY - timedelta(days=4)


@pytest.fixture
def offer(organisation):
    """A course that was written down last Thursday."""
    row = make.offer(make.partner(organisation, name="ROC Maasoever"))
    Offer.objects.update(created=at(THURSDAY))
    return row


def mails():
    return [(job.payload["to"], job.payload["body"]) for job in Job.objects.filter(kind="mail").order_by("pk")]


def send(day=MONDAY):
    with pretend(at(day)):
        return offer_digest.send(by=None)


def test_mail_tells_what_is_new_and_how_many_wishes_fit_without_a_name(offer, youth, mentor):
    make.match(make.wish(youth), offer, found_on=THURSDAY)

    assert send() == 1

    [(to, body)] = mails()
    assert to == mentor.email
    assert "- Koksopleiding · ROC Maasoever · leren · 3 plekken" in body
    assert "Bij 1 wens van jouw jongeren past nieuw aanbod." in body
    assert "/aanbod/weekbericht/" in body
    assert "Sam" not in body and "Kok worden" not in body


def test_mail_goes_once_a_week_and_again_the_next_when_there_is_something(offer, mentor):
    assert [send(), send(), send(MONDAY + timedelta(days=1))] == [1, 0, 0]
    assert send(MONDAY + timedelta(days=7)) == 0  # nothing is new

    Offer.objects.update(created=at(MONDAY + timedelta(days=9)))
    assert send(MONDAY + timedelta(days=14)) == 1


def test_two_roles_of_one_person_get_one_mail(offer, mentor):
    roles = {"user": mentor, "organisation": mentor.organisation, "role": Role.COORDINATOR}
    Membership.objects.create(**roles, starts_on=today() - timedelta(days=30))

    assert [send(), send()] == [1, 0]


def test_beat_that_finds_the_week_taken_sends_nothing(offer, mentor, monkeypatch):
    row = Membership.objects.select_related("user", "organisation").get(user=mentor)
    assert send() == 1

    with pretend(at(MONDAY)):  # the other beat read the row before the first one wrote it
        assert offer_digest._send(row, row.organisation, [offer], by=None) == 0


def test_who_switched_it_off_left_or_guides_nobody_gets_none(offer, mentor, coordinator, administrator, other_mentor):
    offer_digest.switch(wanted=False, by=mentor)
    other_mentor.is_active = False
    other_mentor.save()

    assert send() == 1 and mails()[0][0] == coordinator.email
    assert not offer_digest.wanted(mentor) and offer_digest.wanted(coordinator)
    assert AuditEvent.objects.get(verb="offer_digest.switched").actor_id == mentor.pk


def test_offer_that_is_full_is_not_told(offer, mentor):
    Offer.objects.update(state="full")

    assert send() == 0


def test_fault_at_one_stops_no_other(offer, mentor, other_mentor, monkeypatch):
    real = offer_digest._fitting
    monkeypatch.setattr(offer_digest, "_fitting", lambda user, org: 1 / 0 if user == mentor else real(user, org))

    assert send() == 1 and mails()[0][0] == other_mentor.email
    monkeypatch.undo()
    assert send() == 1  # and who got none gets it later
