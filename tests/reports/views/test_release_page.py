"""The page that tells the coordinator what a report hides: every number is there, and nobody else sees it."""

import pytest
from django.urls import reverse

from mentoraat.periods import Quarter
from reports.models import QuarterReport
from tests.reports.quarter.figures import busy
from tests.reports.quarter.snapshots import snapshot

STEP = {
    "path": "outflow.by_class.activation",
    "period": "2007-Q1",
    "how": "afgedrukt als ×",
    "why": "Anders is “Overgedragen” (1e kwartaal 2007) uit te rekenen.",
}


NAMES = ["handed_over", "activation", "other"]


def made_of(figures, organisation, municipality, steps):
    """A draft with these figures, and what the gate did to them."""
    gate = {"hidden": steps, "held": [], "counted": {"hidden": 31, "earlier": 2}}
    facts = snapshot(figures, period=Quarter(2007, 1))
    return QuarterReport.objects.create(
        organisation=organisation,
        municipality=municipality,
        year=2007,
        number=1,
        figures=facts,
        gate=gate,
        state="draft",
    )


@pytest.fixture
def report(organisation, municipality):
    return made_of(busy(), organisation, municipality, [STEP])


def address(report):
    return reverse("reports:report-hidden", args=[report.ref])


def test_page_shows_what_is_hidden_and_why(client_of, coordinator, report):
    page = client_of(coordinator).get(address(report)).content.decode()

    assert "We probeerden 31 verborgen aantallen uit te rekenen." in page
    assert "Daarbij telden 2 eerdere rapporten mee." in page
    assert "Overgedragen" in page and "&lt;5" in page
    assert STEP["why"] in page


def test_page_of_a_held_report_says_why(client_of, coordinator, organisation, municipality):
    gate = {"hidden": [], "held": [STEP], "counted": {"hidden": 3, "earlier": 1}}
    held = QuarterReport.objects.create(
        organisation=organisation, municipality=municipality, year=2007, number=1, gate=gate, state="held"
    )

    page = client_of(coordinator).get(address(held)).content.decode()

    assert "Daarom is het rapport tegengehouden" in page and STEP["why"] in page


def test_page_is_linked_from_the_report(client_of, coordinator, report):
    page = client_of(coordinator).get(report.get_absolute_url()).content.decode()

    assert address(report) in page


def test_page_is_not_for_the_official(client_of, official, report):
    assert client_of(official).get(address(report)).status_code == 403


def test_page_of_another_organisation_is_not_there(client_of, outsider, report):
    assert client_of(outsider).get(address(report)).status_code == 404


@pytest.mark.parametrize("hidden", [1, 3])
def test_page_asks_as_many_queries_whatever_it_shows(
    client_of, coordinator, organisation, municipality, hidden, django_assert_num_queries
):
    figures = busy()
    figures["outflow"]["by_class"] |= {"positive": 45 - hidden} | dict.fromkeys(NAMES[:hidden], 1)
    made = made_of(figures, organisation, municipality, [STEP] * hidden)
    client = client_of(coordinator)
    client.get(address(made))

    with django_assert_num_queries(46):
        client.get(address(made))
