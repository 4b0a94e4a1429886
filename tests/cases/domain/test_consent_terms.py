"""From which age a youth agrees alone, and which facts may travel at all."""

from datetime import timedelta

import pytest

from cases.domain import consent_terms
from cases.models import ConsentAge
from mentoraat.models import AuditEvent
from mentoraat.periods import add_months, today
from mentoraat.states import Refused
from partners.models import Agreement
from tests import make

OFF = {"shares_health": False, "shares_criminal": False}


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


def agree(partner, *shares):
    return Agreement.objects.create(
        organisation=partner.organisation, partner=partner, starts_on=today(), shares=list(shares)
    )


def test_limit_is_sixteen_until_another_day(organisation, administrator):
    day = today() + timedelta(days=30)

    consent_terms.change(organisation, **OFF, age=12, starts_on=day, by=administrator)

    assert consent_terms.age_limit(organisation) == 16
    assert consent_terms.age_limit(organisation, on=day) == 12
    assert consent_terms.age_limit(organisation, on=day + timedelta(days=400)) == 12
    assert AuditEvent.objects.latest("pk").fields == ["consent_age"]


def test_limit_cannot_change_what_was(organisation, administrator):
    with pytest.raises(Refused) as refusal:
        consent_terms.change(organisation, **OFF, age=12, starts_on=today() - timedelta(days=1), by=administrator)

    assert refusal.value.field == "starts_on"


def test_same_limit_makes_no_row(organisation, administrator):
    consent_terms.change(organisation, **OFF, age=16, by=administrator)

    assert not ConsentAge.objects.exists()


def test_last_word_of_a_day_counts(organisation, administrator):
    for age in (12, 14):
        consent_terms.change(organisation, **OFF, age=age, by=administrator)

    assert [row.age for row in consent_terms.ages(organisation)] == [14]


@pytest.mark.parametrize(("years", "asks"), [(15, True), (16, False), (None, True)])
def test_asks_below_the_limit_and_without_an_age(mentor, years, asks):
    birth = add_months(today(), -12 * years) if years else None
    youth = make.youth(known_by=mentor, birth_date=birth, about_age=None, about_age_on=None)

    assert consent_terms.asks_representative(youth) == asks


@pytest.mark.parametrize("ours", [True, False])
@pytest.mark.parametrize("agreed", [["health"], ["criminal"], []])
def test_health_travels_when_organisation_and_agreement_say_so(organisation, partner, ours, agreed):
    organisation.shares_health = ours
    agree(partner, *agreed)

    assert consent_terms.may_travel(organisation, partner) == ({"health"} if ours and "health" in agreed else set())


def test_agreement_that_ended_lets_nothing_travel(organisation, partner):
    organisation.shares_health = True
    terms = agree(partner, "health")
    Agreement.objects.filter(pk=terms.pk).update(
        starts_on=today() - timedelta(days=9), ends_on=today() - timedelta(days=1)
    )

    assert consent_terms.forbidden(organisation, partner, ["first_name", "health"]) == "health"
    assert consent_terms.may_travel_anywhere(organisation) == set()


def test_check_refuses_at_the_field_of_the_item(organisation, partner):
    with pytest.raises(Refused) as refusal:
        consent_terms.check(organisation, partner, ["criminal"])

    assert refusal.value.field == "criminal"
    consent_terms.check(organisation, partner, ["first_name"])


def test_what_some_partner_may_get_is_worth_asking(organisation, partner):
    organisation.shares_health = organisation.shares_criminal = True
    agree(partner, "criminal")

    assert consent_terms.may_travel_anywhere(organisation) == {"criminal"}
