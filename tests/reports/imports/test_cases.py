"""Sheet trajecten: its rules, and what a row becomes."""

from datetime import date

import pytest

from cases.models import Acquaintance, Case, CasemanagerPeriod, Placement
from tests.reports.imports.registers import plain, row_of

OPEN = {"einde": None, "wijze_einde": None}


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"einde": date(2026, 3, 2)}, "einde"),
        ({"wijze_einde": None}, "wijze_einde"),
        ({"einde": None}, "wijze_einde"),
        ({"plaatsing_start": date(2026, 6, 1), "plaatsing_einde": date(2026, 6, 1)}, "plaatsing_einde"),
        ({"casemanager": "M9"}, "casemanager"),
        ({"overgenomen_door": "P9"}, "overgenomen_door"),
        ({"plaatsing": "baan"}, "plaatsing"),
        ({"uren_per_week": 200}, "uren_per_week"),
        ({"plaatsing_start": date(2099, 1, 1)}, "plaatsing_start"),
        ({"nummer": "T" * 21}, "nummer"),
    ],
)
def test_fault_is_found_at_its_column(faults_of, changes, column):
    assert ("trajecten", 2, column) in faults_of(plain(trajecten=changes))


@pytest.mark.parametrize(
    "changes",
    [OPEN, {"einde": date(2026, 3, 3)}, {"plaatsing_start": date(2027, 2, 1)}, {"uren_per_week": "7,5"}],
)
def test_what_may_be_is_no_fault(faults_of, changes):
    assert not faults_of(plain(trajecten=changes, nazorg=[], overdrachten=[]))


def test_second_open_case_in_a_programme_is_a_fault(faults_of):
    rows = [row_of("trajecten", nummer=f"T{n}", **OPEN) for n in (1, 2)]

    found = faults_of(plain(trajecten=rows))

    assert set(found) == {("trajecten", 3, "einde")}


def test_open_cases_in_two_programmes_are_fine(faults_of):
    rows = [row_of("trajecten", nummer=f"T{n}", programma=f"Programma {n}", **OPEN) for n in (1, 2)]

    assert not faults_of(plain(trajecten=rows))


def test_closed_case_gets_its_class_from_its_placement(bring_in):
    bring_in(plain(trajecten={"plaatsing": "werk", "uren_per_week": 24, "plaatsing_start": date(2026, 5, 1)}))

    case, placement = Case.objects.get(), Placement.objects.get()
    assert (case.state, case.ending, case.outcome) == ("closed", "according_to_plan", "positive")
    assert (case.destination, placement.kind, placement.hours_per_week) == ("placed", "work", 24)


@pytest.mark.parametrize(
    ("changes", "outcome", "destination"),
    [
        ({"plaatsing": "werk", "uren_per_week": 8, "plaatsing_start": date(2026, 5, 1)}, "activation", "placed"),
        ({"plaatsing": "school", "plaatsing_start": date(2026, 9, 1)}, "other", "placed"),
        ({"plaatsing": "school", "plaatsing_detail": "mbo 2"}, "other", "other"),
        ({"plaatsing": "anders"}, "other", "other"),
        ({"plaatsing": "geen"}, "unknown", "none"),
        ({"overgenomen_door": "P1"}, "handed_over", ""),
        ({"wijze_einde": "jongere"}, "dropped_out", ""),
        ({"wijze_einde": "verhuisd"}, "neutral", ""),
        ({"wijze_einde": "fout"}, "", ""),
    ],
)
def test_outcome_follows_the_rules_of_the_figures(bring_in, changes, outcome, destination):
    bring_in(plain(trajecten=changes))

    case = Case.objects.get()
    assert (case.outcome, case.destination) == (outcome, destination)


def test_placement_without_a_start_is_kept_in_words(bring_in):
    bring_in(plain(trajecten={"plaatsing": "school", "plaatsing_detail": "mbo 2"}))

    assert Case.objects.get().closing_note == "Uit het register: school, mbo 2"
    assert not Placement.objects.exists()


def test_casemanager_is_kept_with_dates_and_knows_the_youth(bring_in):
    bring_in(plain())

    period, case = CasemanagerPeriod.objects.get(), Case.objects.get()
    assert (period.user, period.starts_on, period.ends_on) == (case.casemanager, case.opened_on, case.closed_on)
    assert period.reason == "Ingelezen uit het register"
    assert case.youth.acquaintances.filter(how=Acquaintance.How.CASEMANAGER, user=case.casemanager).exists()


def test_starting_again_is_linked_to_the_case_before(bring_in):
    again = row_of("trajecten", nummer="T2", start=date(2026, 6, 1), **OPEN)

    bring_in(plain(trajecten=[again, row_of("trajecten")]))

    assert Case.objects.get(number="T2").previous_case == Case.objects.get(number="T1")
    assert Case.objects.get(number="T1").previous_case is None
