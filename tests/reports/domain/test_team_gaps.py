"""Basic needs that are open, and youths whom nobody guards."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.domain import casemanager_watch, eligibility, relapse
from cases.models import Need
from mentoraat.periods import add_months, today
from reports.domain import team_gaps
from reports.domain.team_group import EVERYBODY, Narrow
from tests import make

pytestmark = pytest.mark.django_db


def names(group):
    return [row["name"].split()[0] for row in group.rows]


def met(mentor, name, days, **changes):
    """A youth whom a mentor met so many days ago."""
    return make.youth(known_by=mentor, first_name=name, last_seen_at=timezone.now() - timedelta(days=days), **changes)


def test_needs_stand_longest_first_with_the_mentor(organisation, mentor, case, youth):
    for kind, days in (("no_income", 5), ("no_roof", 9), ("unsafe", 3)):
        solved = {"solved_on": today(), "solved_at": timezone.now()} if kind == "unsafe" else {}
        since = today() - timedelta(days=days)
        Need.objects.create(organisation=organisation, youth=youth, kind=kind, since=since, **solved)

    group = team_gaps.needs(organisation, EVERYBODY)

    assert [(row["meta"], row["when"]) for row in group.rows] == [
        ("geen slaapplek · Nina", "9 dagen"),
        ("geen inkomen · Nina", "5 dagen"),
    ]


def test_needs_can_be_narrowed(organisation, mentor, other_mentor, case, youth):
    Need.objects.create(organisation=organisation, youth=youth, kind="no_roof", since=today())

    assert team_gaps.needs(organisation, Narrow(mentor=mentor.ref)).count == 1
    assert team_gaps.needs(organisation, Narrow(mentor=other_mentor.ref)).count == 0


def test_without_case_is_who_was_met_lately_and_never_had_one(organisation, mentor):
    for name, days in (("Gisteren", 1), ("Vorige", 30), ("Lang", 61)):
        met(mentor, name, days)
    make.case(youth=met(mentor, "Loopt", 1), casemanager=mentor)
    make.case(youth=met(mentor, "Klaar", 1), casemanager=mentor, closed_on=today())

    assert names(team_gaps.without_case(organisation, EVERYBODY)) == ["Gisteren", "Vorige"]


def test_without_case_is_narrowed_by_who_knows_them_and_by_area(organisation, mentor, other_mentor):
    area = make.area(organisation, "Charlois")
    met(mentor, "Sam", 1, area=area)
    met(other_mentor, "Mo", 1)

    for narrow in (Narrow(mentor=mentor.ref), Narrow(area=area.ref)):
        assert names(team_gaps.without_case(organisation, narrow)) == ["Sam"]
    assert team_gaps.without_case(organisation, Narrow(phase="open")).count == 0


def test_unguarded_are_open_cases_of_who_went(organisation, mentor, other_mentor, coordinator):
    for person, name in ((mentor, "Sam"), (other_mentor, "Mo"), (coordinator, "Aya")):
        make.case(youth=make.youth(known_by=person, first_name=name), casemanager=person)
    mentor.memberships.update(ends_on=today())

    group = team_gaps.unguarded(organisation, EVERYBODY)

    assert (names(group), group.rows[0]["meta"]) == (["Sam"], "Nina werkt hier niet meer")


def test_unguarded_is_a_case_without_a_running_period_or_with_another_name(organisation, mentor, other_mentor, case):
    assert team_gaps.unguarded(organisation, EVERYBODY).count == 0

    case.casemanager_periods.update(user=other_mentor)
    assert team_gaps.unguarded(organisation, EVERYBODY).rows[0]["meta"] == "wie is de vaste mentor?"

    case.casemanager_periods.update(user=mentor, ends_on=today())
    assert team_gaps.unguarded(organisation, EVERYBODY).count == 1


def test_unguarded_finds_what_the_watch_finds(organisation, mentor, other_mentor, case):
    make.case(youth=make.youth(known_by=other_mentor), casemanager=other_mentor)
    case.casemanager_periods.update(ends_on=today())
    other_mentor.memberships.update(ends_on=today())

    assert team_gaps.unguarded(organisation, EVERYBODY).count == len(casemanager_watch.faults(organisation)) == 2


def test_relapse_waits_until_somebody_takes_it_up(organisation, mentor, coordinator):
    youth = make.youth(known_by=mentor)
    closed = make.case(youth=youth, casemanager=mentor, closed_on=today() - timedelta(days=9))
    row = relapse.report(closed, kind="work", source="youth", seen_on=today(), by=mentor)

    (shown,) = team_gaps.relapses(organisation, EVERYBODY).rows
    assert (shown["meta"], shown["when"]) == ("werk kwijt · Nina", "gemeld vandaag")

    relapse.settle(row, how="Nieuw werk", by=coordinator)
    assert team_gaps.relapses(organisation, EVERYBODY).count == 0


def test_review_is_due_for_who_reaches_an_age_limit(organisation, mentor, coordinator):
    for name, days in (("Bijna", 20), ("Later", 200)):
        born = add_months(today() + timedelta(days=days), -12 * 27)
        make.case(youth=make.youth(known_by=mentor, first_name=name, birth_date=born), casemanager=mentor)

    group = team_gaps.reviews(organisation, EVERYBODY)

    assert names(group) == ["Bijna"] and group.rows[0]["what"] == "wordt 27"
    assert group.count == eligibility.review_due_in_team(coordinator).count()


def test_reviews_stand_by_the_day_of_the_limit_whatever_the_age(organisation, mentor):
    for name, days, age in (("Tweede", 40, 27), ("Eerste", 10, 23), ("Derde", 70, 23)):
        born = add_months(today() + timedelta(days=days), -12 * age)
        make.case(youth=make.youth(known_by=mentor, first_name=name, birth_date=born), casemanager=mentor)

    assert names(team_gaps.reviews(organisation, EVERYBODY)) == ["Eerste", "Tweede", "Derde"]


def test_other_organisation_has_no_gaps(other_organisation, organisation, mentor, case):
    met(mentor, "Sam", 1)
    Need.objects.create(organisation=organisation, youth=case.youth, kind="no_roof", since=today())
    mentor.memberships.update(ends_on=today())

    for read in (team_gaps.needs, team_gaps.without_case, team_gaps.unguarded, team_gaps.relapses, team_gaps.reviews):
        assert read(other_organisation, EVERYBODY).count == 0
