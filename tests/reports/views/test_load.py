"""Who has room, and what is agreed with each."""

from datetime import date

import pytest

from mentoraat.access import Role
from partners.models import MentorFile
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("count", [1, 3])
def test_page_asks_the_same_for_one_and_three(count, client_of, coordinator, organisation, django_assert_num_queries):
    for number in range(count):
        person = make.user(f"Mentor {number}", organisation, Role.MENTOR)
        make.case(youth=make.youth(known_by=person), casemanager=person)
    client = client_of(coordinator)

    with django_assert_num_queries(8 + 3):  # the frame; people, what they carry, and minutes
        page = client.get("/team/mentoren/", {"sort": "cases"})

    assert f"Samen begeleiden we {count} jongeren" in page.text


def test_agreement_is_saved_and_shown(client_of, coordinator, mentor):
    client, url = client_of(coordinator), f"/team/mentoren/{mentor.ref}/"

    page = client.post(url, {"hours_per_week": "28", "caseload_norm": "0"}, follow=True).text

    assert "Afspraak met Nina opgeslagen." in page and "vol" in page
    assert 'value="28"' in client.get(url).text


def test_nonsense_stands_at_its_field(client_of, coordinator, mentor):
    page = client_of(coordinator).post(f"/team/mentoren/{mentor.ref}/", {"hours_per_week": "veel"})

    assert page.status_code == 422 and "bijvoorbeeld 28" in page.text
    assert not MentorFile.objects.exists()


def test_day_on_the_vog_is_saved_and_shown(client_of, coordinator, mentor):
    client, url = client_of(coordinator), f"/team/mentoren/{mentor.ref}/"
    assert "geen datum" in client.get("/team/mentoren/").text

    client.post(url, {"vog_on": "02-01-2024"})

    assert MentorFile.objects.get().vog_on == date(2024, 1, 2)
    assert 'value="02-01-2024"' in client.get(url).text
    page = client.get("/team/mentoren/")
    assert [(row.vog_ends_on, row.name) for row in page.context["rows"]] == [(date(2027, 1, 2), "Nina")]
    assert "geen datum" not in page.text


@pytest.mark.parametrize(
    ("typed", "told"),
    [("31-02-2025", "bijvoorbeeld 27-03-2026."), ("1-1-2999", "moet nog komen"), ("1-1-1066", "2000")],
)
def test_day_that_cannot_be_stands_at_its_field_as_typed(typed, told, client_of, coordinator, mentor):
    sent = {"hours_per_week": "28", "vog_on": typed}

    page = client_of(coordinator).post(f"/team/mentoren/{mentor.ref}/", sent)

    assert page.status_code == 422 and told in str(page.context["form"].errors["vog_on"])
    assert f'value="{typed}"' in page.text and 'value="28"' in page.text
    assert not MentorFile.objects.exists()


def test_colleague_of_another_organisation_is_not_there(client_of, outsider, mentor):
    assert client_of(outsider).get(f"/team/mentoren/{mentor.ref}/").status_code == 404


def test_mentor_sees_nobodys_load(client_of, mentor):
    assert client_of(mentor).get("/team/mentoren/").status_code == 403
