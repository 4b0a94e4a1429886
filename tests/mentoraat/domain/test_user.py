"""People are invited, get roles, and leave; rights never reach outside the own organisation."""

import pytest
from django.core import mail

from mentoraat import jobs
from mentoraat.access import Permission, Role, can
from mentoraat.domain import user
from mentoraat.models import AuditEvent, Job, Membership, User
from mentoraat.states import Refused
from tests import make


def again(person):
    """The person as a new request sees them."""
    return User.objects.get(pk=person.pk)


def test_invite_adds_a_person_who_gets_a_link_by_mail(administrator, django_capture_on_commit_callbacks):
    person = user.invite(name="Nina", email="Nina@Example.org", role=Role.MENTOR, by=administrator)

    jobs.run(Job.objects.get(kind="user.invite").pk)
    assert person.email == "nina@example.org"
    assert can(again(person), Permission.GUIDE)
    assert not person.has_usable_password()
    assert "/wachtwoord/" in mail.outbox[0].body
    assert AuditEvent.objects.filter(verb="user.invited", thing_id=person.pk).exists()


def test_invite_with_a_known_address_is_refused_at_its_field(administrator, mentor):
    with pytest.raises(Refused) as refusal:
        user.invite(name="Nina", email=mentor.email.upper(), role=Role.MENTOR, by=administrator)

    assert refusal.value.field == "email"


def test_invite_official_needs_a_municipality_that_asks(administrator, municipality):
    stranger = make.municipality()

    with pytest.raises(Refused):
        user.invite(name="Otto", email="o@example.org", role=Role.OFFICIAL, municipality=stranger, by=administrator)
    person = user.invite(
        name="Otto", email="o@example.org", role=Role.OFFICIAL, municipality=municipality, by=administrator
    )

    assert again(person).access.municipality_id == municipality.pk


def test_add_role_to_somebody_of_another_organisation_is_refused(administrator, outsider):
    with pytest.raises(Refused):
        user.add_role(outsider, role=Role.MENTOR, by=administrator)


def test_end_role_of_the_last_administrator_is_refused(administrator):
    with pytest.raises(Refused):
        user.end_role(administrator.memberships.get(), by=administrator)

    assert can(again(administrator), Permission.MANAGE_PEOPLE)


def test_end_role_takes_the_permission_away_the_same_day(administrator, mentor):
    user.end_role(mentor.memberships.get(), by=administrator)

    assert not can(again(mentor), Permission.GUIDE)
    assert AuditEvent.objects.filter(verb="user.role_ended", thing_id=mentor.pk).exists()


def test_deactivate_ends_an_open_session_at_its_next_request(administrator, mentor, client_of):
    client = client_of(mentor)
    assert client.get("/blijven-volgen/").status_code == 200

    user.deactivate(mentor, by=administrator)

    assert client.get("/blijven-volgen/").status_code == 302
    assert AuditEvent.objects.filter(verb="user.deactivated", thing_id=mentor.pk).exists()


def test_deactivate_oneself_is_refused(administrator):
    with pytest.raises(Refused):
        user.deactivate(administrator, by=administrator)


def test_edit_notes_the_names_of_the_fields_alone(administrator, mentor):
    user.edit(mentor, name="Nina Visser", email=mentor.email, phone="", by=administrator)

    event = AuditEvent.objects.get(verb="user.edited")
    assert event.fields == ["name"]
    assert "Visser" not in str(vars(event))


def test_membership_of_an_official_without_a_municipality_is_refused_by_the_database(mentor, organisation):
    from django.db import IntegrityError

    with pytest.raises(IntegrityError):
        Membership.objects.create(user=mentor, organisation=organisation, role=Role.OFFICIAL)


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.ADMINISTRATOR, Role.OFFICIAL])
def test_who_does_not_manage_people_invites_mentors_only(coordinator, role):
    with pytest.raises(Refused) as refusal:
        user.invite(name="Jay", email="jay@example.org", role=role, by=coordinator)

    assert refusal.value.field == "role" and not User.objects.filter(name="Jay").exists()
