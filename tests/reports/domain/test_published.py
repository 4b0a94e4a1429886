"""Which published reports there are, and which of them counts."""

import pytest

from mentoraat.access import Role
from mentoraat.periods import Quarter, Year
from reports.domain import published
from tests import make
from tests.reports.quarter.figures import busy
from tests.reports.quarter.shelf import published as put

FIRST, SECOND = Quarter(2026, 1), Quarter(2026, 2)


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path


def test_reports_are_those_of_the_officials_municipality(official, organisation, other_organisation, municipality):
    here = put(organisation, municipality, busy())
    put(other_organisation, make.municipality(), busy())

    assert published.reports(official) == [here]


def test_reports_of_a_coordinator_are_her_own_and_published(
    coordinator, organisation, other_organisation, municipality
):
    here = put(organisation, municipality, busy())
    put(organisation, municipality, busy(), period=SECOND, state="draft")
    put(other_organisation, municipality, busy())

    assert published.reports(coordinator) == [here]


def test_reports_of_nobody_are_none(mentor, organisation, municipality):
    put(organisation, municipality, busy())

    assert published.reports(mentor) == []


def test_latest_is_the_last_period_in_its_last_revision(official, organisation, municipality):
    put(organisation, municipality, busy(), period=FIRST)
    put(organisation, municipality, busy(), period=SECOND)
    again = put(organisation, municipality, busy(), period=SECOND, revision=2)

    assert published.latest(published.reports(official)) == [again]


def test_latest_goes_by_name_and_prefers_the_whole_and_the_quarter(
    official, organisation, other_organisation, municipality
):
    zuid = put(organisation, municipality, busy(), period=SECOND)
    put(organisation, municipality, busy(), period=SECOND, programme=make.programme(organisation), revision=2)
    year = put(other_organisation, municipality, busy(), period=Year(2026))

    assert published.latest(published.reports(official)) == [zuid, year]


def test_facts_of_a_report_of_before_have_its_explanation(official, organisation, municipality):
    old = put(organisation, municipality, busy(), explanation="Een mentor erbij.")

    assert published.facts_of([old])[old.pk]["texts"]["explanation"] == "Een mentor erbij."


def test_shelf_begins_with_a_period_that_two_published(official, organisation, other_organisation, municipality):
    for one in (organisation, other_organisation):
        put(one, municipality, busy(), period=FIRST)
    put(organisation, municipality, busy(), period=SECOND)

    shelf = published.Shelf(published.reports(official))

    assert shelf.usual == {"periode": "2026-Q1", "gemeente": municipality.ref}
    assert shelf.periods == [SECOND, FIRST]
    assert len(shelf.of(FIRST, municipality)) == 2


def test_shelf_of_nothing_is_empty():
    assert published.Shelf([]).usual == {}


def test_official_of_another_municipality_sees_nothing(organisation, municipality):
    put(organisation, municipality, busy())
    stranger = make.user("Ossi", make.municipality(), Role.OFFICIAL)

    assert published.reports(stranger) == []
