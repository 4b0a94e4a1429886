"""Accounts at a partner: one per contact person, over when that person no longer answers at that address."""

import pytest
from django.core import mail

from mentoraat import jobs
from mentoraat.access import Role
from mentoraat.domain import user as users
from mentoraat.models import AuditEvent, Job, User
from mentoraat.states import Refused
from partners.domain import account as accounts
from partners.domain import partner as partners
from partners.models import PartnerAccount
from tests import make


@pytest.fixture
def person(organisation):
    """J. de Wit at the Jongerenloket, loket@example.org."""
    return make.partner(organisation).contact_persons.get()


def events():
    return set(AuditEvent.objects.values_list("verb", flat=True))


def change(person, by, **new):
    facts = {"name": person.name, "email": person.email, "phone": person.phone, "active": True}
    partners.edit_person(person, **facts | new, by=by)


def signs_in(account):
    return User.objects.get(pk=account.user_id).is_active and accounts.running(account.contact_person)


def test_invite_makes_a_user_with_that_one_role(person, coordinator):
    account = accounts.invite(person, by=coordinator)

    assert account.user.email == "loket@example.org"
    assert account.user.access.roles == {Role.PARTNER}
    assert account.user.organisation == person.organisation
    assert "account.invited" in events()
    jobs.run(Job.objects.get(kind="user.invite").pk)
    assert mail.outbox[0].subject == "Uw account bij Mentoraat"
    assert "/wachtwoord/" in mail.outbox[0].body
    assert " je " not in mail.outbox[0].body


@pytest.mark.parametrize("changes", [{"active": False}, {"email": ""}])
def test_invite_is_refused_for_who_cannot_be_mailed(person, coordinator, changes):
    change(person, coordinator, **changes)

    with pytest.raises(Refused):
        accounts.invite(person, by=coordinator)


def test_invite_twice_and_of_a_colleague_are_refused(person, coordinator, mentor):
    accounts.invite(person, by=coordinator)
    with pytest.raises(Refused):
        accounts.invite(person, by=coordinator)
    other = partners.add_person(person.partner, name="Nina", email=mentor.email, by=coordinator)

    with pytest.raises(Refused):
        accounts.invite(other, by=coordinator)

    assert not PartnerAccount.objects.filter(user=mentor).exists()


@pytest.mark.parametrize("changes", [{"active": False}, {"email": "opvolger@example.org"}])
def test_account_ends_with_the_contact_person(person, coordinator, changes):
    account = accounts.invite(person, by=coordinator)
    epoch = account.user.session_epoch

    change(person, coordinator, **changes)

    assert not signs_in(account)
    assert User.objects.get(pk=account.user_id).session_epoch == epoch + 1
    assert "account.ended" in events()


def test_account_stays_when_only_the_phone_changes(person, coordinator):
    account = accounts.invite(person, by=coordinator)

    change(person, coordinator, phone="+31687654321", email="LOKET@example.org")

    assert signs_in(account)


def test_account_begins_again_for_the_same_person(person, coordinator):
    account = accounts.invite(person, by=coordinator)
    accounts.end(person, by=coordinator)

    again = accounts.invite(person, by=coordinator)

    assert again == account
    assert signs_in(again)


def test_successor_at_another_address_gets_an_account_of_their_own(person, coordinator):
    first = accounts.invite(person, by=coordinator)
    change(person, coordinator, name="Opvolger", email="opvolger@example.org")

    second = accounts.invite(person, by=coordinator)

    assert second.user != first.user
    assert not User.objects.get(pk=first.user_id).is_active
    assert not PartnerAccount.objects.filter(user=first.user).exists()


def test_account_whose_role_was_ended_does_not_run(person, coordinator, administrator):
    account = accounts.invite(person, by=coordinator)

    users.end_role(account.user.memberships.get(), by=administrator)

    assert not accounts.running(person)
    with pytest.raises(Refused):
        accounts.invite_again(person, by=coordinator)


def test_invite_again_mails_the_formal_letter(person, coordinator):
    accounts.invite(person, by=coordinator)

    job = accounts.invite_again(person, by=coordinator)

    assert job.payload["letter"] == "invite_partner"


def test_end_without_an_account_does_nothing(person, coordinator):
    assert accounts.end(person, by=coordinator) is None
    assert "account.ended" not in events()


def test_partner_gets_no_other_role_and_nobody_becomes_one_without_a_contact_person(person, coordinator, administrator):
    account = accounts.invite(person, by=coordinator)

    for role in (Role.MENTOR, Role.ADMINISTRATOR):
        with pytest.raises(Refused):
            users.add_role(account.user, role=role, by=administrator)
    with pytest.raises(Refused):
        users.add_role(coordinator, role=Role.PARTNER, by=administrator)
    with pytest.raises(Refused):
        users.invite(name="Iemand", email="iemand@example.org", role=Role.PARTNER, by=administrator)
    assert not User.objects.filter(email="iemand@example.org").exists()
