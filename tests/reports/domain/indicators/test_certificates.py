"""Valid certificates of conduct of mentors (I24)."""

from datetime import date, timedelta

import pytest

from mentoraat.access import Role
from mentoraat.models import Membership
from mentoraat.periods import Quarter
from partners.models import MentorFile
from reports.domain.figures import scope_of
from reports.domain.indicators import certificates
from tests import make

LAST, DAY = date(2026, 6, 30), timedelta(days=1)


def of(organisation, **changes):
    return certificates.figures(scope_of(organisation, Quarter(2026, 2), **changes))


def issued(person, day):
    MentorFile.objects.create(organisation=person.organisation, user=person, vog_on=day)


@pytest.mark.parametrize(
    ("day", "valid"),
    [
        (LAST, 1),
        (date(2023, 7, 1), 1),
        (date(2023, 6, 30), 0),  # 36 months old on the last day
        (LAST + 15 * DAY, 1),  # renewed by the as-of day: the file keeps the latest alone
        (LAST + 16 * DAY, 0),
    ],
)
def test_certificate_is_valid_for_36_months(mentor, coordinator, organisation, day, valid):
    issued(mentor, day)

    assert of(organisation) == {"mentors": 1, "valid": valid, "rate": 100.0 * valid}


def test_nobody_s_certificate_written_down_is_no_figure(mentor, organisation):
    MentorFile.objects.create(organisation=organisation, user=mentor)

    assert of(organisation) == {"mentors": 1, "valid": None, "rate": None}


def test_mentor_without_a_date_counts_as_without(mentor, other_mentor, organisation):
    issued(mentor, LAST)

    assert of(organisation) == {"mentors": 2, "valid": 1, "rate": 50.0}


def test_mentors_are_those_of_the_last_day(mentor, other_mentor, organisation):
    issued(mentor, LAST)
    Membership.objects.filter(user=other_mentor).update(ends_on=LAST)
    later = make.user("Later", organisation, Role.MENTOR)
    Membership.objects.filter(user=later).update(starts_on=LAST + DAY)

    assert of(organisation)["mentors"] == 1


def test_area_is_about_who_guards_a_case_there(youth, mentor, other_mentor, organisation):
    case = make.case(youth=youth, casemanager=mentor, opened_on=LAST, area=make.area(organisation))
    days = {"opened_on": LAST - 9 * DAY, "closed_on": LAST}
    make.case(youth=make.youth(known_by=mentor), casemanager=other_mentor, area=case.area, **days)
    issued(mentor, LAST)

    assert of(organisation, area=case.area) == {"mentors": 1, "valid": 1, "rate": 100.0}
    assert of(organisation, area=make.area(organisation, "Elders")) == {"mentors": 0, "valid": 0, "rate": None}
