"""One number of a quarter by its key, for the tests of the figures."""

import pytest

from mentoraat.periods import Quarter
from reports.domain.figures import figures
from tests.reports import handover_world

Q2 = Quarter(2026, 2)


@pytest.fixture
def count(organisation):
    """One number of Q2 2026 by its key; `period` and `as_of` may differ."""

    def look_up(key, period=Q2, **changes):
        found = figures(organisation, period, **changes)
        for name in key.split("."):
            found = found[name]
        return found

    return look_up


@pytest.fixture
def total(case):
    """The total of the worked example of handovers."""
    handover_world.build(case)
    return handover_world.found(case.organisation)["total"]
