"""Thresholds say what they change before they are saved."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mentoraat.periods import today
from mentoraat.states import Refused
from partners.models import MentorFile
from reports.domain import thresholds
from tests import make

pytestmark = pytest.mark.django_db
NOW = {"quiet_days": 14, "out_of_sight_days": 30, "baseline_days": 42, "caseload_per_fte": None}


@pytest.fixture(autouse=True)
def team(mentor):
    """Three youths, seen 10, 20 and 25 days ago, whose cases began 20 days ago."""
    for days in (10, 20, 25):
        youth = make.youth(known_by=mentor, last_seen_at=timezone.now() - timedelta(days=days))
        make.case(youth=youth, casemanager=mentor, opened_on=today() - timedelta(days=20))


@pytest.mark.parametrize(
    ("new", "sentences"),
    [
        ({}, []),
        ({"out_of_sight_days": 19}, ["2 jongeren komen erbij in ‘Uit beeld’."]),
        ({"quiet_days": 22}, ["1 jongere gaat uit ‘Al even niet gezien’."]),
        ({"baseline_days": 21}, ["3 jongeren komen erbij in ‘Meting nodig’."]),
        ({"caseload_per_fte": 3}, ["Er zijn 1 mentoren vol, nu zijn dat er 0."]),
    ],
)
def test_effect_says_who_comes_and_who_goes(new, sentences, organisation, mentor):
    MentorFile.objects.create(organisation=organisation, user=mentor, hours_per_week=36)

    assert thresholds.effect(organisation, **NOW | new) == sentences


def test_effect_changes_nothing(organisation):
    thresholds.effect(organisation, **NOW | {"out_of_sight_days": 20})

    assert organisation.out_of_sight_days == 30
    organisation.refresh_from_db()
    assert organisation.out_of_sight_days == 30


def test_effect_is_refused_as_saving_would_be(organisation):
    with pytest.raises(Refused) as refused:
        thresholds.effect(organisation, **NOW | {"out_of_sight_days": 14})

    assert refused.value.field == "out_of_sight_days"
