"""The page about progress: who may see it, filters, and the way to the youths."""

from datetime import date

import pytest

from tests import make
from tests.reports.domain.indicators.test_measurement import measured


@pytest.fixture
def pair(mentor):
    """A youth who was measured twice, the second time in the second quarter of 2026."""
    case = make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=date(2026, 1, 10))
    measured(case, "baseline", date(2026, 1, 20), wonen=2)
    measured(case, "follow_up", date(2026, 6, 1), wonen=4)
    return case


def test_page_shows_pairs_with_the_way_to_the_youths(pair, coordinator, client_of):
    client = client_of(coordinator)
    page = client.get("/vooruitgang/?kwartaal=2026-Q2")

    (part,) = page.context["parts"]
    listed = client.get(part.table.rows[0][3].url)

    assert "1 traject met twee metingen" in page.content.decode()
    assert pair.youth.name in listed.content.decode()


def test_quarter_without_pairs_says_so(pair, coordinator, client_of):
    page = client_of(coordinator).get("/vooruitgang/?kwartaal=2026-Q1").content.decode()

    assert "nog niemand een vervolgmeting" in page


def test_faulty_filter_opens_and_shows_no_numbers(pair, coordinator, client_of):
    page = client_of(coordinator).get("/vooruitgang/?van=onzin")

    assert "parts" not in page.context


@pytest.mark.parametrize("query", ["", "?ref=x", "?ref=x&area=wonen&kind=zomaar", "?van=onzin&ref=x"])
def test_number_that_is_none_is_not_there(pair, coordinator, client_of, query):
    assert client_of(coordinator).get(f"/vooruitgang/trajecten/{query}").status_code == 404


def test_programme_of_another_organisation_is_no_choice(pair, coordinator, other_organisation, client_of):
    theirs = make.programme(other_organisation, "Elders")

    page = client_of(coordinator).get(f"/vooruitgang/?kwartaal=2026-Q2&programma={theirs.ref}")

    assert "parts" not in page.context


def test_progress_is_for_who_sees_figures(mentor, official, client_of):
    for person in (mentor, official):
        assert client_of(person).get("/vooruitgang/").status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_page_asks_the_same_for_one_and_three(count, mentor, coordinator, client_of, django_assert_num_queries):
    for _time in range(count):
        case = make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=date(2026, 1, 10))
        measured(case, "baseline", date(2026, 1, 20), wonen=2)
        measured(case, "follow_up", date(2026, 6, 1), wonen=4)
    client = client_of(coordinator)

    with django_assert_num_queries(8 + 7):  # the frame; choices, answers, instruments and their areas
        client.get("/vooruitgang/?kwartaal=2026-Q2")
