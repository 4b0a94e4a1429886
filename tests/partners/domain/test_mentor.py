"""What is agreed with a mentor."""

from datetime import date, timedelta

import pytest

from mentoraat.access import Permission, can
from mentoraat.models import AuditEvent, Job, User
from mentoraat.periods import add_months, at, pretend, today
from mentoraat.states import Refused
from partners.domain import mentor as mentors
from partners.models import MentorFile
from tests import make

pytestmark = pytest.mark.django_db


def agree(person, organisation, by, **changes):
    return mentors.agree(
        person, organisation, by=by, **{"hours_per_week": 28, "caseload_norm": None, "vog_on": None} | changes
    )


def test_agreement_is_kept_and_says_what_changed(organisation, mentor, coordinator):
    agree(mentor, organisation, coordinator)
    file = agree(mentor, organisation, coordinator, caseload_norm=12)

    assert (MentorFile.objects.get().hours_per_week, file.caseload_norm) == (28, 12)
    assert [event.fields for event in AuditEvent.objects.filter(verb="mentor.agreed").order_by("pk")] == [
        ["hours_per_week"],
        ["caseload_norm"],
    ]


def test_agreement_with_somebody_from_elsewhere_is_refused(organisation, outsider, coordinator):
    with pytest.raises(Refused):
        agree(outsider, organisation, coordinator)


def test_day_on_the_vog_is_kept_and_kept_out_of_the_log(organisation, mentor, coordinator):
    agree(mentor, organisation, coordinator)
    file = agree(mentor, organisation, coordinator, vog_on=today())

    event = AuditEvent.objects.filter(verb="mentor.agreed").latest("pk")
    assert MentorFile.objects.get().vog_on == file.vog_on == today()
    assert (event.fields, event.reason) == (["vog_on"], "")


@pytest.mark.parametrize("day", [today() + timedelta(days=1), date(1999, 12, 31)])
def test_day_that_cannot_be_on_a_vog_is_refused_at_its_field(day, organisation, mentor, coordinator):
    with pytest.raises(Refused) as refusal:
        agree(mentor, organisation, coordinator, vog_on=day)

    assert refusal.value.field == "vog_on" and not MentorFile.objects.exists()


@pytest.mark.parametrize(
    ("months", "days", "state"),
    [(0, 0, "valid"), (33, -1, "valid"), (33, 0, "soon"), (36, -1, "soon"), (36, 0, "ended"), (48, 0, "ended")],
)
def test_vog_counts_for_36_months_and_warns_the_last_three(months, days, state):
    day = date(2026, 6, 15)

    with pretend(at(day)):
        assert mentors.certificate_state(add_months(day, -months) - timedelta(days=days)) == state


def test_no_day_on_the_vog_is_missing():
    assert mentors.certificate_state(None) == "missing" and mentors.certificate_ends_on(None) is None


def test_coordinator_lets_a_mentor_in_with_hours_and_area(coordinator, organisation):
    area = make.area(organisation)

    person = mentors.invite(name="Jay Dekker", email="Jay@Example.org", hours_per_week=24, area=area, by=coordinator)

    file = MentorFile.objects.get(user=person)
    assert (file.hours_per_week, file.area, file.organisation) == (24, area, organisation)
    assert can(User.objects.get(pk=person.pk), Permission.GUIDE)
    assert person.first_use.invited_by == coordinator
    assert Job.objects.filter(kind="user.invite", payload__user=person.pk).exists()


def test_known_address_makes_nobody(coordinator, mentor):
    with pytest.raises(Refused) as refusal:
        mentors.invite(name="Nina", email=mentor.email, by=coordinator)

    assert refusal.value.field == "email" and not MentorFile.objects.exists()
