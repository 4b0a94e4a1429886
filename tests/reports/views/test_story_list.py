"""All stories for reports on one page."""

import pytest

from reports.models import QuarterReport
from tests import make

pytestmark = pytest.mark.django_db
ADDRESS = "/rapporten/verhalen/"


@pytest.mark.parametrize("count", [1, 3])
def test_page_asks_the_same_for_one_and_three(
    count, client_of, coordinator, mentor, organisation, municipality, django_assert_num_queries
):
    for number in range(count):
        story = make.story(make.youth(known_by=mentor, first_name=f"Kanarie{number}"), by=mentor)
        for half in (1, 2):
            about = {"kind": "half_year", "year": 2000 + number, "number": half}
            QuarterReport.objects.create(organisation=organisation, municipality=municipality, **about).stories.add(
                story
            )
    client = client_of(coordinator)

    with django_assert_num_queries(8 + 2):  # the frame; stories, and their reports
        page = client.get(ADDRESS)

    assert f"Mag in een rapport ({count})" in page.text
    assert page.text.count("1e halfjaar 20") == count
    assert "Kanarie" not in page.text and "Ze ging weer naar school." not in page.text


def test_page_without_a_story_says_where_one_begins(client_of, coordinator):
    assert "Er is nog geen verhaal." in client_of(coordinator).get(ADDRESS).text


def test_reports_lead_to_the_stories(client_of, coordinator):
    assert f'href="{ADDRESS}"' in client_of(coordinator).get("/rapporten/").text


@pytest.mark.parametrize("who", ["mentor", "official", "administrator", "privacy_officer"])
def test_page_is_for_who_makes_reports(who, client_of, request):
    assert client_of(request.getfixturevalue(who)).get(ADDRESS).status_code == 403


def test_official_is_not_led_there(client_of, official):
    assert ADDRESS not in client_of(official).get("/rapporten/").text
