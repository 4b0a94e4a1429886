"""A page of the rows behind a figure: names, a page at a time, and noted in the audit trail."""

from datetime import date

import pytest

from mentoraat.models import AuditEvent
from mentoraat.periods import Quarter, at
from reports.domain import figure_rows
from reports.domain.figures import scope_of
from reports.domain.indicators.behind import NoRows
from tests import make

Q2 = Quarter(2026, 2)
DAY = date(2026, 5, 1)


@pytest.fixture
def scope(organisation):
    """The second quarter of 2026."""
    return scope_of(organisation, Q2)


def test_cases_are_shown_with_names(youth, mentor, scope, coordinator):
    make.case(youth=youth, casemanager=mentor, opened_on=DAY)

    found = figure_rows.read(scope, "caseload.I3_inflow", by=coordinator)

    assert found.caption == "1 rij"
    assert [str(cell) for cell in found.rows[0]] == ["Sam van den Berg", "Straatmentoraat", "01-05-2026", "", "bezig"]
    assert AuditEvent.objects.get(verb="figures.read_rows").fields == ["caseload.I3_inflow"]


def test_handovers_youths_and_contacts_have_words_of_their_own(case, youth, mentor, scope, coordinator):
    make.handover(case, consent_on=DAY, sent_on=DAY)
    make.contact(mentor, youth, at=at(DAY))

    for key in ("handovers.sent", "reach.I1_youths_reached", "reach.two_way_contacts"):
        found = figure_rows.read(scope, key, by=coordinator)
        assert len(found.rows) == 1
        assert len(found.heads) == len(found.rows[0])
        assert "Sam van den Berg" in [str(cell) for cell in found.rows[0]]


def test_people_without_a_name_are_added_up(mentor, scope, coordinator):
    make.contact(mentor, at=at(DAY), people=3)
    make.contact(mentor, at=at(DAY), label="Rode pet")

    found = figure_rows.read(scope, figure_rows.NAMELESS, by=coordinator)

    assert found.caption == "4 mensen, 2 rijen"
    assert {str(row[1]) for row in found.rows} == {"zonder naam", "Rode pet"}


def test_next_page_begins_after_the_last_row(mentor, scope, coordinator, monkeypatch):
    monkeypatch.setattr(figure_rows, "PAGE", 2)
    for _time in range(3):
        make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=DAY)

    first = figure_rows.read(scope, "caseload.I3_inflow", by=coordinator)
    second = figure_rows.read(scope, "caseload.I3_inflow", before=first.older, by=coordinator)

    assert (first.caption, len(first.rows), len(second.rows), second.older) == ("3 rijen", 2, 1, "")


def test_refused_key_leaves_no_trace(scope, coordinator):
    with pytest.raises(NoRows):
        figure_rows.read(scope, "caseload.I6_average", by=coordinator)

    assert not AuditEvent.objects.exists()
