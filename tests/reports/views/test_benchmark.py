"""Organisations side by side: who sees whose figures, and what it costs."""

import pytest
from django.urls import reverse

from mentoraat.access import Role
from mentoraat.periods import Quarter
from reports.quarter.terms import Terms
from tests import make
from tests.reports.quarter.figures import busy
from tests.reports.quarter.shelf import published

PAGE = reverse("reports:benchmark")


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path


@pytest.fixture
def both(organisation, other_organisation, municipality):
    return [published(one, municipality, busy()) for one in (organisation, other_organisation)]


def page_of(client, query=""):
    return client.get(PAGE + query).content.decode()


def test_benchmark_puts_two_side_by_side(client_of, official, both):
    page = page_of(client_of(official))

    assert page.index("Mentoraat Zuid") < page.index("Noorderlicht")
    assert "dit is geen ranglijst" in page


def test_benchmark_of_a_coordinator_has_her_own_column_alone(client_of, coordinator, both):
    page = page_of(client_of(coordinator))

    assert "Mentoraat Zuid" in page
    assert "Noorderlicht" not in page


def test_benchmark_of_another_municipality_is_empty(client_of, both):
    stranger = make.user("Ossi", make.municipality(), Role.OFFICIAL)

    assert "nog niets gepubliceerd" in page_of(client_of(stranger))


def test_benchmark_leaves_out_what_another_municipality_got(client_of, official, organisation, both):
    published(organisation, make.municipality(), busy(), period=Quarter(2005, 2))

    assert "2e kwartaal 2005" not in page_of(client_of(official))


def test_benchmark_shows_the_period_that_was_chosen(client_of, official, organisation, municipality, both):
    published(organisation, municipality, busy(), period=Quarter(2006, 4))

    page = page_of(client_of(official), "?periode=2006-Q4")

    assert "is er één rapport" in page
    assert "Noorderlicht" not in page


def test_benchmark_of_an_unknown_period_asks_again(client_of, official, both):
    assert "Kies iets uit de lijst" in page_of(client_of(official), "?periode=1900-Q1")


def test_benchmark_without_reports_says_so(client_of, official):
    assert "nog niets gepubliceerd" in page_of(client_of(official))


def test_benchmark_names_a_report_about_a_part(client_of, official, organisation, municipality, both):
    part = make.organisation(name="Straatwerk")
    published(part, municipality, busy(), facts={"terms": Terms(programme="Straat").plain()})

    assert "Straatwerk staat er niet bij" in page_of(client_of(official))


@pytest.mark.parametrize("count", [1, 3])
def test_benchmark_costs_the_same_for_more_organisations(
    client_of, official, organisation, municipality, count, django_assert_num_queries
):
    for number in range(count):
        published(organisation if not number else make.organisation(), municipality, busy())
    client = client_of(official)
    client.get(PAGE)

    with django_assert_num_queries(5):
        client.get(PAGE)
