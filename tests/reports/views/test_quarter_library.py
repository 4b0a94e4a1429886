"""The library on screen: the last first, each named, easy to find among many."""

import pytest
from django.urls import reverse

from mentoraat.periods import HalfYear, Quarter, Year
from tests import make
from tests.reports.quarter.figures import busy
from tests.reports.quarter.shelf import published

INDEX = reverse("reports:report-index")


@pytest.fixture
def put(organisation, municipality, settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path
    return lambda period, **changes: published(organisation, municipality, busy(), period=period, **changes)


def page_of(client, query=""):
    return client.get(INDEX + query).content.decode()


def test_last_period_comes_first_whatever_its_kind(client_of, official, put):
    for period in (Quarter(2006, 3), HalfYear(2006, 2), Year(2005), Quarter(2006, 4)):
        put(period)

    page = page_of(client_of(official))

    assert "Laatste kwartaal: 4e kwartaal 2006" in page
    places = [page.index(label) for label in ("2e halfjaar 2006", "3e kwartaal 2006", ">2005</h2>")]
    assert places == sorted(places)


def test_report_is_named_by_reader_part_and_agreement(client_of, coordinator, organisation, put):
    programme = make.programme(organisation, "Groepsaanpak")
    profile = make.report_profile(organisation, name="Oranje Fonds")
    put(Quarter(2006, 4), programme=programme)
    put(Quarter(2006, 3), profile=profile)

    page = page_of(client_of(coordinator))

    assert "programma Groepsaanpak" in page
    assert "Oranje Fonds" in page


@pytest.mark.parametrize(
    ("state", "word"),
    [("held", "tegengehouden"), ("establishing", "wordt vastgesteld"), ("draft", "concept"), ("failed", "mislukt")],
)
def test_coordinator_reads_the_status_in_words(client_of, coordinator, put, state, word):
    put(Quarter(2006, 4), state=state)

    assert f"<span>{word}</span>" in page_of(client_of(coordinator))


def test_older_revision_is_folded_under_the_one_that_counts(client_of, official, put):
    put(Quarter(2006, 4))
    put(Quarter(2006, 4), revision=2)

    page = page_of(client_of(official))

    assert "1 oudere versie" in page
    assert page.index("Herziening 2.") < page.index("Versie 1")


def test_many_reports_come_with_a_choice_of_year_and_kind(client_of, official, put):
    for year in range(2000, 2005):
        for number in (1, 2, 3):
            put(Quarter(year, number))
    client = client_of(official)

    chosen = page_of(client, "?jaar=2001")

    assert 'name="jaar"' in page_of(client)
    assert "3e kwartaal 2001" in chosen and "3e kwartaal 2004" not in chosen


def test_few_reports_need_no_choice(client_of, official, put):
    put(Quarter(2006, 4))

    assert 'name="jaar"' not in page_of(client_of(official))


def test_choice_that_fits_nothing_says_so(client_of, official, put):
    put(Quarter(2006, 4))
    put(Year(2005))

    assert "Van dit jaar en deze soort is er geen rapport." in page_of(client_of(official), "?jaar=2006&soort=year")


def test_choice_of_a_year_that_is_none_is_refused(client_of, official, put):
    put(Quarter(2006, 4))

    assert client_of(official).get(INDEX + "?jaar=1066").status_code == 422


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("who", "queries"), [("coordinator", 6), ("official", 4)])
def test_library_costs_the_same_for_more_rows(
    client_of, request, organisation, put, count, who, queries, django_assert_num_queries
):
    for number in range(1, count + 1):
        put(Quarter(2006, number), profile=make.report_profile(organisation, name=f"Fonds {number}"))
    client = client_of(request.getfixturevalue(who))
    client.get(INDEX)

    with django_assert_num_queries(queries):
        client.get(INDEX)
