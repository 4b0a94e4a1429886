"""The team page as a whole."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.models import Case
from reports.domain import team
from reports.domain.team_group import EVERYBODY
from tests import make

pytestmark = pytest.mark.django_db


def test_lists_stand_in_the_order_in_which_they_matter(organisation):
    order = "basis terug vast wacht meten volgen zonder leeftijd alarm nieuw"

    sections = team.sections(organisation, EVERYBODY)

    assert [section.slug for section in sections] == order.split()
    assert all(section.group.count == 0 and section.empty for section in sections)


def test_counts_are_those_of_the_page(organisation, mentor):
    for days in (40, 50):
        youth = make.youth(known_by=mentor, last_seen_at=timezone.now() - timedelta(days=days))
        make.case(youth=youth, casemanager=mentor)

    counts = {slug: count for slug, _title, count in team.counts(organisation)}

    assert (counts["beeld"], counts["meten"], counts["nieuw"]) == (2, 2, 0)


def test_programmes_are_those_in_use(organisation):
    made = make.programme(organisation)

    assert team.programmes(organisation) == ((made.ref, made.name),)


def test_open_cases_count_who_waits_for_a_start_too(organisation, mentor, case):
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, state=Case.State.WAITING)

    assert team.open_cases(organisation) == 2
