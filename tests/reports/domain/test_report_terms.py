"""The terms of one report: its agreement's or the usual ones, and the part that it is about."""

from reports.domain import report_terms
from reports.models import QuarterReport
from tests import make
from tests.reports.domain.report_life import QUARTER


def report(organisation, **changes):
    """About the second quarter of 2026; not kept."""
    return QuarterReport(organisation=organisation, year=QUARTER.year, number=QUARTER.number, **changes)


def test_usual_report_has_the_usual_terms(organisation, municipality):
    terms = report_terms.of(report(organisation, municipality=municipality))

    assert (terms.reader, terms.limit, terms.programme, terms.area) == (municipality.name, 5, "", "")


def test_agreement_says_its_own(organisation):
    profile = make.report_profile(organisation, budget=40000, stories=1)

    terms = report_terms.of(report(organisation, profile=profile))

    assert (terms.name, terms.budget, terms.stories) == (profile.name, 10000, 1)


def test_report_of_an_area_names_it(organisation, municipality):
    area = make.area(organisation)

    assert report_terms.of(report(organisation, municipality=municipality, area=area)).area == area.name
