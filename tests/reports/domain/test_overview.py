"""The glance of one report, from frozen facts."""

import pytest

from reports.domain import overview
from reports.domain.definitions import DEFINITION_VERSION
from reports.quarter import labels
from reports.quarter.glance import agreed as in_report
from reports.quarter.telling import telling
from reports.quarter.terms import Terms
from tests.reports.quarter.figures import QUIET, busy
from tests.reports.quarter.snapshots import snapshot


def glance(now, *before, **more):
    return overview.of(snapshot(now, *before, **more))


def test_key_numbers_stand_with_rule_base_and_change():
    earlier = busy()
    earlier["outflow"]["I8_positive_rate"] = 60.0

    figure = next(one for one in glance(busy(), earlier).figures if one.rule == "I8")

    assert (figure.label, figure.value, figure.of) == ("Naar school of werk", "66,7%", "van 48")
    assert figure.change == "+6,7 punt sinds vorig kwartaal"


def test_six_key_numbers_and_none_twice():
    rules = [figure.rule for figure in glance(busy()).figures]

    assert len(rules) == 6 == len(set(rules))


def test_lines_need_four_periods():
    assert not any(figure.chart for figure in glance(busy(), busy(), busy()).figures)
    assert all(figure.chart for figure in glance(busy(), busy(), busy(), busy()).figures)


def test_line_tells_its_ends_in_words():
    chart = glance(busy(), busy(), busy(), busy()).figures[0].chart

    assert chart.title == "Jongeren gesproken: 197 in 2e kw. 2006, 197 in 1e kw. 2007"


def test_table_has_every_period_and_hides_what_was_hidden():
    found = glance(busy(), QUIET)

    assert [column["label"] for column in found.columns] == ["Cijfer", "4e kw. 2006", "1e kw. 2007"]
    assert ("Naar school of werk", "–", "66,7%") in found.rows


def test_first_report_says_so():
    assert glance(busy()).first
    assert not glance(busy(), busy()).first


def test_few_cases_give_no_percentage():
    few = busy()
    few["outflow"] |= {"counted": 6, "I8_positive_rate": 50.0}

    found = glance(few)

    assert next(one for one in found.figures if one.rule == "I8").value == "te klein"
    assert found.legend == "te klein: te weinig voor een percentage of mediaan."
    assert glance(busy()).legend == ""


def test_agreements_stand_beside_what_came_of_them():
    agreed = {"outflow.I8_positive_rate": {"start": 55, "agreed": 70}, "nergens": {"start": 1, "agreed": 2}}

    found = glance(busy(), terms=Terms(agreed=agreed)).agreements

    assert [(row.start, row.agreed, row.realised, row.beside) for row in found] == [
        ("55,0%", "70,0%", "66,7%", "−3,3 punt")
    ]


@pytest.mark.parametrize(
    ("value", "sign", "said"),
    [
        ("x", "×", "×: niet getoond, anders is een klein aantal uit te rekenen."),
        ("n<10", "te klein", "te klein: te weinig voor een percentage of mediaan."),
        (66.7, "66,7%", ""),
    ],
)
def test_agreed_figure_that_is_hidden_bears_the_sign_of_the_report(value, sign, said):
    path = "outflow.I8_positive_rate"
    facts = snapshot(busy(), terms=Terms(agreed={path: {"start": 55, "agreed": 70}}))
    facts["now"]["outflow"]["I8_positive_rate"] = value

    found = overview.of(facts)
    (printed,) = in_report(telling(facts)).rows

    assert (found.agreements[0].realised, found.legend) == (sign, said)
    assert sign in printed.cells
    assert ("Naar school of werk", sign) in found.rows


def test_agreements_that_do_not_fit_stand_in_the_report():
    agreed = {path: {"start": None, "agreed": 1} for path in sorted(labels.TITLES)}
    found = glance(busy(), terms=Terms(agreed=agreed))

    assert len(found.agreements) == overview.MOST
    assert found.further


def test_change_is_not_said_over_a_gap():
    facts = snapshot(busy(), busy())
    facts["history"][-1]["period"] = "2001-Q1"

    assert {figure.change for figure in overview.of(facts).figures} == {""}
    assert "gelijk aan vorig kwartaal" in {figure.change for figure in glance(busy(), busy()).figures}


def test_inflow_stands_beside_the_outcomes():
    said = dict(glance(busy()).inflow)

    assert said["zonder startkwalificatie"] == "51 van 65"
    assert said["geen vaste woonplek"] == "31,3% van 64"


def test_marks_among_who_came_in_are_explained_as_in_the_report():
    facts = snapshot(busy() | {"complexity": {"inflow_by_stratum": {"0-1": 20, "2-3": 25, "4+": 17, "unknown": 3}}})

    found = overview.of(facts)

    assert ("moet anders op 4 of meer leefgebieden", "× van 65") in found.inflow
    assert found.legend == "×: niet getoond, anders is een klein aantal uit te rekenen."
    assert overview.of(snapshot(busy())).legend == ""


def test_long_explanation_is_cut_at_a_word():
    found = glance(busy(), texts={"explanation": "woord " * 100})

    assert found.cut and found.explanation.endswith("woord …")
    assert len(found.explanation) < overview.LONG + 3


@pytest.mark.parametrize(("version", "old"), [(DEFINITION_VERSION, False), (DEFINITION_VERSION - 1, True)])
def test_older_rules_of_counting_are_said(version, old):
    facts = snapshot(busy()) | {"definition_version": version}

    assert overview.of(facts).old_version is old


def test_facts_with_a_group_left_out_give_fewer_figures():
    facts = snapshot(busy())
    del facts["now"]["handovers"], facts["now"]["inflow_profile"]

    found = overview.of(facts)

    assert "I16" not in [figure.rule for figure in found.figures]
    assert found.inflow == ()
