"""The privacy officer sees who looked, and that is noted too."""

import pytest

from mentoraat import audit
from mentoraat.models import AuditEvent


@pytest.fixture
def looked(youth, mentor):
    """Nina opened Sam's page."""
    return audit.record("youth.read", youth, youth=youth, by=mentor)


def test_index_says_who_looked_at_whom(looked, privacy_officer, client_of):
    page = client_of(privacy_officer).get("/wie-keek-mee/").content.decode()

    assert "bekeek de pagina" in page
    assert "Sam van den Berg" in page
    assert AuditEvent.objects.filter(verb="audit.read", actor_id=privacy_officer.pk).exists()


@pytest.mark.parametrize(("query", "there"), [("?jongere=berg", True), ("?jongere=jansen", False)])
def test_index_narrows_to_one_youth(looked, privacy_officer, client_of, query, there):
    page = client_of(privacy_officer).get(f"/wie-keek-mee/{query}").content.decode()

    assert ("bekeek de pagina" in page) is there


def test_index_narrows_to_one_person(looked, privacy_officer, coordinator, client_of):
    page = client_of(privacy_officer).get(f"/wie-keek-mee/?wie={coordinator.ref}").content.decode()

    assert "bekeek de pagina" not in page


def test_index_shows_a_page_and_the_way_to_older(youth, mentor, privacy_officer, client_of):
    for _time in range(51):
        audit.record("youth.read", youth, youth=youth, by=mentor)

    first = client_of(privacy_officer).get("/wie-keek-mee/").content.decode()

    assert first.count("bekeek de pagina") == 50
    assert "ouder=" in first


def test_index_keeps_other_organisations_out(looked, other_organisation, client_of):
    from tests import make

    stranger = make.user("Ria", other_organisation, "privacy_officer")

    assert "Sam" not in client_of(stranger).get("/wie-keek-mee/").content.decode()


def test_index_is_not_for_a_coordinator(coordinator, client_of):
    assert client_of(coordinator).get("/wie-keek-mee/").status_code == 403
