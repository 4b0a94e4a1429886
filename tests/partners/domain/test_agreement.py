"""Agreements: one runs at a time, the one before is kept."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from mentoraat.models import AuditEvent
from mentoraat.periods import at, pretend, today
from mentoraat.states import Refused, RefusedLines
from partners.domain import agreement
from partners.domain import partner as partners
from partners.models import Agreement, Partner
from tests import make


def test_set_ends_the_one_before_and_keeps_it(organisation, administrator):
    partner = make.partner(organisation)
    Agreement.objects.create(
        organisation=organisation, partner=partner, answer_working_days=5, starts_on=today() - timedelta(days=9)
    )

    agreement.set(partner, answer_working_days=2, by=administrator)

    assert agreement.running(partner).answer_working_days == 2
    assert agreement.running(partner, on=today() - timedelta(days=1)).answer_working_days == 5
    assert AuditEvent.objects.last().verb == "agreement.set"


def test_set_twice_on_a_day_keeps_the_last_word(organisation, administrator):
    partner = make.partner(organisation)

    agreement.set(partner, answer_working_days=2, by=administrator)
    agreement.set(partner, answer_working_days=4, by=administrator)

    assert Agreement.objects.get().answer_working_days == 4


def test_running_falls_back_to_three_working_days(organisation):
    partner = make.partner(organisation)

    found = agreement.running(partner)

    assert (found.answer_working_days, found.urgent_working_days, found.pk) == (3, 1, None)


@pytest.mark.parametrize("days", [-10, -9, -6, -5, -1, 0, 400])
def test_fetched_with_the_partner_the_same_counts(days, organisation, administrator, django_assert_num_queries):
    partner, day = make.partner(organisation), today() + timedelta(days=days)
    own = {"organisation": organisation, "partner": partner}
    first, last = today() - timedelta(days=9), today() - timedelta(days=6)
    Agreement.objects.create(**own, answer_working_days=5, starts_on=first, ends_on=last)
    agreement.set(partner, answer_working_days=2, by=administrator)
    counts = agreement.running(partner, on=day).answer_working_days
    fetched = Partner.objects.prefetch_related("agreements").get()

    with django_assert_num_queries(0):
        found = agreement.among_fetched(fetched, on=day)

    assert (found.answer_working_days, found.partner) == (counts, partner)


def test_set_says_the_whole_agreement_anew(organisation, administrator):
    partner = make.partner(organisation)
    terms = {"roles": "Zij bellen.", "shares": ["health"], "remind_days": [5, 10], "nobody_days": 15}

    agreement.set(partner, answer_working_days=2, **terms, by=administrator)
    first = agreement.running(partner)
    agreement.set(partner, answer_working_days=2, by=administrator)
    second = agreement.running(partner)

    assert (first.roles, first.shares, first.remind_days, first.nobody_days) == ("Zij bellen.", ["health"], [5, 10], 15)
    assert (second.roles, second.shares, second.remind_days, second.nobody_days) == ("", [], [7, 14, 21], 28)


def test_agreement_with_an_end_is_replaced_and_kept_to_read(organisation, administrator):
    partner = make.partner(organisation)
    with pretend(at(today() - timedelta(days=30))):
        agreement.set(partner, answer_working_days=2, ends_on=today() + timedelta(days=90), by=administrator)

    agreement.set(partner, answer_working_days=4, by=administrator)

    (before,) = agreement.earlier(partner)
    assert (before.answer_working_days, before.ends_on) == (2, today() - timedelta(days=1))
    assert agreement.running(partner).answer_working_days == 4


def test_agreement_that_ended_no_longer_counts(organisation, administrator):
    partner = make.partner(organisation)
    agreement.set(partner, answer_working_days=9, ends_on=today(), by=administrator)

    with pretend(at(today() + timedelta(days=1))):
        assert agreement.running(partner).pk is None
        assert [row.answer_working_days for row in agreement.earlier(partner)] == [9]


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        ({"answer_working_days": 0}, "answer_working_days"),
        ({"answer_working_days": 31}, "answer_working_days"),
        ({"urgent_working_days": 0}, "urgent_working_days"),
        ({"urgent_working_days": 4}, "urgent_working_days"),
        ({"remind_days": [14, 7]}, "remind_days"),
        ({"remind_days": [7, 7]}, "remind_days"),
        ({"remind_days": [0]}, "remind_days"),
        ({"remind_days": [1, 2, 3, 4, 5, 6]}, "remind_days"),
        ({"remind_days": [7, 28]}, "nobody_days"),
        ({"nobody_days": 366}, "nobody_days"),
        ({"feedback_days": [366]}, "feedback_days"),
        ({"hours_least": 3, "hours_most": 2}, "hours_most"),
        ({"hours_least": 1, "hours_most": 0}, "hours_most"),
        ({"ends_on": today() - timedelta(days=1)}, "ends_on"),
    ],
)
def test_set_refuses_what_cannot_be_meant(organisation, administrator, terms, field):
    partner = make.partner(organisation)

    with pytest.raises(Refused) as refusal:
        agreement.set(partner, **{"answer_working_days": 3} | terms, by=administrator)

    assert isinstance(refusal.value, RefusedLines)
    assert list(refusal.value.lines) == [field]
    assert not Agreement.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"answer_working_days": 0},
        {"urgent_working_days": 31},
        {"nobody_days": 0},
        {"hours_least": 2, "hours_most": 1},
        {"target_arrived_percent": 101},
        {"ends_on": today() - timedelta(days=1)},
    ],
)
def test_table_refuses_what_cannot_be(organisation, administrator, wrong):
    agreement.set(make.partner(organisation), answer_working_days=3, by=administrator)

    with pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.update(**wrong)


def test_terms_in_words():
    row = Agreement(hours_least=1, hours_most=2, target_places=12, target_arrived_percent=80, shares=["criminal"])

    assert row.hours == "1 tot 2"
    assert (Agreement(hours_least=2).hours, Agreement(hours_most=3).hours) == ("minstens 2", "hoogstens 3")
    assert (Agreement(hours_least=2, hours_most=2).hours, Agreement().hours) == ("2", "")
    assert row.targets == ["12 plekken per jaar", "van elke honderd komen er 80 aan"]
    assert (row.shares_words, Agreement().shares_words) == ("politie en justitie", "")
    assert not Agreement().ends_soon and Agreement(ends_on=today() + timedelta(days=60)).ends_soon


def test_form_begins_with_who_is_called_there_until_somebody_is_named(organisation, administrator):
    partner = make.partner(organisation)
    person = {"name": "C. Chef", "email": "chef@example.org", "role": "dosa_director"}
    partners.add_person(partner, **person, by=administrator)
    assert agreement.to_begin_with(partner)["escalation_email"] == "chef@example.org"

    named = {"escalation_name": "A", "escalation_email": "a@example.org"}
    agreement.set(partner, answer_working_days=2, **named, by=administrator)

    terms = agreement.to_begin_with(partner)
    assert (terms["escalation_email"], terms["answer_working_days"]) == ("a@example.org", 2)


def test_page_knows_that_who_hears_it_left(organisation, administrator):
    partner = make.partner(organisation)
    person = partners.add_person(partner, name="C. Chef", email="chef@example.org", role="escalation", by=administrator)
    named = {"escalation_name": person.name, "escalation_email": "Chef@example.org"}
    now = agreement.set(partner, answer_working_days=2, **named, by=administrator)
    assert not agreement.hears_who_left(now)

    partners.edit_person(
        person, name=person.name, email=person.email, role="escalation", active=False, by=administrator
    )

    assert agreement.hears_who_left(now)
    assert not agreement.hears_who_left(agreement.running(make.partner(organisation, "Leeg")))


def test_table_refuses_two_agreements_on_one_day(organisation):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite cannot say this rule; the domain keeps it")
    partner = make.partner(organisation)
    whole = {"organisation": organisation, "partner": partner}
    Agreement.objects.create(**whole, starts_on=today(), ends_on=today() + timedelta(days=9))

    with pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.create(**whole, starts_on=today() + timedelta(days=9))
