"""What is missing, and the way to mend it, on screen."""

import pytest
from django.urls import reverse

from reports.models import QuarterReport
from tests import make
from tests.reports.domain.report_life import QUARTER


@pytest.fixture
def draft(organisation, municipality):
    """A draft about the second quarter of 2026; how it was made does not matter here."""
    about = {"organisation": organisation, "municipality": municipality, "year": 2026, "number": 2}
    return QuarterReport.objects.create(**about, state="draft", figures={}, file="x.pdf")


def at(report, *what):
    return reverse("reports:report-gaps", args=[report.ref]) + "".join(f"?wat={code}" for code in what)


def test_gaps_lead_to_the_rows_and_those_to_the_page_to_mend(client_of, coordinator, draft, mentor):
    case = make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=QUARTER.start)
    client = client_of(coordinator)

    page = client.get(at(draft)).content.decode()
    rows = client.get(at(draft, "startmeting")).content.decode()

    assert at(draft, "startmeting") in page and "1 traject zonder startmeting" in page
    assert reverse("cases:measurement-create", args=[case.ref]) in rows and case.youth.name in rows


def test_gap_without_rows_says_so(client_of, coordinator, draft):
    assert "Hier ontbreekt niets meer." in client_of(coordinator).get(at(draft, "wijk")).content.decode()


def test_gap_that_is_none_is_not_there(client_of, coordinator, draft):
    assert client_of(coordinator).get(at(draft, "onzin")).status_code == 404


@pytest.mark.parametrize("what", [(), ("wijk",)])
def test_gaps_of_another_organisation_are_not_there(client_of, outsider, draft, what):
    assert client_of(outsider).get(at(draft, *what)).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_gap_rows_cost_the_same_for_more(client_of, coordinator, draft, mentor, count, django_assert_max_num_queries):
    for _number in range(count):
        make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=QUARTER.start)
    client = client_of(coordinator)
    client.get(at(draft, "startmeting"))

    with django_assert_max_num_queries(14):
        client.get(at(draft, "startmeting"))
