"""Behind every count stand rows: the list is exactly as long as the number says, for every key."""

from datetime import date

import pytest

from mentoraat.periods import Quarter
from reports.domain.figures import scope_of
from reports.domain.indicators.behind import NoRows, rows
from reports.domain.report_figures import of_page
from tests.reports.more_world import MoreWorld
from tests.reports.random_register import World

WITHOUT_ROWS = (
    "rate",
    "average",
    "median_days",
    "p90_days",
    "to_accept",
    "baseline",
    "follow_up",
    "case_days",
    "_days",
)
NO_CASES = ("needs.", "network.", "I15_waiting.start.", "I21_rhythm.days", "I24_certificates.")


def counts(part, path=""):
    """Every count of the figures by its key."""
    for name, value in part.items():
        here = f"{path}.{name}".strip(".")
        if isinstance(value, dict):
            yield from counts(value, here)
        elif isinstance(value, int) and not here.endswith(WITHOUT_ROWS) and not here.startswith(NO_CASES):
            yield here, value


@pytest.mark.parametrize("scope_name", ["whole", "area", "programme"])
def test_list_behind_every_count_is_as_long_as_the_count(mentor, scope_name):
    world = MoreWorld(3, youths=80, mentor=mentor)
    wanted = {"area": {"area": world.areas[1]}, "programme": {"programme": world.programmes[0]}}.get(scope_name, {})
    scope = scope_of(world.organisation, Quarter(2025, 2), as_of=date(2026, 3, 31), **wanted)

    for key, value in counts(of_page(scope)):
        found = rows(scope, key)
        if key == "reach.anonymous_people_spoken_to":
            assert sum(contact.people or 1 for contact in found) == value
        else:
            assert found.count() == value, key


@pytest.mark.parametrize(
    "key",
    [
        "",
        "reach",
        "outflow.I8_positive_rate",
        "outflow.I11_distribution.positive",
        "caseload.I6_case_days",
        "caseload.I5_outflow_persons",
        "I12_durable.4.positive",
        "I12_durable.x.positive",
        "inflow_profile.I20_rate",
        "measurement.I18",
        "measurement.I19_domains.geluk.n",
        "measurement.I19_domains.wonen.baseline",
        "handovers.I16.rate",
        "__class__",
        "places.inflow_by_area.Nergens",
        "places.reached.Charlois",
        "complexity.inflow_by_stratum.5+",
        "complexity.inflow_by_stratum.0-1.positive",
        "complexity.outflow_by_stratum.0-1",
        "complexity.rates.0-1",
        "destinations.care",
        "I15_waiting.start.n",
        "I21_rhythm.days",
        "I24_certificates.valid",
        "quality.mood.unknown",
        "quality.area.known",
    ],
)
def test_no_rows_behind_what_is_no_count(organisation, key):
    with pytest.raises(NoRows):
        rows(scope_of(organisation, Quarter(2025, 2)), key)


def test_everyone_ever_reached_is_of_the_whole_organisation_only(mentor):
    world = World(1, youths=5, mentor=mentor)

    with pytest.raises(NoRows):
        rows(scope_of(world.organisation, Quarter(2025, 2), area=world.areas[1]), "I25_all_ever_reached.persons")
