"""The first screen of an official: whose report, what stands on it, what it costs."""

import pytest
from django.urls import reverse

from mentoraat.access import Role
from mentoraat.periods import Quarter
from tests import make
from tests.reports.quarter.figures import QUIET, busy
from tests.reports.quarter.shelf import published

PAGE = reverse("reports:overview")


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path


@pytest.fixture
def report(organisation, municipality):
    return published(organisation, municipality, busy(), busy(), busy(), busy())


def page_of(client, path=PAGE):
    return client.get(path).content.decode()


def test_overview_has_the_pdf_and_the_definitions_one_click_away(client_of, official, report):
    page = page_of(client_of(official))

    assert reverse("reports:report-download", args=[report.ref]) in page
    assert f"{report.get_absolute_url()}#regel-I8" in page
    assert "Mentoraat Zuid: 1e kwartaal 2007" in page


@pytest.mark.parametrize(("heavy", "said"), [(4, True), (25, False)])
def test_mark_in_place_of_a_number_is_explained_where_it_stands(
    client_of, official, organisation, municipality, heavy, said
):
    strata = {"0-1": 20, "2-3": 38 - heavy, "4+": heavy, "unknown": 7}
    published(organisation, municipality, busy() | {"complexity": {"inflow_by_stratum": strata}})

    page = page_of(client_of(official))

    assert ("klein aantal, niet getoond." in page) is said


def test_overview_without_reports_says_what_comes(client_of, official):
    assert "nog geen rapport gepubliceerd" in page_of(client_of(official))


def test_overview_of_a_first_report_says_so(client_of, official, organisation, municipality):
    published(organisation, municipality, QUIET)

    assert "Dit is het eerste rapport" in page_of(client_of(official))


def test_overview_of_older_rules_says_so(client_of, official, organisation, municipality):
    published(organisation, municipality, busy(), facts={"definition_version": 0})

    assert "eerdere versie van de telregels" in page_of(client_of(official))


def test_overview_shows_another_report_when_asked(client_of, official, organisation, municipality, report):
    older = published(organisation, municipality, busy(), period=Quarter(2006, 4))

    assert "4e kwartaal 2006" in page_of(client_of(official), f"{PAGE}?rapport={older.ref}")


def test_overview_of_a_foreign_report_is_not_there(client_of, report, outsider):
    stranger = make.user("Ossi", make.municipality(), Role.OFFICIAL)

    for person in (stranger, outsider):
        assert client_of(person).get(f"{PAGE}?rapport={report.ref}").status_code == 404
        assert "Mentoraat Zuid" not in page_of(client_of(person))


def test_overview_shows_a_coordinator_what_the_municipality_sees(client_of, coordinator, municipality, report):
    page = page_of(client_of(coordinator))

    assert f"Dit ziet {municipality}" in page
    assert reverse("reports:benchmark") not in page


def test_overview_is_not_for_a_mentor(client_of, mentor, report):
    assert client_of(mentor).get(PAGE).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_overview_costs_the_same_for_more_organisations(
    client_of, official, organisation, municipality, count, django_assert_num_queries
):
    for number in range(count):
        one = organisation if not number else make.organisation()
        published(one, municipality, busy(), busy())
        published(one, municipality, busy(), period=Quarter(2006, 4))
    client = client_of(official)
    client.get(PAGE)

    with django_assert_num_queries(5):
        client.get(PAGE)
