"""Names of figures, and how each is written."""

import pytest

from reports.quarter import labels


@pytest.mark.parametrize(
    ("path", "value", "written"),
    [
        ("caseload.I3_inflow", 1250, "1.250"),
        ("outflow.I8_positive_rate", 66.7, "66,7%"),
        ("outflow.I14_median_days", 185.0, "185,0"),
        ("caseload.I6_average", 201.9, "201,9"),
        ("handovers.median_days_to_accept", 11.0, "11,0"),
        ("handovers.p90_days_to_accept", 20, "20"),
        ("I26_cost.per_served", 697.7, "€ 698"),
        ("outflow.I8_positive_rate", "n<10", "te klein"),
    ],
)
def test_figure_is_written_by_what_it_is(path, value, written):
    assert labels.writer(path)(value) == written
