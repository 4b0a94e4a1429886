"""Small numbers before the gate: which form they have, and what is not reported at all."""

import pytest

from reports.quarter import protect
from tests.reports.domain.release_facts import ended
from tests.reports.quarter.figures import busy


def test_strict_form_hides_to_seven_and_prints_fives():
    printed = protect.protected(ended(0, 33, 12, 7, 0, 0, 1), form="strict", limit=5)["outflow"]

    assert list(printed["by_class"].values()) == [0, 35, 10, "<8", 0, 0, "<8"]
    assert printed["counted"] == 55 and printed["I8_positive_rate"] == pytest.approx(63.6)


def test_left_out_breakdown_is_not_there():
    printed = protect.protected(busy(), limit=5, left_out=("inflow_profile.by_age",))

    assert "by_age" not in printed["inflow_profile"] and "by_school_type" in printed["inflow_profile"]
