"""The coordinator's figures: each number leads to its rule and to the rows behind it."""

import re
from datetime import date
from html import unescape

import pytest

from mentoraat.models import AuditEvent
from mentoraat.periods import at
from tests import make


@pytest.fixture
def world(youth, mentor):
    """Sam was spoken to in May 2026, and his case ended in June with a place at school."""
    make.contact(mentor, youth, at=at(date(2026, 5, 1)))
    days = {"opened_on": date(2026, 4, 2), "closed_on": date(2026, 6, 20)}
    return make.case(youth=youth, casemanager=mentor, outcome="positive", area=make.area(mentor.organisation), **days)


def get(client, query="?kwartaal=2026-Q2", status=200):
    response = client.get(f"/cijfers/{query}")
    assert response.status_code == status
    return response.content.decode()


def links(page, words="cijfers/trajecten"):
    return [unescape(found) for found in re.findall(r'href="([^"]*)"', page) if words in found]


def test_index_shows_the_figures_of_the_quarter(world, coordinator, client_of):
    page = get(client_of(coordinator))

    assert "2e kwartaal 2026" in page
    assert "100,0%" in page
    assert "/cijfers/uitleg/#I8" in page


def test_index_without_a_quarter_shows_the_last_one_that_ended(world, coordinator, client_of):
    from reports.domain.figure_choices import usual

    assert usual().label in get(client_of(coordinator), "")


def test_every_number_leads_to_its_rows(world, coordinator, client_of):
    client = client_of(coordinator)

    found = set(links(get(client)))

    assert len(found) > 15
    for url in found:
        response = client.get(url)
        assert response.status_code == 200, url
        assert "Sam van den Berg" in response.content.decode(), url


def test_rows_are_of_the_same_area_and_programme(world, coordinator, client_of):
    query = f"?kwartaal=2026-Q2&wijk={world.area.ref}&programma={world.programme.ref}"

    found = links(get(client_of(coordinator), query))

    assert found and all(f"wijk={world.area.ref}&programma={world.programme.ref}" in url for url in found)


def test_reading_the_rows_is_noted_once(world, coordinator, client_of):
    client_of(coordinator).get("/cijfers/trajecten/?cijfer=caseload.I3_inflow&kwartaal=2026-Q2")

    event = AuditEvent.objects.get(verb="figures.read_rows")
    assert (event.actor_id, event.fields, event.youth_id) == (coordinator.pk, ["caseload.I3_inflow"], None)


def test_other_days_are_no_standard_quarter(world, coordinator, client_of):
    page = get(client_of(coordinator), "?van=01-05-2026&tot=31-05-2026")

    assert "Geen standaardkwartaal" in page
    assert "Geen standaardkwartaal" not in get(client_of(coordinator))


@pytest.mark.parametrize("query", ["?kwartaal=2026-Q5", "?van=01-05-2026", "?van=31-05-2026&tot=01-05-2026", "?wijk=x"])
def test_faulty_question_is_said_at_its_field(coordinator, client_of, query):
    assert "field-faulty" in get(client_of(coordinator), query, status=422)


def test_rows_of_what_is_no_figure_do_not_exist(coordinator, client_of):
    for key in ("", "outflow.I8_positive_rate", "reach.happiness", "I12_durable.3"):
        assert client_of(coordinator).get(f"/cijfers/trajecten/?cijfer={key}").status_code == 404


def test_area_of_another_organisation_cannot_be_chosen(other_organisation, coordinator, client_of):
    foreign = make.area(other_organisation, "Elders")

    get(client_of(coordinator), f"?kwartaal=2026-Q2&wijk={foreign.ref}", status=422)


def test_other_organisation_sees_nothing_of_it(world, outsider, client_of):
    client = client_of(outsider)

    assert not links(get(client))
    page = client.get("/cijfers/trajecten/?cijfer=caseload.I3_inflow&kwartaal=2026-Q2").content.decode()
    assert "Sam" not in page


@pytest.mark.parametrize("address", ["", "trajecten/?cijfer=caseload.I3_inflow", "uitleg/"])
def test_figures_are_not_for_a_mentor(mentor, client_of, address):
    assert client_of(mentor).get(f"/cijfers/{address}").status_code == 403


def test_explanation_holds_every_rule_that_a_number_leads_to(world, coordinator, client_of):
    client = client_of(coordinator)
    explained = client.get("/cijfers/uitleg/").content.decode()

    for url in links(get(client), "/cijfers/uitleg/#"):
        assert f'id="{url.partition("#")[2]}"' in explained


def test_long_list_goes_on_at_the_next_page(mentor, coordinator, client_of):
    for _time in range(101):
        make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=date(2026, 4, 2))
    url = "/cijfers/trajecten/?cijfer=caseload.I3_inflow&kwartaal=2026-Q2"

    first = client_of(coordinator).get(url).content.decode()
    second = client_of(coordinator).get(links(first, "ouder=")[0].replace("?", "/cijfers/trajecten/?", 1))

    assert "101 rijen" in first
    assert (first.count('scope="row"'), second.content.decode().count('scope="row"')) == (100, 1)


@pytest.mark.parametrize("youths", [1, 3])
def test_page_asks_the_database_a_fixed_number_of_times(
    youths, mentor, coordinator, client_of, django_assert_num_queries
):
    for _time in range(youths):
        make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=date(2026, 4, 2))
    client = client_of(coordinator)
    get(client)

    with django_assert_num_queries(41):
        get(client)
    with django_assert_num_queries(13):
        client.get("/cijfers/trajecten/?cijfer=caseload.I3_inflow&kwartaal=2026-Q2")
