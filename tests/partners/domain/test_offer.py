"""What partners offer: written down once, kept fresh, full and open again, and looked at after every change."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from mentoraat.models import AuditEvent, Job
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import link
from partners.domain import offer as offers
from partners.models import Offer, OfferIntake
from tests import make

FEBRUARY = today() + timedelta(days=80)


@pytest.fixture
def partner(organisation):
    """A school with one contact person."""
    return make.partner(organisation, name="ROC Maasoever", kind="roc")


@pytest.fixture
def cook(partner, coordinator):
    """A course for cooks with three places."""
    return offers.add(partner, title="Koksopleiding", kind="learning", places=3, by=coordinator)


def verbs():
    return list(AuditEvent.objects.filter(verb__startswith="offer.").order_by("pk").values_list("verb", flat=True))


def test_add_keeps_terms_and_asks_who_fits(partner, coordinator):
    area = make.area(partner.organisation)
    intake = {"starts_on": FEBRUARY, "sign_up_by": FEBRUARY - timedelta(days=30)}

    item = offers.add(
        partner, title="Kok", kind="learning", areas=[area], intakes=[intake], diploma="none", by=coordinator
    )

    assert (item.state, item.checked_on, item.checked_by, item.places) == ("open", today(), coordinator, None)
    assert list(item.areas.all()) == [area] and item.intakes.get().starts_on == FEBRUARY
    assert Job.objects.get(kind="offer.match").payload == {"offer": item.pk}
    assert verbs() == ["offer.added"]


def test_same_title_of_one_partner_is_refused_whatever_its_capitals(cook, partner, coordinator):
    with pytest.raises(Refused, match="staat er al") as refusal:
        offers.add(partner, title="koksopleiding!", kind="learning", by=coordinator)

    assert refusal.value.field == "title"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " - "}, "title"),
        ({"age_from": 20, "age_to": 18}, "age_to"),
        ({"ends_on": today() - timedelta(days=1)}, "ends_on"),
        ({"intakes": [{"starts_on": FEBRUARY, "sign_up_by": FEBRUARY + timedelta(days=1)}]}, "sign_up_1"),
        ({"intakes": [{"all_year": True, "sign_up_by": FEBRUARY}]}, "sign_up_1"),
        ({"intakes": [{"starts_on": FEBRUARY}, {"starts_on": FEBRUARY}]}, "start_2"),
    ],
)
def test_add_refuses_what_cannot_be(partner, coordinator, changes, field):
    with pytest.raises(Refused) as refusal:
        offers.add(partner, **{"title": "Kok", "kind": "work", "by": coordinator} | changes)

    assert refusal.value.field == field
    assert not Offer.objects.exists()


def test_last_place_taken_makes_it_full_and_a_new_place_is_a_new_round(cook, coordinator):
    full = offers.set_places(cook, places=0, by=coordinator)
    again = offers.set_places(full, places=2, by=coordinator)

    assert (full.state, full.round) == ("full", 1)
    assert (again.state, again.round) == ("open", 2)
    assert verbs() == ["offer.added", "offer.edited", "offer.edited"]


def test_more_places_are_a_new_round_and_fewer_are_not(cook, coordinator):
    fewer = offers.set_places(cook, places=1, by=coordinator)
    assert fewer.round == 1

    assert offers.set_places(fewer, places=4, by=coordinator).round == 2


def test_partner_says_by_link_that_it_holds(cook, partner):
    Offer.objects.update(checked_on=today() - timedelta(days=90))
    assert list(Offer.objects.stale(today())) == [cook]
    key, _token = link.make(partner=partner, purpose="offers", days=40, by=None)

    item = offers.confirm(cook, by=key)

    assert (item.checked_on, item.checked_by, item.checked_by_partner) == (today(), None, True)
    assert not item.stale and not Offer.objects.stale(today()).exists()
    assert AuditEvent.objects.latest("pk").actor_kind == "link"


def test_closed_offer_is_neither_confirmed_nor_given_places(cook, coordinator):
    item = offers.close(cook, by=coordinator)

    with pytest.raises(Refused):
        offers.confirm(item, by=coordinator)
    with pytest.raises(Refused):
        offers.set_places(item, places=2, by=coordinator)
    assert verbs() == ["offer.added", "offer.closed"]


def test_reopen_is_a_new_round_and_forgets_that_there_was_no_place(cook, coordinator):
    item = offers.reopen(offers.set_places(cook, places=0, by=coordinator), by=coordinator)

    assert (item.state, item.places, item.round) == ("open", None, 2)


def test_of_two_who_fill_at_once_one_succeeds(cook, coordinator):
    same = Offer.objects.get(pk=cook.pk)
    offers.fill(cook, by=coordinator)

    with pytest.raises(Refused, match="net voor"):
        offers.fill(same, by=coordinator)


def test_running_leaves_out_full_closed_ended_and_of_a_closed_partner(cook, partner, coordinator):
    assert list(Offer.objects.running(today())) == [cook]

    Offer.objects.update(ends_on=today() - timedelta(days=1))
    assert not Offer.objects.running(today()).exists()
    Offer.objects.update(ends_on=today())
    assert Offer.objects.running(today()).exists()
    partner.active = False
    partner.save()
    assert not Offer.objects.running(today()).exists()


def test_edit_keeps_what_is_not_named(cook, coordinator):
    item = offers.edit(cook, title="Kok niveau 2", intakes=[{"all_year": True}], by=coordinator)

    assert (item.title, item.places, item.kind) == ("Kok niveau 2", 3, "learning")
    assert item.intakes.get().all_year
    assert AuditEvent.objects.latest("pk").fields == ["title"]


@pytest.mark.parametrize(
    "terms",
    [
        {},
        {"all_year": True, "starts_on": FEBRUARY},
        {"starts_on": FEBRUARY, "sign_up_by": FEBRUARY + timedelta(days=1)},
        {"all_year": True, "covenant": "Delfshaven"},
    ],
)
def test_table_refuses_an_intake_that_cannot_be(cook, terms):
    with pytest.raises(IntegrityError), transaction.atomic():
        OfferIntake.objects.create(organisation=cook.organisation, offer=cook, **terms)


@pytest.mark.parametrize("terms", [{"places": 0}, {"age_from": 20, "age_to": 18}, {"hours_per_week": 101}])
def test_table_refuses_an_offer_that_cannot_be(cook, terms):
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.filter(pk=cook.pk).update(**terms)


@pytest.mark.parametrize("count", [1, 3])
def test_listing_takes_as_many_queries_for_one_as_for_three(partner, coordinator, count, django_assert_num_queries):
    for number in range(count):
        offers.add(partner, title=f"Kok {number}", kind="work", intakes=[{"all_year": True}], by=coordinator)

    with django_assert_num_queries(3):
        assert len(offers.listing(partner.organisation)) == count
