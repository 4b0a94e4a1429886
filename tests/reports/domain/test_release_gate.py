"""The gate: each way to work out a hidden count breaks the reports without it, and none does with it."""

import copy
from datetime import timedelta

import pytest

from mentoraat.periods import HalfYear, Quarter
from reports.domain import release_gate
from reports.domain.indicators.numbers import percentage
from reports.domain.release_attack import Attacker
from reports.domain.release_tellings import Report
from reports.quarter import facts, protect
from reports.quarter.terms import Terms
from tests.reports.quarter.figures import QUIET, busy

SPRING, SUMMER, AUTUMN = Quarter(2026, 1), Quarter(2026, 2), Quarter(2026, 3)
CLASSES = ("neutral", "positive", "dropped_out", "handed_over", "activation", "other", "unknown")


def told(figures, period=SPRING, *, history=(), terms=None, **more):
    """The facts of a report as they are before the gate."""
    terms = terms or Terms()
    now = protect.protected(figures, form=terms.form, limit=terms.limit)
    return facts.snapshot(
        period, seen_on=period.end + timedelta(days=15), now=now, history=history, terms=terms, work_hours=12, **more
    )


def ended(*counts):
    """A quiet quarter with cases that ended so."""
    figures = copy.deepcopy(QUIET)
    figures["outflow"]["by_class"] = dict(zip(CLASSES, counts, strict=True))
    counted = sum(counts[1:])
    figures["outflow"] |= {"counted": counted, "I10_ended_early": 0, "I10_ended_early_rate": None}
    figures["outflow"] |= {"I8_positive_rate": percentage(counts[1], counted)}
    figures["caseload"] |= {"I5_outflow": sum(counts), "I4_open_at_start": sum(counts), "I7_served": sum(counts)}
    for cohort in figures["I12_durable"].values():
        cohort |= {"closed_from": "2025-01-01", "closed_to": "2025-03-31"}
    return figures


def breaks(*reports):
    """What a reader can work out, told one after another."""
    attacker, found = Attacker(), []
    for one in reports:
        found = attacker.attack(Report(1, one)).breaks
        attacker.tell(Report(1, one))
    return {(one.kind, one.node.count.path) for one in found if one.kind != "zero"}


def released(one, *earlier):
    return release_gate.check(one, earlier=[(1, before) for before in earlier], organisation=1)


def test_report_that_hides_enough_passes_as_it_is():
    made = told(busy())

    verdict = released(made)

    assert not verdict.held and not breaks(verdict.facts)
    assert verdict.counted["hidden"] > 10 and verdict.counted["readable"] < verdict.counted["cells"]


def test_cohort_a_year_later_tells_what_the_quarter_covered():
    before = told(ended(0, 9, 3, 0, 0, 0, 20))
    later = ended(0, 12, 12, 12, 0, 0, 0)
    later["I12_durable"]["3"] |= {"closed_from": "2026-01-01", "closed_to": "2026-03-31", "positive": 9, "observed": 9}
    after = told(later, AUTUMN)

    assert before["now"]["outflow"]["by_class"]["positive"] == "x"
    assert ("pinned", "outflow.by_class.dropped_out") in breaks(before, after)
    verdict = released(after, before)
    assert verdict.facts["now"]["I12_durable"]["3"]["positive"] == "x"
    assert not verdict.held and not breaks(before, verdict.facts)


def test_half_year_less_one_quarter_tells_the_other():
    one, other = told(ended(0, 20, 9, 3, 0, 0, 0)), told(ended(0, 20, 30, 10, 10, 0, 0), SUMMER)
    half = told(ended(0, 40, 39, 13, 10, 0, 0), HalfYear(2026, 1))

    assert ("pinned", "outflow.by_class.handed_over") in breaks(one, other, half)
    verdict = released(half, one, other)
    assert not verdict.held and not breaks(one, other, verdict.facts)
    assert verdict.facts["now"]["outflow"]["by_class"]["handed_over"] == "x"
    assert "Gestopt" in " ".join(step["why"] for step in verdict.hidden)


def test_percentage_tells_its_count():
    made = told(ended(0, 30, 11, 3, 0, 0, 0))
    bare = copy.deepcopy(made)
    bare["now"]["outflow"]["I9_dropout_rate"] = 25.0

    assert ("pinned", "outflow.by_class.handed_over") in breaks(bare)
    assert not breaks(released(bare).facts)


