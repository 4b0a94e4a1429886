from datetime import date, timedelta

import pytest
from django.utils import timezone

from cases.domain.closing import Attempts
from mentoraat.models import AuditEvent
from mentoraat.periods import Quarter, at, today
from mentoraat.states import Refused
from reports.domain import case_closing
from reports.models import QuarterReport
from tests import make

TODAY = today()


def ago(days):
    return at(today() - timedelta(days=days))


def test_attempts_count_days_of_trying_since_the_last_talk(case, youth, mentor):
    make.contact(mentor, youth, at=ago(58))
    for days in (59, 20, 20, 10, 5):
        make.contact(mentor, youth, at=ago(days), outcome="failed")
    make.contact(mentor, youth, at=ago(4), outcome="failed", undone_at=timezone.now())

    assert case_closing.attempts(case, TODAY) == Attempts(TODAY - timedelta(days=58), 3)


def test_attempts_without_any_talk_begin_at_opening(case, youth, mentor):
    make.contact(mentor, youth, at=ago(100), outcome="failed")
    make.contact(mentor, youth, at=ago(10), outcome="failed")

    assert case_closing.attempts(case, TODAY) == Attempts(None, 1)


def test_close_without_contact_is_held_against_the_contacts(case, youth, mentor):
    make.contact(mentor, youth, at=ago(57))
    ending = {"closed_on": TODAY, "ending": "contact_lost", "destination": "unknown"}
    with pytest.raises(Refused, match="verschillende dagen"):
        case_closing.close(case, **ending, by=mentor)
    for days in (30, 20, 10):
        make.contact(mentor, youth, at=ago(days), outcome="failed")

    assert case_closing.close(case, **ending, by=mentor).outcome == "dropped_out"
    assert AuditEvent.objects.filter(verb="case.closed").exists()


def test_unfinished_handovers_are_those_that_have_not_arrived(case):
    running = make.handover(case)
    make.handover(case, state="withdrawn")

    assert list(case_closing.unfinished(case)) == [running]


def test_undo_is_refused_after_the_freeze_of_the_quarter(youth, mentor, municipality):
    quarter = Quarter.of(TODAY).previous()
    opened = quarter.start - timedelta(days=30)
    case = make.case(youth=youth, casemanager=mentor, opened_on=opened, closed_on=quarter.end)
    assert case_closing.frozen_until(case.organisation_id) is None
    frozen(case.organisation, municipality, quarter)

    with pytest.raises(Refused, match="vastgesteld"):
        case_closing.undo_close(case, by=mentor)


def test_undo_in_a_later_quarter_is_allowed(youth, mentor, municipality):
    frozen(youth.organisation, municipality, Quarter(2020, 1))
    case = make.case(youth=youth, casemanager=mentor, closed_on=TODAY)

    assert case_closing.frozen_until(youth.organisation_id) == date(2020, 3, 31)
    assert case_closing.undo_close(case, by=mentor).state == "open"
    assert AuditEvent.objects.filter(verb="case.reopened").exists()


def frozen(organisation, municipality, quarter):
    """A report that was established."""
    return QuarterReport.objects.create(
        organisation=organisation,
        municipality=municipality,
        year=quarter.year,
        number=quarter.number,
        state="established",
        established_at=timezone.now(),
        figures={},
        checksum="x" * 64,
        file="x.pdf",
    )
