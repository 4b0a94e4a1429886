"""Side by side: only what is frozen, only like with like, nothing added up."""

import re
from types import SimpleNamespace

import pytest

from reports.domain import benchmark
from reports.domain.disclosure import is_hidden
from reports.quarter import facts as quarter_facts
from reports.quarter.terms import Terms
from reports.quarter.words import count, decimal, share
from tests.reports.quarter.figures import QUIET, busy
from tests.reports.quarter.snapshots import QUARTER, snapshot


def entry(name, figures, **changes):
    report = SimpleNamespace(organisation=SimpleNamespace(name=name), period=QUARTER, ref=name)
    return report, snapshot(figures, **{key: changes.pop(key) for key in ("terms",) if key in changes}) | changes


def rows(comparison):
    return {(row.label, row.about): row.cells for section in comparison.sections for row in section.rows}


def test_organisations_stand_by_name_whatever_their_figures():
    (found,) = benchmark.of([entry("Zuid", busy()), entry("anders", QUIET), entry("Midden", busy())])

    assert [column.report.organisation.name for column in found.columns] == ["anders", "Midden", "Zuid"]


def test_percentage_has_its_base_beside_it():
    (found,) = benchmark.of([entry("Zuid", busy())])

    assert rows(found)["Naar school of werk", ""] == (benchmark.Cell("66,7%", "van 48"),)


def test_percentage_over_less_than_ten_is_not_shown_even_when_a_report_did():
    few = entry("Zuid", busy())
    few[1]["now"]["outflow"] |= {"counted": 9, "I8_positive_rate": 55.6}

    (found,) = benchmark.of([few])

    assert rows(found)["Naar school of werk", ""] == (benchmark.Cell("te klein", "van 9"),)
    assert "55,6" not in str(found.charts)


def test_percentage_over_a_hidden_base_is_not_shown():
    few = entry("Zuid", busy())
    few[1]["now"]["I12_durable"]["3"] |= {"positive": "<5", "rate": 50.0}

    (found,) = benchmark.of([few])

    assert rows(found)["Na 3 maanden nog school of werk", "3e kwartaal 2006"] == (benchmark.Cell("te klein"),)


def test_hidden_count_stays_hidden():
    some = entry("Zuid", busy())
    some[1]["now"]["complexity"] = {"inflow_by_stratum": {"0-1": "<5", "2-3": "x", "4+": 20}}

    (found,) = benchmark.of([some])

    assert rows(found)["Moet anders op 0 of 1 leefgebied", ""][0].value == "<5"
    assert rows(found)["Moet anders op 2 of 3 leefgebieden", ""][0].value == "×"


@pytest.mark.parametrize("change", [{"definition_version": 99}, {"work_hours": 20}])
def test_other_rules_of_counting_never_share_a_row(change):
    found = benchmark.of([entry("Zuid", busy()), entry("Noord", busy(), **change)])

    assert [len(comparison.columns) for comparison in found] == [1, 1]


def test_other_days_never_share_a_row():
    later = entry("Noord", busy())
    later[1]["now"]["handovers"]["I16"] |= {"sent_from": "2007-01-01", "sent_to": "2007-03-31"}

    (found,) = benchmark.of([entry("Zuid", busy()), later])

    cells = rows(found)
    assert [cell.value for cell in cells["Warme overdracht geslaagd", "1e kwartaal 2007"]] == ["41,5%", "–"]
    assert [cell.value for cell in cells["Warme overdracht geslaagd", "4e kwartaal 2006"]] == ["–", "41,5%"]


def test_nothing_stands_there_that_is_not_frozen_for_that_organisation():
    """No sum, no mean, no share over organisations: every number is one of the facts of its own column."""
    other = busy()
    other["reach"]["I1_youths_reached"], other["outflow"]["I8_positive_rate"] = 31, 44.4
    entries = [entry("Noord", other), entry("Zuid", busy())]

    (found,) = benchmark.of(entries)

    for at, (_report, facts) in enumerate(entries):
        printed = {write(value) for _path, value in quarter_facts.flat(facts["now"]) for write in written(value)}
        for cells in rows(found).values():
            assert cells[at].value in printed | {"–", "te klein"}
            assert not cells[at].of or cells[at].of.removeprefix("van ") in printed
    for chart in found.charts:
        assert len(chart.rows) == 2


def written(value):
    return (count,) if is_hidden(value) or value is None or isinstance(value, str) else (count, decimal, share)


def test_inflow_stands_before_what_came_out():
    (found,) = benchmark.of([entry("Zuid", busy()), entry("Noord", busy())])

    assert [section.anchor for section in found.sections] == ["binnen", "gedaan", "uitkomst"]
    assert [chart.title for chart in found.charts] == [
        "Naar school of werk, in procenten",
        "Geen vaste woonplek, in procenten",
    ]


def test_report_about_a_part_is_not_compared():
    whole, part = entry("Zuid", busy()), entry("Noord", busy(), terms=Terms(programme="Straat"))

    assert benchmark.is_about_all(whole[1]) and not benchmark.is_about_all(part[1])


def test_rounded_counts_are_said():
    (found,) = benchmark.of([entry("Zuid", busy()), entry("Noord", busy(), terms=Terms(form="strict"))])

    assert found.rounded == ["Noord"]


def test_bars_name_the_base_and_leave_out_who_has_no_figure():
    (found,) = benchmark.of([entry("Zuid", busy()), entry("Noord", QUIET)])

    (row,) = found.charts[0].rows
    assert re.fullmatch(r"Zuid \(van 48\)", row[0])
