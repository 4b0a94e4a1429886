"""What the referrer hears by default (R26)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import case as cases
from cases.domain import consent_disclosure, referral, referral_news
from cases.models import ReferralNews
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make


@pytest.fixture
def item(organisation, mentor, coordinator):
    made = make.referral(organisation)
    facts = {"who": None, "programme": make.programme(organisation), "casemanager": mentor}
    return referral.take_up(made, **facts, by=coordinator)


def fall_due(days=0):
    ReferralNews.objects.update(due_on=today() - timedelta(days=days))


def test_news_is_due_after_fourteen_days(item):
    assert item.news.get().due_on == today() + timedelta(days=14)
    assert AuditEvent.objects.filter(verb="referral.news_planned").exists()


def test_no_news_is_planned_for_who_did_not_ask(organisation, mentor, coordinator):
    made = make.referral(organisation, wants_news=False)
    referral.take_up(made, who=None, programme=make.programme(organisation), casemanager=mentor, by=coordinator)

    assert not made.news.exists()


def test_casemanager_is_asked_once(item, mentor):
    Notification.objects.all().delete()
    assert referral_news.ask(by=None) == 0
    fall_due()

    assert referral_news.ask(by=None) == 1
    assert referral_news.ask(by=None) == 0

    assert Notification.objects.get().user == mentor
    assert referral_news.due_for(mentor).get().referral == item
    assert AuditEvent.objects.filter(verb="referral.news_asked").count() == 1


def test_closing_asks_for_news_once_more(item, mentor):
    cases.close(item.case, closed_on=today(), ending="by_agreement", destination="unknown", by=mentor)

    referral_news.ask(by=None)
    referral_news.ask(by=None)

    assert item.news.filter(moment="closing", asked_on=today()).count() == 1


def test_give_needs_the_agreement_of_the_youth(item, mentor):
    with pytest.raises(Refused) as refusal:
        referral_news.give(item, text="Het gaat goed", agreed=False, by=mentor)

    assert refusal.value.field == "agreed"


@pytest.mark.parametrize("text", ["Romy doet het goed", "Bel 06 12345678 maar"])
def test_give_refuses_the_name_and_numbers(item, mentor, text):
    with pytest.raises(Refused) as refusal:
        referral_news.give(item, text=text, agreed=True, by=mentor)

    assert refusal.value.field == "text"


def test_give_is_kept_as_told_about_the_youth(item, mentor):
    referral_news.give(item, text="Het gaat goed", agreed=True, by=mentor)

    (given,) = consent_disclosure.of(item.youth)
    assert (given.on, given.partner, given.person) == (today(), "Jongerenwerk Zuid", "S. Kaya")
    assert (given.items, given.purpose) == (("hoe het gaat",), "Het gaat goed")
    assert [row.text for row in referral_news.of(item)] == ["Het gaat goed"]
    assert AuditEvent.objects.get(verb="referral.news_given").youth_id == item.youth.pk


def test_give_twice_before_closing_is_refused(item, mentor):
    referral_news.give(item, text="Het gaat goed", agreed=True, by=mentor)

    with pytest.raises(Refused):
        referral_news.give(item, text="Nog steeds goed", agreed=True, by=mentor)


def test_give_is_refused_before_taking_up(organisation, coordinator):
    with pytest.raises(Refused):
        referral_news.give(make.referral(organisation), text="Goed", agreed=True, by=coordinator)


def test_database_refuses_news_without_agreement(item):
    with pytest.raises(IntegrityError), transaction.atomic():
        item.news.update(text="Goed", given_on=today(), agreed=False)


def test_news_due_is_for_the_casemanager_alone(item, other_mentor, outsider, django_assert_num_queries):
    fall_due()

    assert not referral_news.due_for(other_mentor) and not referral_news.due_for(outsider)
