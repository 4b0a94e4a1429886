"""Every example is settings that can be agreed as they stand."""

from datetime import date

import pytest

from reports.domain import report_profile
from reports.domain.report_profile_examples import EXAMPLES, USUAL, begin_with

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.code)
def test_example_is_agreed_as_it_stands(example, organisation, coordinator):
    profile = report_profile.create(
        organisation, **example.initial, reader="Lezer", starts_on=date(2026, 1, 1), by=coordinator
    )

    profile.refresh_from_db()
    kept = {name: getattr(profile, name) for name in example.initial}
    assert kept == example.initial


def test_esf_asks_for_the_result_at_once_and_after_six_months():
    settings = begin_with("esf")

    assert {"resultaat", "blijvend"} <= set(settings["chapters"])
    assert "vier weken" in settings["intro"] and "zes maanden" in settings["intro"]


def test_unknown_example_is_the_usual_settings():
    assert begin_with("bestaat-niet") == USUAL
