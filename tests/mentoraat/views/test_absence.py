from datetime import timedelta

import pytest
from django.urls import reverse

from mentoraat.models import Absence
from mentoraat.periods import today
from tests import make

TODAY = today()
CREATE, INDEX = "/afwezig/melden/", "/afwezig/"


def days(first=0, last=7):
    return {
        "starts_on": f"{TODAY + timedelta(days=first):%d-%m-%Y}",
        "ends_on": f"{TODAY + timedelta(days=last):%d-%m-%Y}",
    }


def test_mentor_says_so_of_themselves(mentor, other_mentor, client_of):
    client = client_of(mentor)
    assert "person" not in client.get(CREATE).context["form"].fields

    answer = client.post(CREATE, days() | {"stand_in": other_mentor.ref, "person": other_mentor.ref})

    assert answer.url == INDEX
    assert Absence.objects.get().user == mentor
    assert "vervanger Marc" in client.get(INDEX).content.decode()
    assert "Afwezig en vervangen" in client.get("/vandaag/").content.decode()


def test_coordinator_says_so_of_anybody(coordinator, mentor, other_mentor, client_of):
    client_of(coordinator).post(CREATE, days() | {"stand_in": other_mentor.ref, "person": mentor.ref})

    row = Absence.objects.get()
    assert (row.user, row.stand_in, row.made_by) == (mentor, other_mentor, coordinator)


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"ends_on": ""}, "ends_on"), ({"stand_in": ""}, "stand_in"), (days(3, 1), "ends_on")],
)
def test_faults_stand_at_their_field(mentor, other_mentor, client_of, changes, field):
    page = client_of(mentor).post(CREATE, days() | {"stand_in": other_mentor.ref} | changes)

    assert page.status_code == 422
    assert set(page.context["form"].errors) == {field}


def test_stand_in_sees_the_youth_and_knows_for_whom(mentor, other_mentor, youth, case, client_of):
    assert client_of(other_mentor).get(youth.get_absolute_url()).status_code == 404

    client_of(mentor).post(CREATE, days() | {"stand_in": other_mentor.ref})

    assert client_of(other_mentor).get(youth.get_absolute_url()).status_code == 200
    assert "Je vervangt Nina" in client_of(other_mentor).get("/vandaag/").content.decode()


def test_back_early(mentor, other_mentor, coordinator, client_of):
    client_of(mentor).post(CREATE, days() | {"stand_in": other_mentor.ref})
    row = Absence.objects.get()

    assert client_of(make.user("Joost", mentor.organisation, "mentor")).post(end(row)).status_code == 404
    assert client_of(other_mentor).post(end(row)).status_code == 409  # sees it, and may not
    client_of(coordinator).post(end(row))

    assert not Absence.objects.exists()


def end(row):
    return reverse("mentoraat:absence-end", args=[row.ref])


def test_absence_of_another_organisation_is_not_there(mentor, other_mentor, outsider, client_of):
    client_of(mentor).post(CREATE, days() | {"stand_in": other_mentor.ref})

    assert client_of(outsider).post(end(Absence.objects.get())).status_code == 404
    assert "Nina" not in client_of(outsider).get(INDEX).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_list_asks_the_same_for_more_rows(
    coordinator, mentor, other_mentor, client_of, count, django_assert_num_queries
):
    for number in range(count):
        client_of(mentor).post(CREATE, days(number * 10, number * 10 + 5) | {"stand_in": other_mentor.ref})

    client = client_of(coordinator)
    with django_assert_num_queries(9):
        assert client.get(INDEX).content.decode().count("vervanger Marc") == count
