"""Who keeps a partner is told in time, each day once."""

from datetime import timedelta

import pytest

from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import at, pretend, today
from partners import tasks
from partners.domain import agreement, agreement_watch, partner_contact, pilot
from partners.domain import partner as partners
from tests import make


@pytest.fixture
def desk(organisation, administrator, coordinator):
    row = make.partner(organisation, owner=administrator)
    agreement.set(row, answer_working_days=3, ends_on=today() + timedelta(days=100), by=coordinator)
    return row


def told(person):
    return [row.text for row in Notification.objects.filter(user=person).order_by("pk")]


def run(days):
    """The rounds of all these nights, each twice: two beats do no harm."""
    for day in days:
        with pretend(at(today() + timedelta(days=day))):
            agreement_watch.warn(by=None)
            agreement_watch.warn(by=None)


def test_end_is_told_sixty_and_fourteen_days_before(desk, administrator, coordinator, mentor):
    run([39])
    assert told(administrator) == told(coordinator) == []

    run([40, 41, 85])
    assert len(told(administrator)) == len(told(coordinator)) == 1
    run([86, 87, 100, 101])

    ends = f"{today() + timedelta(days=100):%d-%m-%Y}"
    assert told(administrator) == told(coordinator) == [f"De afspraak met Jongerenloket loopt af op {ends}."] * 2
    assert told(mentor) == []
    assert AuditEvent.objects.filter(verb="agreement.warned").count() == 2


def test_late_round_tells_the_nearest_day_only(desk, coordinator):
    run([90, 91])

    assert len(told(coordinator)) == 1


def test_new_agreement_silences_the_old_end(desk, coordinator):
    agreement.set(desk, answer_working_days=3, by=coordinator)

    run([40, 86])

    assert told(coordinator) == []


def test_closed_partner_is_left_alone(desk, coordinator):
    partners.close(desk, by=coordinator)

    run([40, 86])

    assert told(coordinator) == []


def test_days_of_a_pilot_are_told_until_it_is_decided(organisation, coordinator):
    row = make.partner(organisation)
    days = {"evaluates_on": today() + timedelta(days=30), "decides_on": today() + timedelta(days=100)}
    item = pilot.start(row, aim="Werkt het?", starts_on=today(), **days, by=coordinator)

    run([0, 16, 40])
    assert [text.split()[0] for text in told(coordinator)] == ["Kijk", "Kijk", "Beslis"]
    with pretend(at(today() + timedelta(days=41))):
        pilot.decide(item, decision="go_on", reason="Goed.", by=coordinator)
    run([86])

    assert len(told(coordinator)) == 3
    assert AuditEvent.objects.filter(verb="pilot.warned").count() == 3


def test_keeper_who_left_hears_nothing_and_others_do(desk, administrator, coordinator):
    administrator.memberships.update(ends_on=today() - timedelta(days=1))

    run([40])

    assert told(administrator) == []
    assert len(told(coordinator)) == 1


def test_nightly_task_tells(desk, coordinator):
    with pretend(at(today() + timedelta(days=40))):
        tasks.watch_agreements()

    assert len(told(coordinator)) == 1


def test_coming_puts_ends_pilots_and_steps_in_order(desk, organisation, other_organisation, coordinator, outsider):
    day = today()
    agreement.set(desk, answer_working_days=3, ends_on=day + timedelta(days=30), by=coordinator)
    days = {"evaluates_on": day + timedelta(days=20), "decides_on": day + timedelta(days=200)}
    pilot.start(desk, aim="Werkt het?", starts_on=day, **days, by=coordinator)
    words = {"with_whom": "A", "about": "B", "next_step": "Bellen"}
    early = day - timedelta(days=3)
    partner_contact.log(desk, on=early, **words, next_on=day - timedelta(days=1), by=coordinator)
    elsewhere = make.partner(other_organisation, "Elders")
    partner_contact.log(elsewhere, on=day, **words, next_on=day, by=outsider)

    found = [(one.what, one.late) for one in agreement_watch.coming(organisation)]

    assert found == [
        ("Bellen", True),
        ("Samen terugkijken op de pilot.", False),
        ("De afspraak loopt af.", False),
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_coming_asks_four_questions(organisation, coordinator, count, django_assert_num_queries):
    for number in range(count):
        row = make.partner(organisation, f"Partner {number}")
        agreement.set(row, answer_working_days=3, ends_on=today(), by=coordinator)

    with django_assert_num_queries(4):
        assert len(agreement_watch.coming(organisation)) == count
