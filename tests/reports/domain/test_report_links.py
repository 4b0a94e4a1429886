"""From a figure of a report to the rows behind it: only where there are rows, and about the same days."""

from urllib.parse import parse_qs, urlsplit

import pytest

from mentoraat.periods import HalfYear, Year
from reports.domain import quarter_report, report_links
from tests import make
from tests.reports.quarter import printed
from tests.reports.quarter.shelf import published


@pytest.fixture
def put(organisation, municipality, settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path
    return lambda **changes: published(organisation, municipality, printed.figures(), **changes)


def links_of(report):
    return report_links.behind_figures(report, quarter_report.document(report))


def asked(url):
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def test_count_leads_to_its_rows_in_the_quarter(put):
    url = links_of(put())["caseload.I3_inflow"]

    assert asked(url) == {"kwartaal": "2007-Q1", "cijfer": "caseload.I3_inflow"}


def test_percentage_leads_to_the_rows_of_its_numerator(put):
    assert asked(links_of(put())["outflow.I8_positive_rate"])["cijfer"] == "outflow.by_class.positive"


@pytest.mark.parametrize(("period", "days"), [(HalfYear(2007, 1), ("01-01-2007", "30-06-2007")),
                                              (Year(2007), ("01-01-2007", "31-12-2007"))])  # fmt: skip
def test_longer_period_leads_to_its_days(put, period, days):
    about = asked(links_of(put(period=period))["caseload.I3_inflow"])

    assert (about["van"], about["tot"]) == days


def test_report_of_a_programme_leads_to_its_rows_alone(put, organisation):
    programme = make.programme(organisation)

    found = links_of(put(programme=programme))

    assert asked(found["caseload.I3_inflow"])["programma"] == programme.ref
    assert not [path for path in found if path.startswith("I25")]


def test_hidden_count_leads_there_too(put):
    assert "outflow.by_class.handed_over" in links_of(put())


@pytest.mark.parametrize("path", ["outflow.I14_median_days", "caseload.I6_average", "caseload.I6_case_days",
                                  "handovers.p90_days_to_accept", "outflow.by_class.neutral"])  # fmt: skip
def test_mean_and_nought_lead_nowhere(put, path):
    assert path not in links_of(put())
