"""The gate: each way to work out a hidden count breaks the reports without it, and none does with it."""

import copy

import pytest

from mentoraat.periods import HalfYear
from reports.domain import release_gate
from reports.domain.release_tellings import Report
from reports.quarter import facts
from reports.quarter.terms import Terms
from tests.reports.domain.release_facts import AUTUMN, SUMMER, breaks, ended, released, told
from tests.reports.quarter.figures import busy


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


@pytest.mark.parametrize("mark", ["x", "<5"])
def test_cohort_that_is_covered_with_its_days_stops_no_round(mark):
    before, later = told(ended(0, 9, 3, 0, 0, 0, 20)), ended(0, 12, 12, 12, 0, 0, 0)
    spring = {"closed_from": "2026-01-01", "closed_to": "2026-03-31", "positive": 9, "observed": 9}
    later["I12_durable"]["6"] |= spring
    after = told(later, AUTUMN)
    after["now"]["I12_durable"]["3"] = dict.fromkeys(after["now"]["I12_durable"]["3"], mark)

    verdict = released(after, before)

    assert "I12_durable.6.positive" in [step["path"] for step in verdict.hidden]  # so there was a second round
    assert verdict.facts["now"]["I12_durable"]["6"]["closed_from"] == "2026-01-01"
    assert not verdict.held and not released(after, before, verdict.facts).held


def asked_too_few():
    """A quarter in which twelve of thirty did not begin with a measurement, two of them for two small reasons."""
    figures = ended(0, 30, 11, 12, 0, 0, 0)
    days = {"opened_from": "2026-01-01", "opened_to": "2026-03-31"}
    figures["measurement"]["I18"] |= days | {"expected": 30, "covered": 18, "rate": 60.0}
    figures["I18_missing"] = days | {"all": 12, "not_wanted": 8, "not_reached": 2, "no_time": 2}
    return figures


def test_group_with_days_that_is_left_out_stops_no_round():
    figures = asked_too_few()
    first, second = told(figures), told(figures, SUMMER)
    first["now"]["I18_missing"] |= {"not_wanted": 8, "not_reached": "<5", "no_time": 2}

    verdict = released(second, first)

    assert ("I18_missing", "hoofdstuk weggelaten") in [(step["path"], step["how"]) for step in verdict.hidden]
    assert not verdict.held and "I18_missing" not in verdict.facts["now"]


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


def test_cost_of_each_tells_over_how_many_it_was_divided():
    first, second = told(ended(0, 9, 3, 0, 0, 0, 0)), told(ended(0, 9, 3, 0, 0, 0, 0))
    second["now"] = {"I26_cost": {"budget": 9500, "per_served": 791.7, "per_positive": 1055.6}}

    assert ("pinned", "outflow.by_class.dropped_out") in breaks(first, second)
    verdict = released(second, first)
    assert not isinstance(verdict.facts["now"]["I26_cost"]["per_positive"], float)
    assert verdict.hidden[0]["how"] == "bedrag weggelaten" and not verdict.held


def with_cost(figures, *, budget=53_000, chapters=("werkwijze",), **more):
    """A report that tells what a case cost, cut to some chapters as it is when it is made."""
    made = told(figures | {"I26_cost": {"budget": budget, "per_served": 1.0, "per_positive": 1.0}}, **more)
    return made | {"now": facts.told(made["now"], chapters)}


def test_cost_stands_in_a_report_of_one_chapter_of_which_something_else_is_hidden():
    figures = asked_too_few()
    first, second = told(figures), with_cost(figures, period=SUMMER)
    first["now"]["I18_missing"] |= {"not_wanted": 8, "not_reached": "<5", "no_time": 2}
    cost = second["now"]["I26_cost"]

    verdict = released(second, first)

    assert "caseload" not in second["now"] and cost == {"budget": 53_000, "per_served": 1000.0, "per_positive": 1766.7}
    assert verdict.hidden and not verdict.held and not breaks(first, verdict.facts)
    assert verdict.facts["now"]["I26_cost"] == cost


def test_cost_of_a_part_tells_no_total_that_is_not_printed():
    made = with_cost(ended(0, 30, 11, 12, 0, 0, 0), terms=Terms(programme="A"))

    assert released(made).facts["now"]["I26_cost"]["per_served"] == "n<10"


def test_cost_in_fives_tells_as_much_as_its_count_in_fives():
    figures = ended(0, 33, 12, 17, 0, 0, 0)
    cut = with_cost(figures, terms=Terms(form="strict"))
    whole = with_cost(figures, terms=Terms(form="strict"), chapters=())

    (row, low, high, path), *_ = [row for row in Report(1, cut).layers[0].rows if row[3]]

    assert ([count.path for count in row], low, high, path) == (["caseload.I7_served"], 58, 62, "I26_cost.per_served")
    assert not [row for row in Report(1, whole).layers[0].rows if row[3]]  # the count itself says so


@pytest.mark.parametrize(("limit", "printed"), [(5, 10), (8, 10), (12, 10), (13, "<13")])
def test_total_of_a_part_in_fives_is_only_called_small_when_it_is(limit, printed):
    figures = ended(0, 30, 11, 12, 0, 0, 0)
    figures["caseload"]["I3_re_entry"] = 12
    terms = Terms(programme="A", form="strict", limit=limit)
    rows = [["2025-Q4", "caseload.I3_re_entry", 10, 15]]

    facts = released(told(figures, terms=terms, corrections=rows)).facts

    assert facts["now"]["caseload"]["I3_re_entry"] == printed
    assert bool(facts["corrections"]) is (printed == 10)


def test_programme_has_at_most_what_the_whole_has():
    whole = told(ended(0, 12, 11, 0, 0, 0, 0))
    part = told(ended(0, 12, 4, 0, 0, 0, 0), terms=Terms(programme="A"))

    assert ("pinned", "outflow.by_class.dropped_out") in breaks(whole, part)
    verdict = released(part, whole)
    assert not verdict.held and not breaks(whole, verdict.facts)


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


def test_small_correction_of_a_programme_is_not_told():
    rows = [["2025-Q4", "caseload.I3_re_entry", 2, 3], ["2025-Q4", "caseload.I3_inflow", 30, 40]]
    made = told(ended(0, 30, 11, 12, 0, 0, 0), terms=Terms(programme="A"), corrections=rows)

    assert released(made).facts["corrections"] == rows[1:]
