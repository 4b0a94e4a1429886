from contextlib import nullcontext
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from mentoraat import notify
from mentoraat.domain import absence
from mentoraat.models import Absence, AuditEvent, Notification, User
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make

TODAY = today()
WEEK = timedelta(days=7)


def away(person, stand_in, by=None, first=TODAY, last=TODAY + WEEK):
    return absence.report(person=person, stand_in=stand_in, starts_on=first, ends_on=last, by=by or person)


def again(person):
    """The person as at a next request."""
    return User.objects.get(pk=person.pk)


def test_stand_in_is_told_and_stands_in_until_the_last_day(mentor, other_mentor, time_machine):
    away(mentor, other_mentor)
    assert "Je vervangt Nina" in Notification.objects.get(user=other_mentor).text
    assert AuditEvent.objects.get().verb == "absence.reported"

    for days, stands in ((0, {mentor.pk}), (7, {mentor.pk}), (8, set())):
        time_machine.move_to(TODAY + timedelta(days=days))
        assert absence.stands_in_for(again(other_mentor)) == stands
    assert absence.stands_in_for(again(mentor)) == set()


def test_what_the_absent_one_is_told_goes_to_the_stand_in_too(mentor, other_mentor, organisation):
    away(mentor, other_mentor)

    notify.tell(mentor, "Loket nam de vraag aan.", url="/x/", organisation=organisation)

    copy = Notification.objects.filter(user=other_mentor).latest("pk")
    assert (copy.text, copy.url) == ("Voor Nina: Loket nam de vraag aan.", "/x/")
    assert Notification.objects.get(user=mentor).text == "Loket nam de vraag aan."


def test_nobody_is_told_before_it_begins(mentor, other_mentor, organisation):
    away(mentor, other_mentor, first=TODAY + WEEK, last=TODAY + 2 * WEEK)
    before = Notification.objects.filter(user=other_mentor).count()

    notify.tell(mentor, "Loket nam de vraag aan.", organisation=organisation)

    assert Notification.objects.filter(user=other_mentor).count() == before


def test_stand_in_is_somebody_else_of_ours_who_is_there(mentor, other_mentor, coordinator, outsider):
    away(coordinator, mentor)
    faults = [
        (mentor, mentor, "stand_in"),
        (mentor, outsider, "stand_in"),
        (other_mentor, coordinator, "stand_in"),  # away then
        (mentor, other_mentor, "starts_on"),  # stands in then
        (coordinator, other_mentor, "starts_on"),  # away already
    ]

    for person, stand_in, field in faults:
        with pytest.raises(Refused) as refusal:
            away(person, stand_in)
        assert refusal.value.field == field


def test_days_are_in_order_and_to_come(mentor, other_mentor):
    for first, last in ((TODAY, TODAY - WEEK), (TODAY - 2 * WEEK, TODAY - WEEK)):
        with pytest.raises(Refused) as refusal:
            away(mentor, other_mentor, first=first, last=last)
        assert refusal.value.field == "ends_on"


def test_only_oneself_or_the_coordinator_says_so(mentor, other_mentor, coordinator):
    with pytest.raises(Refused):
        away(mentor, other_mentor, by=other_mentor)

    assert away(mentor, other_mentor, by=coordinator).made_by == coordinator


def test_back_early_ends_it_at_once(mentor, other_mentor):
    row = away(mentor, other_mentor, first=TODAY)
    absence.end(row, by=mentor)
    assert not Absence.objects.exists()

    Absence.objects.create(
        organisation=mentor.organisation, user=mentor, stand_in=other_mentor, starts_on=TODAY - WEEK, ends_on=TODAY
    )
    absence.end(Absence.objects.get(), by=mentor)
    assert absence.stands_in_for(again(other_mentor)) == set()
    assert AuditEvent.objects.filter(verb="absence.ended").count() == 2
    with pytest.raises(Refused):
        absence.end(Absence.objects.get(), by=mentor)


def test_team_and_the_stand_in_read_who_is_away(mentor, other_mentor, organisation, django_assert_num_queries):
    away(mentor, other_mentor)

    with django_assert_num_queries(1):
        found = absence.away(organisation)
    assert str(found[mentor.pk]).startswith("afwezig tot en met ")
    assert str(found[mentor.pk]).endswith(", vervanger Marc")
    assert [row.name for row in absence.lent_to(again(other_mentor))] == ["Nina"]
    assert absence.lent_to(again(mentor)) == ()


def test_coming_shows_a_mentor_their_own(mentor, other_mentor, coordinator):
    row = away(mentor, other_mentor)
    third = make.user("Joost", mentor.organisation, "mentor")

    assert absence.coming(mentor) == [(row, True)]
    assert absence.coming(other_mentor) == [(row, False)]
    assert absence.coming(coordinator) == [(row, True)]
    assert absence.coming(third) == []


def test_database_keeps_the_rules(mentor, other_mentor):
    row = away(mentor, other_mentor)
    wrong = {
        "absence_ends_after_start": {"ends_on": TODAY - WEEK},
        "absence_somebody_else_stands_in": {"stand_in": mentor},
    }
    for name, changes in wrong.items():
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Absence.objects.filter(pk=row.pk).update(**changes)


def test_people_come_with_who_replaces_them_today(mentor, other_mentor, organisation):
    away(mentor, other_mentor)
    away(other_mentor, make.user("Joost", organisation, "mentor"), first=TODAY + 2 * WEEK, last=TODAY + 3 * WEEK)

    people = absence.with_away(User.objects.filter(pk__in=[mentor.pk, other_mentor.pk]), organisation)

    assert {row.name: (row.away_until, row.away_by) for row in people} == {
        "Nina": (TODAY + WEEK, "Marc"),
        "Marc": (None, None),
    }


def test_database_keeps_absences_of_one_person_apart(mentor, other_mentor, coordinator):
    away(mentor, other_mentor)
    make.absence(mentor, other_mentor, starts_on=TODAY + WEEK + timedelta(days=1))
    make.absence(coordinator, other_mentor)

    # SQLite cannot say this rule: there the domain keeps it alone.
    keeps = pytest.raises(IntegrityError, match="absence_one_at_a_time")
    with keeps if connection.vendor == "postgresql" else nullcontext(), transaction.atomic():
        make.absence(mentor, coordinator, starts_on=TODAY + timedelta(days=3))
