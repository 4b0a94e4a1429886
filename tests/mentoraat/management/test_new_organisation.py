"""The first person of a new organisation gets in, and lets others in."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from mentoraat.access import Permission, can
from mentoraat.models import AuditEvent, User
from tests import make

WORDS = {"name": "Mentoraat Oost", "administrator": "Bo", "email": "Bo@Example.org"}


@pytest.mark.django_db
def test_first_administrator_chooses_a_password_and_signs_in(capsys):
    call_command("new_organisation", "oost", **WORDS)
    address = capsys.readouterr().out.strip().partition("8000")[2]

    client = Client()
    form = client.get(address, follow=True).redirect_chain[-1][0]
    client.post(form, {"password1": make.PASSWORD, "password2": make.PASSWORD})
    client.post("/inloggen/", {"login": "bo@example.org", "password": make.PASSWORD})

    assert client.get("/mensen/").status_code == 200
    assert can(User.objects.get(email="bo@example.org"), Permission.MANAGE_PEOPLE)
    assert AuditEvent.objects.filter(verb="organisation.founded", actor_kind="system").exists()


def test_organisation_with_an_administrator_is_refused(administrator, organisation):
    with pytest.raises(CommandError, match="al een beheerder"):
        call_command("new_organisation", organisation.slug, **WORDS)


def test_organisation_that_an_import_made_gets_its_administrator(organisation):
    call_command("new_organisation", organisation.slug, **WORDS)

    assert User.objects.get(email="bo@example.org").organisation == organisation


def test_address_in_use_is_refused(mentor, organisation):
    with pytest.raises(CommandError, match="al in gebruik"):
        call_command("new_organisation", "oost", **WORDS | {"email": mentor.email})
