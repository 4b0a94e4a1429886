"""The cast: people with fixed roles, and clients signed in as them."""

from importlib import import_module

import pytest
from django.db import connection
from django.test import Client

from mentoraat.access import Role
from tests import make

pytest_plugins = ["tests.network", "tests.audit_lock", "tests.garbage", "tests.rows"]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Put the audit trail's lock on, which a migration does elsewhere.

    Before PostgreSQL drops the database of the run, show out whoever is left: a browser's last request, a thread.
    """
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        import_module("mentoraat.migrations.0002_audit_append_only").forbid(None, editor)
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture
def organisation(db):
    """Mentoraat Zuid."""
    return make.organisation(name="Mentoraat Zuid", slug="zuid")


@pytest.fixture
def other_organisation(db):
    """Another organisation in the same installation."""
    return make.organisation(name="Noorderlicht", slug="noorderlicht")


@pytest.fixture
def municipality(organisation):
    """Rotterdam, which asks Mentoraat Zuid for reports."""
    return make.municipality(organisation)


@pytest.fixture
def mentor(organisation):
    """Nina: guides youths."""
    return make.user("Nina", organisation, Role.MENTOR)


@pytest.fixture
def other_mentor(organisation):
    """Marc: a colleague of Nina's with other youths."""
    return make.user("Marc", organisation, Role.MENTOR)


@pytest.fixture
def coordinator(organisation):
    """Wil: sees all youths of the organisation."""
    return make.user("Wil", organisation, Role.COORDINATOR)


@pytest.fixture
def administrator(organisation):
    """Bo: people and settings, no youths."""
    return make.user("Bo", organisation, Role.ADMINISTRATOR)


@pytest.fixture
def privacy_officer(organisation):
    """Pim: who looked at what."""
    return make.user("Pim", organisation, Role.PRIVACY_OFFICER)


@pytest.fixture
def complaints_officer(organisation):
    """Klaas: reads and handles complaints."""
    return make.user("Klaas", organisation, Role.COMPLAINTS_OFFICER)


@pytest.fixture
def official(municipality):
    """Otto: reads published reports."""
    return make.user("Otto", municipality, Role.OFFICIAL)


@pytest.fixture
def outsider(other_organisation):
    """Olga: a coordinator of another organisation."""
    return make.user("Olga", other_organisation, Role.COORDINATOR)


@pytest.fixture
def client_of():
    """A client signed in as the given person."""

    def signed_in(user):
        client = Client()
        client.force_login(user)
        return client

    return signed_in


@pytest.fixture
def youth(mentor):
    """Sam, whom Nina guides."""
    return make.youth(known_by=mentor)


@pytest.fixture
def case(youth, mentor):
    """Sam's open case, guarded by Nina."""
    return make.case(youth=youth, casemanager=mentor)
