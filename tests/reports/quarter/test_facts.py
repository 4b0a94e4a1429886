"""What leaves the organisation: the contract's figures with small numbers hidden, the same bytes on every database."""

import hashlib
import json

import pytest

from mentoraat.periods import Quarter
from reports.quarter import facts
from tests.reports.quarter.figures import QUIET, busy

QUARTER = Quarter(2026, 2)


def printed(figures, limit=5):
    return facts.protected(figures, limit=limit)


def test_whole_organisation_totals_print_as_they_are():
    shown = printed(busy())

    assert shown["caseload"] == busy()["caseload"]
    assert shown["reach"]["I1_youths_reached"] == 197


def test_small_outcome_hides_its_percentage_too():
    shown = printed(busy())["outflow"]

    assert shown["by_class"]["handed_over"] == "<5"
    assert shown["I11_distribution"]["handed_over"] == "x"
    assert shown["I8_positive_rate"] == 66.7


def test_small_dropout_hides_the_rate_that_tells_it():
    figures = busy()
    figures["outflow"]["by_class"] |= {"dropped_out": 3, "handed_over": 8}

    assert printed(figures)["outflow"]["I9_dropout_rate"] == "x"


def test_few_closed_cases_give_no_percentage_and_no_median():
    shown = printed(QUIET)

    assert shown["outflow"]["I10_ended_early_rate"] == "n<10"
    assert shown["outflow"]["I14_median_days"] == "n<10"
    assert shown["handovers"]["I16"]["rate"] is None


def test_small_cohort_stays_hidden_a_year_later():
    figures = busy()
    figures["I12_durable"]["12"] |= {"positive": 3, "observed": 3, "durable": 0, "rate": 0.0}

    assert printed(figures)["I12_durable"]["12"]["positive"] == "<5"
    assert printed(figures)["I12_durable"]["12"]["durable"] == 0
    assert printed(figures)["I12_durable"]["12"]["rate"] == "n<10"


def test_ages_that_do_not_add_up_get_an_unknown():
    figures = busy()
    figures["inflow_profile"]["by_age"]["18-22"] -= 6

    assert printed(figures)["inflow_profile"]["by_age"]["unknown"] == 6


def test_cause_table_gets_the_totals_of_its_columns():
    shown = printed(busy())["inflow_profile"]

    assert set(shown["by_cause"]) == set(shown["cause_by_school_type"]["vmbo"])
    assert shown["by_school_type"]["vmbo"] == 19


def test_protected_leaves_the_counted_figures_alone():
    figures = busy()

    printed(figures)

    assert figures == busy()


def test_checksum_is_of_the_attached_file_whatever_order_a_database_keeps():
    snapshot = facts.snapshot(QUARTER, seen_on=QUARTER.end, now=busy(), before=QUIET, limit=5, work_hours=12)
    turned = json.loads(json.dumps(snapshot), object_pairs_hook=lambda pairs: dict(reversed(pairs)))

    assert facts.as_json(turned) == facts.as_json(snapshot)
    assert facts.as_csv(turned) == facts.as_csv(snapshot)
    assert facts.checksum(turned) == hashlib.sha256(facts.as_json(snapshot)).hexdigest()


@pytest.mark.parametrize(("day", "seen"), [("2026-07-03", "2026-07-03"), ("2026-11-21", "2026-07-15")])
def test_as_of_is_15_days_after_the_quarter_or_today(day, seen):
    from datetime import date

    assert facts.as_of(QUARTER, date.fromisoformat(day)).isoformat() == seen


def test_csv_is_text_for_a_dutch_excel():
    snapshot = facts.snapshot(QUARTER, seen_on=QUARTER.end, now=busy(), before=QUIET, limit=5, work_hours=12)
    lines = facts.as_csv(snapshot).decode("utf-8-sig").split("\r\n")

    assert lines[0] == '"cijfer";"2026-Q2";"kwartaal ervoor"'
    assert '"outflow.I8_positive_rate";"66,7";"0,0"' in lines or '"outflow.I8_positive_rate";"66,7";""' in lines


def test_frozen_quarter_before_stays_and_its_corrections_are_told():
    frozen, counted = printed(busy()), busy()
    counted["caseload"]["I3_inflow_persons"] = 66
    counted["inflow_profile"]["by_age"] |= {"18-22": 36, "23-26": 20}

    shown = facts.snapshot(
        QUARTER, seen_on=QUARTER.end, now=busy(), before=counted, limit=5, work_hours=12, frozen=frozen
    )

    assert shown["before"] == frozen
    assert shown["corrections"] == [["2026-Q1", "caseload.I3_inflow_persons", 65, 66]]


def test_nothing_corrected_tells_nothing():
    shown = facts.snapshot(
        QUARTER, seen_on=QUARTER.end, now=busy(), before=busy(), limit=5, work_hours=12, revised=printed(busy())
    )

    assert shown["corrections"] == []
