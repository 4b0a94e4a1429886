"""Outflow (I5, I8 to I11, I14): what stays after erasure and correction."""

from datetime import date

from cases.models import Case
from mentoraat.periods import Quarter
from reports.domain.figures import figures
from tests import make

Q2 = Quarter(2026, 2)


def closed(youth, mentor, opened, on, **changes):
    return make.case(youth=youth, casemanager=mentor, opened_on=opened, closed_on=on, **changes)


def test_anonymous_row_after_erasure_still_counts(youth, mentor, count):
    closed(youth, mentor, date(2026, 1, 5), date(2026, 5, 10), outcome="positive")
    type(youth).objects.filter(pk=youth.pk).update(first_name="", surname="", infix="", birth_date=None)

    assert count("outflow.by_class.positive") == 1
    assert count("inflow_profile.by_age", Quarter(2026, 1))["unknown"] == 1


def test_corrected_destination_follows_the_facts(youth, mentor, count):
    """Destination learnt later, before the freeze: the figure follows; a frozen one is another row and stays."""
    case = closed(youth, mentor, date(2026, 1, 5), date(2026, 5, 10))
    assert count("outflow.by_class.unknown") == 1

    Case.objects.filter(pk=case.pk).update(outcome="positive")

    assert count("outflow.by_class.positive") == 1


def test_nothing_to_divide_by_is_no_figure(organisation):
    found = figures(organisation, Q2)

    assert found["outflow"]["I8_positive_rate"] is None
    assert found["outflow"]["I14_median_days"] is found["outflow"]["I14_p90_days"] is None
    assert found["I12_durable"]["3"]["rate"] is found["handovers"]["I16"]["rate"] is None
    assert found["measurement"]["I18"]["rate"] is found["measurement"]["I19_domains"]["wonen"]["baseline"] is None
    assert found["caseload"]["I6_average"] == 0.0
