"""A coordinator lets a mentor in; others do not."""

import pytest

from mentoraat.models import User
from tests import make

pytestmark = pytest.mark.django_db


def test_coordinator_invites_with_four_fields(client_of, coordinator, organisation):
    area = make.area(organisation)
    sent = {"name": "Jay Dekker", "email": "jay@example.org", "hours_per_week": "24", "area": area.ref}

    page = client_of(coordinator).post("/mentoren/uitnodigen/", sent, follow=True)

    assert "De uitnodiging aan Jay Dekker gaat zo de deur uit." in page.text
    assert User.objects.get(email="jay@example.org").mentor_files.get().area == area


def test_what_is_wrong_stands_at_its_field(client_of, coordinator, mentor):
    sent = {"name": "", "email": mentor.email, "hours_per_week": "99"}

    page = client_of(coordinator).post("/mentoren/uitnodigen/", sent)

    assert page.status_code == 422
    for words in ("Vul een naam in.", "Vul hoogstens 60 in."):
        assert page.text.count(words) == 2
    assert mentor.email in page.text


def test_area_of_another_organisation_is_not_in_the_list(client_of, coordinator, other_organisation):
    strange = make.area(other_organisation)
    sent = {"name": "Jay", "email": "jay@example.org", "area": strange.ref}

    assert client_of(coordinator).post("/mentoren/uitnodigen/", sent).status_code == 422


def test_mentor_lets_nobody_in(client_of, mentor):
    assert client_of(mentor).get("/mentoren/uitnodigen/").status_code == 403