def test_two_breakdowns_of_one_count_tell_together():
    figures = ended(0, 30, 11, 3, 0, 0, 0)
    figures["destinations"] = {"school": 20, "work": 10, "both": 0}
    made = told(figures)
    made["now"]["outflow"]["by_class"] |= {"positive": "x", "dropped_out": 11}
    made["now"]["outflow"]["I8_positive_rate"] = "x"

    assert ("pinned", "outflow.by_class.handed_over") in breaks(made)
    verdict = released(made)
    assert not verdict.held and not breaks(verdict.facts)


def test_programme_has_at_most_what_the_whole_has():
    whole = told(ended(0, 12, 11, 0, 0, 0, 0))
    part = told(ended(0, 12, 4, 0, 0, 0, 0), terms=Terms(programme="A"))

    assert ("pinned", "outflow.by_class.dropped_out") in breaks(whole, part)
    verdict = released(part, whole)
    assert not verdict.held and not breaks(whole, verdict.facts)


def test_revision_with_one_case_more_keeps_its_breakdown():
    first, second = told(ended(0, 30, 11, 12, 0, 0, 0)), told(ended(0, 31, 11, 12, 0, 0, 0))

    assert ("change", "outflow.by_class.positive") in breaks(first, second)
    verdict = released(second, first)
    assert verdict.facts["now"]["outflow"]["by_class"] == first["now"]["outflow"]["by_class"]
    assert verdict.facts["now"]["outflow"]["I8_positive_rate"] == first["now"]["outflow"]["I8_positive_rate"]
    assert verdict.facts["now"]["outflow"]["counted"] == 54
    assert verdict.facts["kept"] == ["outflow.by_class"] and not breaks(first, verdict.facts)


def test_revision_that_changes_much_is_shown():
    first, second = told(ended(0, 30, 11, 12, 0, 0, 0)), told(ended(0, 40, 11, 12, 0, 0, 0))

    assert released(second, first).facts["now"]["outflow"]["by_class"]["positive"] == 40


def test_standing_count_does_not_tell_the_flow():
    before, after = ended(0, 30, 11, 12, 0, 0, 0), ended(0, 30, 11, 3, 0, 0, 0)
    states = {"positive": 100, "dropped_out": 40, "handed_over": 20, "in_guidance": 0, "contact_only": 0}
    for figures, handed in ((before, 20), (after, 23)):
        figures["I25_all_ever_reached"] |= states | {"handed_over": handed, "persons": 140 + handed}
    first, second = told(before), told(after, SUMMER)

    assert ("growth", "outflow.by_class.handed_over") in breaks(first, second)
    assert released(second, first).facts["now"]["I25_all_ever_reached"]["handed_over"] == "x"


def test_what_earlier_reports_give_away_alone_is_held():
    first = told(ended(0, 30, 11, 3, 0, 0, 0))
    first["now"]["outflow"]["by_class"]["dropped_out"] = 11
    first["now"]["outflow"]["by_class"]["positive"] = 30

    verdict = released(told(ended(0, 30, 11, 3, 0, 0, 0)), first)

    assert "outflow.by_class.handed_over" in {one["path"] for one in verdict.held}


def test_other_organisations_have_nothing_to_do_with_it():
    made = told(ended(0, 31, 11, 12, 0, 0, 0))
    first = told(ended(0, 30, 11, 12, 0, 0, 0))

    assert release_gate.check(made, earlier=[(2, first)], organisation=1).facts == made


def test_small_totals_of_a_programme_are_hidden():
    figures = ended(0, 30, 11, 12, 0, 0, 0)
    figures["caseload"]["I3_re_entry"] = 3

    assert released(told(figures, terms=Terms(programme="A"))).facts["now"]["caseload"]["I3_re_entry"] == "<5"
    assert released(told(figures)).facts["now"]["caseload"]["I3_re_entry"] == 3


def test_strict_form_hides_to_seven_and_prints_fives():
    printed = protect.protected(ended(0, 33, 12, 7, 0, 0, 1), form="strict", limit=5)["outflow"]

    assert list(printed["by_class"].values()) == [0, 35, 10, "<8", 0, 0, "<8"]
    assert printed["counted"] == 55 and printed["I8_positive_rate"] == pytest.approx(63.6)


def test_left_out_breakdown_is_not_there():
    printed = protect.protected(busy(), limit=5, left_out=("inflow_profile.by_age",))

    assert "by_age" not in printed["inflow_profile"] and "by_school_type" in printed["inflow_profile"]


def test_small_correction_of_a_programme_is_not_told():
    rows = [["2025-Q4", "caseload.I3_re_entry", 2, 3], ["2025-Q4", "caseload.I3_inflow", 30, 40]]
    made = told(ended(0, 30, 11, 12, 0, 0, 0), terms=Terms(programme="A"), corrections=rows)

    assert released(made).facts["corrections"] == rows[1:]
