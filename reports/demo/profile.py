"""What was agreed about reports: the municipality's norms, ESF+ each half year, and a fund each year."""

from datetime import date

from mentoraat.periods import Quarter
from reports.demo.clock import TODAY, back
from reports.domain import report_profile
from reports.domain.report_profile_examples import begin_with

NORMS = {
    "reach.I1_youths_reached": (120, 150),
    "caseload.I7_served_persons": (80, 100),
    "measurement.I18.rate": (55, 80),
    "outflow.I8_positive_rate": (52, 65),
    "outflow.I9_dropout_rate": (28, 20),
    "I12_durable.6.rate": (None, 60),
    "handovers.I16.rate": (61.5, 75),
    "handovers.I17.rate": (None, 80),
}
ESF = {"outflow.I8_positive_rate": (52, 60), "I12_durable.6.rate": (None, 55)}


def tell(place):
    """Agreed by the coordinator more than a year ago; returns those with the municipality and with the fund."""
    begin = date(Quarter.of(TODAY()).start.year - 1, 1, 1)
    common = {"organisation": place.organisation, "starts_on": begin, "by": place.people["wil"]}
    ours = begin_with("gemeente") | {"agreed": _pairs(NORMS), "municipality": place.municipality}
    esf = begin_with("esf") | {"agreed": _pairs(ESF), "reader": "Uitvoering van Beleid", "budget": 180_000}
    fund = begin_with("fonds") | {"reader": "Fonds Zuiderkans"}
    with back(380):
        report_profile.create(**common, **esf)
        return report_profile.create(**common, **ours), report_profile.create(**common, **fund)


def _pairs(norms):
    return {path: {"start": start, "agreed": agreed} for path, (start, agreed) in norms.items()}
