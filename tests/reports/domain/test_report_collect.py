"""What a report's facts hold: five periods before, frozen ones as they were, and what was counted otherwise since."""

import pytest
from django.db import InternalError, connection, transaction

from mentoraat.periods import HalfYear, Year
from reports.domain import report_collect
from reports.domain.figures import scope_of
from reports.models import QuarterReport
from reports.quarter.terms import STRICT, Terms
from tests import make
from tests.reports.domain.report_life import *  # noqa: F403
from tests.reports.domain.report_life import QUARTER


def kept(report, path, value, period=None):
    """The report as if this figure had been frozen so, about another period when one is given."""
    group, name = path.split(".")
    figures = report.figures | {"now": report.figures["now"] | {group: report.figures["now"][group] | {name: value}}}
    period = period or report.period
    about = {"kind": period.kind, "year": period.year, "number": period.number}
    QuarterReport.objects.filter(pk=report.pk).update(figures=figures | {"period": str(period)}, **about)


def test_next_quarter_keeps_the_frozen_figures_beside_its_own(standing, organisation):
    kept(standing, "reach.first_time", 777)

    facts = report_collect.collect(organisation, QUARTER.next())

    assert facts["history"][-1]["figures"]["reach.first_time"] == 777
    assert facts["history"][-1]["frozen"] is True


def test_next_quarter_knows_which_breakdowns_stood_as_before(standing, organisation):
    figures = standing.figures | {"kept": ["outflow.by_class"]}
    QuarterReport.objects.filter(pk=standing.pk).update(figures=figures)

    facts = report_collect.collect(organisation, QUARTER.next())

    assert facts["history"][-1]["kept"] == ["outflow.by_class"]


def test_next_quarter_tells_what_would_be_counted_otherwise_now(standing, organisation):
    kept(standing, "reach.first_time", 777)

    facts = report_collect.collect(organisation, QUARTER.next())

    assert [str(QUARTER), "reach.first_time", 777, 0] in facts["corrections"]


@pytest.mark.parametrize("period", [HalfYear(2026, 1), Year(2026)])
def test_longer_period_tells_which_frozen_quarters_differ(standing, organisation, period):
    kept(standing, "caseload.I3_inflow", 9)

    facts = report_collect.collect(organisation, period)

    assert [str(QUARTER), "caseload.I3_inflow", 9, 0] in facts["corrections"]
    assert (facts["kind"], facts["period"]) == (period.kind, str(period))


def test_history_goes_back_five_periods_but_not_before_the_first_case(organisation, mentor):
    opened = {"youth": make.youth(known_by=mentor), "casemanager": mentor}
    make.case(**opened, opened_on=QUARTER.previous().previous().start)
    few = report_collect.collect(organisation, QUARTER)["history"]
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=Year(2020).start)

    many = report_collect.collect(organisation, QUARTER)["history"]

    assert [row["period"] for row in few] == ["2025-Q4", "2026-Q1"]
    assert [row["period"] for row in many] == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"]


def test_frozen_for_a_reader_with_another_form_does_not_count(standing, organisation):
    found = {"terms": Terms(form=STRICT)}

    assert report_collect.frozen(organisation, QUARTER, **found) is None
    assert report_collect.frozen(organisation, QUARTER, terms=Terms()) is not None


def test_frozen_of_the_whole_is_not_that_of_a_part(standing, organisation):
    assert report_collect.frozen(organisation, QUARTER, terms=Terms(), area=make.area(organisation)) is None


def test_report_tells_only_the_chapters_that_were_agreed(organisation):
    facts = report_collect.collect(organisation, QUARTER, terms=Terms(chapters=("bereik", "vooruitgang")))

    assert {"reach", "measurement"} <= set(facts["now"])
    assert not {"outflow", "network", "handovers"} & set(facts["now"])
    assert facts["texts"]["signals"] == []


def test_collect_leaves_out_what_was_agreed(organisation):
    facts = report_collect.collect(organisation, QUARTER, terms=Terms(left_out=("inflow_profile.by_age",)))

    assert "by_age" not in facts["now"]["inflow_profile"]


def test_collect_for_a_programme_counts_its_cases(really_counted, organisation, mentor):
    case = make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=QUARTER.start)
    other = make.programme(organisation, "Werkroute")

    counted = [
        report_collect.count(organisation, QUARTER, programme=programme).now["caseload"]["I3_inflow"]
        for programme in (case.programme, other)
    ]

    assert counted == [1, 0]


@pytest.mark.django_db(transaction=True)
def test_count_outside_any_transaction_writes_nothing(organisation):
    with transaction.atomic():
        report_collect._see_one_moment()
        if connection.vendor == "postgresql":
            with pytest.raises(InternalError):
                QuarterReport.objects.update(explanation="geschreven")

    assert scope_of(organisation, QUARTER).period.quarter == QUARTER
