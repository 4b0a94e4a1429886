"""What the figures can be asked about."""

from datetime import date

from mentoraat.periods import Quarter, today
from reports.domain import figure_choices
from tests import make


def test_quarters_run_from_the_first_case_until_now(youth, mentor, organisation):
    make.case(youth=youth, casemanager=mentor, opened_on=date(2025, 5, 1))

    found = figure_choices.quarters(organisation)

    assert (found[0], found[-1]) == (Quarter.of(today()), Quarter(2025, 2))
    assert len(found) == len(set(found))


def test_quarters_of_an_empty_organisation_are_this_one_and_the_last(organisation):
    assert figure_choices.quarters(organisation) == [Quarter.of(today()), figure_choices.usual()]


def test_choices_are_those_of_the_organisation(organisation, other_organisation):
    mine = make.area(organisation), make.programme(organisation)
    make.area(other_organisation), make.programme(other_organisation)

    assert [*figure_choices.areas(organisation), *figure_choices.programmes(organisation)] == list(mine)
