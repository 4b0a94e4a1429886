"""Who slid again (I13), and whether we asked (I22): windows, cohorts and the rows behind each count."""

from datetime import date, timedelta

import pytest

from mentoraat.periods import Quarter
from reports.domain.definitions import BESIDE, DEFINITIONS
from reports.domain.figures import beside, of_scope, scope_of
from reports.domain.indicators import behind, kept_in_view
from reports.quarter.definitions import RULES
from tests import make

ENDED = date(2025, 5, 31)  # in the second quarter of 2025; a year later is the last day that counts
AS_OF = date(2026, 7, 28)


@pytest.fixture
def ended(youth, mentor):
    """A case that ended with school or work."""
    return make.case(youth=youth, casemanager=mentor, opened_on=date(2025, 1, 6), closed_on=ENDED, outcome="positive")


@pytest.fixture
def scope(organisation):
    """The second quarter of 2026, four weeks later."""
    return scope_of(organisation, Quarter(2026, 2), as_of=AS_OF)


def test_cohort_is_the_latest_quarter_with_a_whole_year_behind_it(organisation):
    def cohort(as_of):
        return kept_in_view.cohort(scope_of(organisation, Quarter(2026, 2), as_of=as_of))

    assert cohort(date(2026, 6, 30)) == Quarter(2025, 2)
    assert cohort(date(2026, 6, 29)) == Quarter(2025, 1)
    assert cohort(date(2027, 12, 31)) == Quarter(2026, 2)  # never after the period itself


@pytest.mark.parametrize(
    ("day", "slid"), [(ENDED, 0), (date(2025, 6, 1), 1), (date(2026, 5, 31), 1), (date(2026, 6, 1), 0)]
)
def test_relapse_counts_for_a_year_after_the_closing(ended, scope, day, slid):
    make.relapse(ended, seen_on=day)

    found = beside(scope)["I13_relapse"]
    assert (found["positive"], found["relapsed"], found["rate"]) == (1, slid, 100.0 * slid)


@pytest.mark.parametrize(
    ("status", "counts"),
    [("neither", (1, 1)), ("work", (1, 0)), ("not_reached", (0, 0))],
)
def test_check_without_school_and_work_is_a_relapse_that_was_seen(ended, scope, status, counts):
    make.aftercare(ended, done_on=date(2025, 8, 31), status=status)

    found = beside(scope)["I13_relapse"]
    assert (found["observed"], found["relapsed"]) == counts


def test_relapse_that_was_undone_counts_nowhere(ended, scope):
    make.relapse(ended, seen_on=date(2025, 7, 1), state="undone")

    found = beside(scope)["I13_relapse"]
    assert (found["observed"], found["relapsed"]) == (0, 0)


@pytest.mark.parametrize(("day", "back"), [(ENDED, 1), (date(2026, 5, 31), 1), (date(2026, 6, 1), 0)])
def test_another_case_within_the_year_is_a_return(ended, scope, mentor, day, back):
    make.case(youth=ended.youth, casemanager=mentor, opened_on=day)

    assert beside(scope)["I13_relapse"]["returned"] == back


def test_only_positive_cases_can_slide_and_neutral_ones_are_not_asked(organisation, mentor, scope):
    """Closed within the cohorts of both figures."""
    for outcome, ending in (("dropped_out", "by_youth"), ("neutral", "moved"), ("unknown", "opened_in_error")):
        make.case(
            youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=date(2025, 1, 6),
            closed_on=ENDED, outcome=outcome, ending=ending,
        )  # fmt: skip

    found = beside(scope)
    assert found["I13_relapse"]["positive"] == 0
    assert found["I13_relapse"]["rate"] is None
    assert found["I22_aftercare"]["12"]["due"] == 1


def test_asked_counts_in_its_window_and_reached_only_who_answered(mentor, organisation, scope):
    closed_on, month = date(2026, 1, 31), date(2026, 4, 30)
    for days, status in ((-15, "work"), (-14, "work"), (28, "not_reached"), (29, "school")):
        case = make.case(
            youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=date(2025, 12, 1), closed_on=closed_on
        )
        make.aftercare(case, done_on=month + timedelta(days=days), status=status)

    found = beside(scope)["I22_aftercare"]["3"]
    assert (found["due"], found["asked"], found["reached"], found["rate"]) == (4, 2, 1, 25.0)
    assert found["closed_from"] == "2026-01-01"


def test_rows_behind_are_as_many_as_the_count(ended, scope):
    make.relapse(ended, seen_on=date(2025, 7, 1))
    found = beside(scope)

    for name in ("positive", "observed", "relapsed", "returned"):
        assert behind.rows(scope, f"I13_relapse.{name}").count() == found["I13_relapse"][name]
    for name in ("due", "asked", "reached"):
        assert behind.rows(scope, f"I22_aftercare.12.{name}").count() == found["I22_aftercare"]["12"][name]
    for key in ("I13_relapse.rate", "I13_relapse", "I22_aftercare.4.due", "I22_aftercare.3.rate"):
        with pytest.raises(behind.NoRows):
            behind.rows(scope, key)


def test_figures_of_the_report_do_not_know_them(scope, django_assert_num_queries):
    assert not {"I13_relapse", "I22_aftercare"} & of_scope(scope).keys()
    with django_assert_num_queries(3 + 2 + 1):  # I13 and I22; why measurements are missing; basic needs
        beside(scope)


def test_every_figure_beside_has_its_definition_and_rule():
    assert all(DEFINITIONS[key].rule in RULES for key in BESIDE)
    assert {"I13_relapse", "I18_missing", "I19_excused", "I22_aftercare"} <= {key.split(".")[0] for key in BESIDE}
