"""The coordinator's first page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from partners.models import MentorFile
from tests import make

pytestmark = pytest.mark.django_db


def out_of_sight(mentor, count):
    """Youths whom nobody saw for 40 days and more."""
    for number in range(count):
        seen = timezone.now() - timedelta(days=40 + number)
        youth = make.youth(known_by=mentor, first_name=f"Sam{number}", last_seen_at=seen)
        make.handover(make.case(youth=youth, casemanager=mentor))


@pytest.mark.parametrize("count", [1, 3, 300])
def test_page_asks_the_same_for_one_and_three_hundred(count, client_of, coordinator, mentor, django_assert_num_queries):
    out_of_sight(mentor, count)
    client = client_of(coordinator)

    with django_assert_num_queries(7 + 7):  # the frame; choices and six lists
        page = client.get("/team/")

    assert f"Uit beeld</h2> ({count})" in page.text or f"Uit beeld ({count})" in page.text


def test_page_says_who_is_full(client_of, coordinator, mentor, organisation):
    MentorFile.objects.create(organisation=organisation, user=mentor, caseload_norm=1)
    out_of_sight(mentor, 2)

    page = client_of(coordinator).get("/team/").text

    assert "2 van 1" in page and "vol" in page


def test_filter_narrows_and_nonsense_shows_all(client_of, coordinator, mentor, other_mentor):
    out_of_sight(mentor, 2)
    out_of_sight(other_mentor, 1)
    client = client_of(coordinator)

    assert client.get("/team/", {"mentor": mentor.ref}).context["out_of_sight"].count == 2
    for nonsense in ({"mentor": "x"}, {"phase": "\x00"}, {"area": "' or 1=1"}, {"x": "1"}):
        assert client.get("/team/", nonsense).context["out_of_sight"].count == 3


def test_asking_the_mentor_leads_back(client_of, coordinator, mentor, case, youth):
    page = client_of(coordinator).post(f"/team/{youth.ref}/vragen/", follow=True)

    assert "Gevraagd aan Nina." in page.text and mentor.notifications.count() == 1


def test_youth_of_another_organisation_is_not_there(client_of, outsider, youth):
    assert client_of(outsider).post(f"/team/{youth.ref}/vragen/").status_code == 404


def test_mentor_has_no_team_page(client_of, mentor):
    assert client_of(mentor).get("/team/").status_code == 403
