"""Rows turned into facts: what is not known stays unknown."""

from cases.domain import match_facts
from cases.domain.match import Intake, OfferFacts, WishFacts, YouthFacts
from mentoraat.periods import today
from partners.domain import offer as offers
from tests import make


def test_offer_with_everything(organisation):
    area = make.area(organisation)
    covenant = {"all_year": True, "covenant": "Convenant", "area": area, "valid_from": today()}
    terms = {"keywords": "keuken", "areas": [area], "age_from": 16, "intakes": [covenant]}
    offer = make.offer(make.partner(organisation), **terms)

    assert match_facts.of_offer(offers.whole(offer)) == OfferFacts(
        "learning",
        "Koksopleiding keuken",
        areas=frozenset(["Charlois"]),
        places=3,
        age_from=16,
        diploma="none",
        intakes=(Intake(all_year=True, area="Charlois", valid_from=today()),),
    )


def test_offer_of_a_closed_partner_takes_nobody(organisation):
    offer = make.offer(make.partner(organisation, active=False))

    assert not match_facts.of_offer(offers.whole(offer)).takes_people


def test_youth_and_wish(mentor):
    youth = make.youth(known_by=mentor, area=make.area(mentor.organisation), birth_date=None, languages="Pools")

    assert match_facts.of_youth(youth, today()) == YouthFacts(None, "Charlois", "", "Pools")
    assert match_facts.of_wish(make.wish(youth, rank=2)) == WishFacts("learning", "Kok worden", 2)


def test_open_wishes_of_one_kind_take_one_query(youth, django_assert_num_queries):
    made = [make.wish(youth, rank=rank) for rank in (1, 2)]
    make.wish(youth, kind="work")
    make.wish(youth, fulfilled_on=today())

    with django_assert_num_queries(1):
        found = match_facts.open_wishes(youth.organisation_id, "learning")
        assert [(wish, wish.youth.area) for wish in found] == [(wish, None) for wish in made]
