"""Of twenty at once: exactly one casemanager, numbers without gaps or doubles, one closing."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from cases.domain import case as cases
from cases.models import Case, CasemanagerPeriod
from mentoraat.access import Role
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
AT_ONCE = 20


@pytest.fixture
def team():
    """Twenty mentors of one organisation, and one who guards a case of Sam's."""
    organisation = make.organisation(name="Mentoraat Zuid", slug="zuid")
    mentors = [make.user(f"Mentor {number}", organisation, Role.MENTOR) for number in range(AT_ONCE + 1)]
    return mentors, make.youth(known_by=mentors[0])


def at_once(work):
    """Do the work for every number in threads of their own; returns results, None for a refusal."""

    def one(number):
        try:
            return work(number)
        except Refused:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, range(AT_ONCE)))


def test_of_twenty_who_saw_the_same_casemanager_one_changes_it(team):
    mentors, youth = team
    case = cases.open(youth, programme=make.programme(youth.organisation), casemanager=mentors[0], by=mentors[0])
    seen = [Case.objects.select_related("casemanager", "youth", "organisation").get(pk=case.pk) for _ in range(AT_ONCE)]

    done = at_once(
        lambda number: cases.assign(seen[number], casemanager=mentors[number + 1], reason="Tegelijk", by=mentors[0])
    )

    assert len([case for case in done if case]) == 1
    case.refresh_from_db()
    periods = list(CasemanagerPeriod.objects.filter(case=case))
    assert [period.ends_on for period in periods] == [today(), None]
    assert periods[-1].user == case.casemanager


def test_twenty_cases_opened_at_once_get_twenty_numbers(team):
    mentors, youth = team
    programme = make.programme(youth.organisation)
    youths = [make.youth(known_by=mentors[0]) for _ in range(AT_ONCE)]

    at_once(lambda number: cases.open(youths[number], programme=programme, casemanager=mentors[0], by=mentors[0]))

    numbers = sorted(Case.objects.values_list("number", flat=True))
    assert numbers == [f"T{today().year}-{number:04}" for number in range(1, AT_ONCE + 1)]


def test_of_twenty_cases_for_one_youth_in_one_programme_one_opens(team):
    mentors, youth = team
    programme = make.programme(youth.organisation)

    done = at_once(lambda number: cases.open(youth, programme=programme, casemanager=mentors[0], by=mentors[0]))

    assert len([case for case in done if case]) == 1
    assert Case.objects.count() == 1


def test_of_twenty_closings_one_counts(team):
    mentors, youth = team
    case = cases.open(youth, programme=make.programme(youth.organisation), casemanager=mentors[0], by=mentors[0])

    done = at_once(
        lambda number: cases.close(
            Case.objects.get(pk=case.pk), closed_on=today(), ending="by_agreement", destination="unknown", by=mentors[0]
        )
    )

    assert len([case for case in done if case]) == 1
    assert case.aftercare_checks.count() == 3
