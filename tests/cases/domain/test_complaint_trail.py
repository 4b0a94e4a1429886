"""The trail of a complaint stands on its own page and nowhere else."""

import pytest

from cases.domain import complaint, complaint_trail, referral_talk
from cases.models import Complaint
from mentoraat.access import Role
from mentoraat.models import AuditEvent, Membership
from reports.domain import audit
from tests import make

pytestmark = pytest.mark.django_db


def test_trail_says_who_did_what(mentor, coordinator, complaints_officer):
    row = make.complaint(mentor)
    make.complaint(mentor)  # another one
    complaint.share(row, user=coordinator, by=complaints_officer)

    lines = complaint_trail.of(row)

    assert [(line.who, line.what, line.reason) for line in lines] == [
        ("Klaas", "liet iemand de klacht lezen", "Wil"),
        ("Nina", "schreef de klacht op", ""),
    ]


def test_general_trail_knows_no_complaints(mentor, privacy_officer, complaints_officer, organisation):
    Membership.objects.create(user=complaints_officer, organisation=organisation, role=Role.PRIVACY_OFFICER)
    make.complaint(mentor)
    make.signal(mentor)

    for person in (privacy_officer, complaints_officer):
        assert [line.what for line in audit.read(organisation, by=person)][-1:] == ["schreef een signaal op"]
        assert not AuditEvent.objects.visible_to(person).filter(verb__startswith="complaint").exists()


def test_complaint_by_a_link_names_no_colleague_of_the_same_number(organisation, complaints_officer):
    item = make.referral(organisation)

    referral_talk.say(item, text="Niemand belde", complains=True, by=item.link)

    (line,) = complaint_trail.of(Complaint.objects.get())
    assert line.who == "wie de jongere aanmeldde, via de link"
