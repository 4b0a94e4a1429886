"""What is agreed with a mentor."""

import pytest

from mentoraat.access import Permission, can
from mentoraat.models import AuditEvent, Job, User
from mentoraat.states import Refused
from partners.domain import mentor as mentors
from partners.models import MentorFile
from tests import make

pytestmark = pytest.mark.django_db


def test_agreement_is_kept_and_says_what_changed(organisation, mentor, coordinator):
    mentors.agree(mentor, organisation, hours_per_week=28, caseload_norm=None, by=coordinator)
    file = mentors.agree(mentor, organisation, hours_per_week=28, caseload_norm=12, by=coordinator)

    assert (MentorFile.objects.get().hours_per_week, file.caseload_norm) == (28, 12)
    assert [event.fields for event in AuditEvent.objects.filter(verb="mentor.agreed").order_by("pk")] == [
        ["hours_per_week"],
        ["caseload_norm"],
    ]


def test_agreement_with_somebody_from_elsewhere_is_refused(organisation, outsider, coordinator):
    with pytest.raises(Refused):
        mentors.agree(outsider, organisation, hours_per_week=28, caseload_norm=1, by=coordinator)


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
