"""What leaves the organisation: the contract's figures with small numbers hidden, the same bytes on every database."""

import hashlib
import json

import pytest

from mentoraat.periods import Quarter
from reports.quarter import exports, facts, pages, protect
from reports.quarter.chapters import CODES
from reports.quarter.parts import Drawing, Side
from reports.quarter.paths import find
from reports.quarter.terms import Terms
from tests.reports.quarter import printed as printed_reports
from tests.reports.quarter.figures import QUIET, busy
from tests.reports.quarter.snapshots import snapshot

QUARTER = Quarter(2026, 2)


def printed(figures, limit=5):
    return protect.protected(figures, limit=limit)


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
    found = snapshot(busy(), QUIET)
    turned = json.loads(json.dumps(found), object_pairs_hook=lambda pairs: dict(reversed(pairs)))

    assert exports.as_json(turned) == exports.as_json(found)
    assert exports.checksum(turned) == hashlib.sha256(exports.as_json(found)).hexdigest()


@pytest.mark.parametrize(("day", "seen"), [("2026-07-03", "2026-07-03"), ("2026-11-21", "2026-07-15")])
def test_as_of_is_15_days_after_the_quarter_or_today(day, seen):
    from datetime import date

    assert facts.as_of(QUARTER, date.fromisoformat(day)).isoformat() == seen


def test_corrections_tell_what_changed_about_the_whole_and_no_cell():
    frozen, counted = printed(busy()), busy()
    counted["caseload"]["I3_inflow_persons"] = 66
    counted["inflow_profile"]["by_age"] |= {"18-22": 36, "23-26": 20}

    assert facts.corrections(QUARTER, frozen, printed(counted)) == [["2026-Q2", "caseload.I3_inflow_persons", 65, 66]]


def test_nothing_corrected_tells_nothing():
    assert facts.corrections(QUARTER, printed(busy()), printed(busy())) == []


def test_earlier_period_stands_without_cells_of_breakdowns():
    row = facts.earlier(QUARTER, printed(busy()), frozen=True)

    assert row["period"] == "2026-Q2" and row["frozen"]
    assert row["figures"]["caseload.I3_inflow"] == 65
    assert not [path for path in row["figures"] if "by_age" in path or "by_class" in path]


def test_report_of_the_first_layout_is_read_with_its_numbers():
    old = {"quarter": "2026-Q2", "as_of": "2026-07-15", "definition_version": 1, "small_number_limit": 5,
           "work_hours": 12, "now": printed(busy()), "before": printed(busy()), "corrections": []}  # fmt: skip

    shown = facts.upgraded(old)

    assert (shown["period"], shown["now"]) == ("2026-Q2", old["now"])
    assert shown["history"][-1]["figures"]["caseload.I3_inflow"] == 65
    assert facts.upgraded(shown) is shown


def only(found, *codes):
    """The same facts with only what these chapters tell."""
    now = facts.told(found["now"], codes)
    names = dict(facts.flat(now))
    rows = [row | {"figures": {path: row["figures"][path] for path in row["figures"] if path in names}}
            for row in found["history"]]  # fmt: skip
    return found | {"now": now, "history": rows}


def chapters_of(found):
    """code → all that the chapter says: words, key numbers, tables, and the numbers and drawing of each chart."""
    document = pages.build(found, organisation="Mentoraat Zuid", reader="Rotterdam")
    return {one.anchor: (one.title, one.finding, *map(said, one.flat)) for one in document.chapters}


def said(part):
    if isinstance(part, Side):
        return part.shape
    if isinstance(part, Drawing):
        return part.chart.title, part.chart.columns, part.chart.rows, part.chart.svg, part.rules, part.note
    return part


@pytest.mark.parametrize("code", [code for code in CODES if code != "oogopslag"])
def test_chapter_that_was_picked_alone_tells_all_it_would_tell_among_others(code):
    whole = printed_reports.full(terms=Terms(reader="Rotterdam", chapters=(code,)))

    assert chapters_of(only(whole, code)) == chapters_of(whole)


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ((), {"I12_durable.3.rate", "measurement.I18.rate"}),
        (("blijvend",), {"measurement.I18.rate"}),
        (("blijvend", "werkwijze"), set()),
        (("blijvend", "vooruitgang"), set()),
    ],
)
def test_glance_tells_percentages_of_other_chapters_only_where_they_are_picked(more, missing):
    codes = ("oogopslag", *more)
    whole = printed_reports.full(terms=Terms(reader="Rotterdam", chapters=codes))
    glance, alone = (chapters_of(found)["oogopslag"] for found in (whole, only(whole, *codes)))

    keys = [{row.key for part in one for row in getattr(part, "rows", ())} for one in (glance, alone)]
    assert keys[0] - keys[1] == missing
    assert (glance == alone) is not bool(missing)


def test_chapter_brings_no_figures_that_it_does_not_read():
    now = facts.told(printed_reports.full()["now"], ["werkwijze"])

    assert {name: set(now[name]) for name in ("measurement", "handovers")} == {"measurement": {"I18"},
                                                                              "handovers": {"I17"}}  # fmt: skip
    assert set(facts.told(printed_reports.full()["now"], ["signalen"])["network"]) == {"signals"}


def test_every_path_that_is_told_somewhere_is_a_figure_of_a_report():
    found = printed_reports.full()["now"]

    assert [path for path in facts.TOLD_IN if find(found, path) is None] == []
    assert set().union(*facts.TOLD_IN.values()) <= set(CODES)
