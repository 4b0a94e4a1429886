"""A place that opens is told to the mentors of every youth whose open wish it is: once, and anew in a new round."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import match_facts, match_watch
from cases.domain import wish as wishes
from cases.models import Acquaintance, Match
from mentoraat import jobs
from mentoraat.models import AuditEvent, Job, Notification
from mentoraat.periods import today
from partners.domain import offer as offers
from tests import make


@pytest.fixture
def partner(organisation):
    """A school."""
    return make.partner(organisation, name="ROC Maasoever")


def look():
    match_watch.look_again(by=None)


def told():
    rows = Notification.objects.filter(text__startswith="Nieuw aanbod").order_by("pk")
    return [(row.user.name, row.text.partition("wens van ")[2]) for row in rows]


def test_mentor_is_told_once_however_often_we_look(youth, partner):
    wish, offer = make.wish(youth), make.offer(partner)

    look()
    look()

    assert told() == [("Nina", "Sam: Koksopleiding")]
    assert Notification.objects.get().url == offer.get_absolute_url()
    assert Match.objects.get().wish == wish
    assert list(AuditEvent.objects.filter(verb="match.found").values_list("youth_id", flat=True)) == [youth.pk]


def test_offer_that_is_added_is_looked_at_by_its_job(youth, partner, coordinator):
    make.wish(youth)
    offers.add(partner, title="Koksopleiding", kind="learning", by=coordinator)

    jobs.run(Job.objects.get(kind="offer.match").pk)

    assert told() == [("Nina", "Sam: Koksopleiding")]


def test_wish_that_is_added_is_looked_at_by_its_job(youth, partner, mentor):
    make.offer(partner)
    make.offer(partner, title="Kapper")
    wishes.add(youth, what="Kok", kind="learning", by=mentor)

    jobs.run(Job.objects.get(kind="wish.match").pk)

    assert told() == [("Nina", "Sam: Koksopleiding")]


def test_wish_stays_alive_in_a_second_best_and_after_closing(case, youth, partner, mentor):
    make.placement(case, kind="work", detail="Magazijn", starts_on=today() - timedelta(days=20))
    make.wish(youth)
    other = make.youth(known_by=mentor, first_name="Aya")
    make.case(youth=other, casemanager=mentor, closed_on=today() - timedelta(days=9))
    make.wish(other)
    make.offer(partner)

    look()

    assert told() == [("Nina", "Sam: Koksopleiding"), ("Nina", "Aya: Koksopleiding")]


@pytest.mark.parametrize(
    "change",
    [{"fulfilled_on": today()}, {"rested_on": today(), "rest_reason": "Later"}, {"kind": "work"}, {"what": "Kapper"}],
)
def test_wish_that_it_is_not_is_left_alone(youth, partner, change):
    make.wish(youth, **change)
    make.offer(partner)

    look()

    assert told() == [] and not Match.objects.exists()


def test_two_wishes_of_one_youth_are_told_once(youth, partner):
    make.wish(youth)
    make.offer(partner, keywords="bakker")
    look()
    make.wish(youth, what="Bakker", rank=2)

    look()

    assert told() == [("Nina", "Sam: Koksopleiding")] and Match.objects.count() == 2


def test_place_that_opens_again_is_told_anew_also_after_not_now(youth, partner, coordinator):
    make.wish(youth)
    offer = make.offer(partner)
    look()
    Match.objects.update(state="not_now", reason="Eerst rust")

    offers.reopen(offers.fill(offer, by=coordinator), by=coordinator)
    look()

    assert len(told()) == 2
    assert (Match.objects.get().state, Match.objects.get().told_round) == ("found", 2)


def test_full_offer_is_not_told_and_keeps_what_was_found(youth, partner, coordinator):
    make.wish(youth)
    offer = make.offer(partner)
    look()
    offers.fill(offer, by=coordinator)
    make.wish(make.youth(known_by=coordinator, first_name="Aya"))

    look()

    assert len(told()) == 1 and Match.objects.count() == 1


def test_match_that_no_longer_fits_goes_and_one_that_was_proposed_stays(youth, partner):
    offer = make.offer(partner)
    first, second = make.wish(youth), make.wish(youth, what="Kok in Parijs", rank=2)
    look()
    Match.objects.filter(wish=second).update(state="proposed", proposed_at=offer.created)
    offer.age_from = 60
    offer.save()

    look()

    assert [match.wish for match in Match.objects.all()] == [second]
    assert not Match.objects.filter(wish=first).exists()


def test_who_no_longer_guards_the_youth_is_not_told(youth, partner, other_mentor):
    Acquaintance.objects.update(until=today() - timedelta(days=1))
    make.know(youth, other_mentor)
    make.wish(youth)
    make.offer(partner)

    look()

    assert told() == [("Marc", "Sam: Koksopleiding")]


def test_wishes_of_another_organisation_are_not_looked_at(outsider, partner):
    make.wish(make.youth(known_by=outsider))
    make.offer(partner)

    look()

    assert not Match.objects.exists()


def test_fault_at_one_offer_stops_no_other(youth, partner, monkeypatch):
    make.wish(youth)
    broken = make.offer(partner)
    make.offer(partner, title="Kok bbl")
    real = match_facts.of_offer
    monkeypatch.setattr(match_facts, "of_offer", lambda offer: 1 / 0 if offer == broken else real(offer))

    look()

    assert told() == [("Nina", "Sam: Kok bbl")]


def test_table_keeps_one_match_per_wish_and_offer(youth, partner):
    wish, offer = make.wish(youth), make.offer(partner)
    make.match(wish, offer)

    with pytest.raises(IntegrityError), transaction.atomic():
        make.match(wish, offer)


@pytest.mark.parametrize("change", [{"state": "not_now"}, {"state": "started"}, {"state": "proposed"}])
def test_table_refuses_half_a_choice(youth, partner, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        make.match(make.wish(youth), make.offer(partner), **change)
