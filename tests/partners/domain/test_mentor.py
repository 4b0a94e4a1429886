"""What is agreed with a mentor."""

import pytest

from mentoraat.models import AuditEvent
from mentoraat.states import Refused
from partners.domain import mentor as mentors
from partners.models import MentorFile

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
