"""Each thing that can be missing is found in the period of the report, and nowhere else."""

from datetime import date

import pytest

from cases.domain import measurement
from cases.models import Case
from mentoraat.models import AuditEvent
from mentoraat.periods import at
from reports.domain import report_gaps
from reports.models import QuarterReport
from tests import make

INSIDE, BEFORE = date(2026, 4, 10), date(2026, 3, 10)
KNOWN = {"birth_date": date(2008, 1, 1), "school_type": "vmbo", "diploma": "none", "housing": "parents"}
KNOWN |= {"leaving_cause": "schoolklimaat"}


@pytest.fixture
def report(organisation, municipality):
    """A draft about the second quarter of 2026."""
    about = {"organisation": organisation, "municipality": municipality, "year": 2026, "number": 2}
    return QuarterReport.objects.create(**about, state="draft", explanation="Rustig.")


@pytest.fixture
def opened(mentor):
    """Makes a case about whose youth all is known, but for `unknown`."""

    def open_case(on=INSIDE, unknown="", **changes):
        youth = make.youth(
            known_by=mentor, **KNOWN | ({unknown: None if unknown == "birth_date" else ""} if unknown else {})
        )
        return make.case(youth=youth, casemanager=mentor, opened_on=on, **changes)

    return open_case


def codes(report):
    return {gap.code for gap in report_gaps.found(report)} - {"stories"}


def listed(report, code, by):
    return report_gaps.listing(report, code, by=by)


def test_nothing_is_missing_where_nothing_happened(report):
    assert codes(report) == set()


def test_case_without_a_baseline(report, opened, coordinator):
    case = opened()
    opened(on=BEFORE)

    assert codes(report) == {"startmeting"}
    (line,) = listed(report, "startmeting", coordinator).lines
    assert (line.label, line.meta) == (case.youth.name, "begonnen 10-04-2026")


@pytest.mark.parametrize(
    ("field", "code"),
    [("birth_date", "geboortedatum"), ("school_type", "school"), ("diploma", "diploma"), ("housing", "wonen"),
     ("leaving_cause", "reden")],
)  # fmt: skip
def test_what_is_not_known_of_a_youth(report, opened, field, code):
    opened(unknown=field)
    opened(on=BEFORE, unknown=field)

    assert codes(report) == {"startmeting", code}


def test_closed_without_destination(report, opened):
    opened(on=BEFORE, state=Case.State.CLOSED, closed_on=INSIDE, ending="by_youth", outcome="unknown")
    opened(on=BEFORE, state=Case.State.CLOSED, closed_on=INSIDE, ending="by_youth", outcome="dropped_out")

    assert [gap.text for gap in report_gaps.found(report)][0] == "1 afgerond traject zonder bestemming"


def test_long_case_without_a_follow_up(report, opened, coordinator):
    case = opened(on=date(2025, 9, 1))
    taken = measurement.start(case, by=coordinator)
    type(taken).objects.update(taken_on=date(2025, 9, 10), finished_at=at(date(2025, 9, 10)))

    assert codes(report) == {"vervolgmeting"}


def test_aftercare_that_nobody_asked(report, opened):
    make.aftercare(opened(on=BEFORE, closed_on=date(2026, 3, 20), outcome="positive"), due_on=INSIDE)

    assert codes(report) == {"blijven-volgen"}


def test_handover_without_an_answer(report, opened):
    make.sent_handover(opened(on=BEFORE), sent_on=INSIDE)

    assert codes(report) == {"overdracht"}


def test_contact_without_area(report, mentor, coordinator):
    make.contact(mentor, at=at(INSIDE))

    assert codes(report) == {"wijk"}


def test_signal_that_was_answered_without_words(report, mentor):
    signal = make.signal(mentor)
    signal.sightings.update(on=INSIDE)
    type(signal).objects.update(state="answered", answered_on=INSIDE)

    assert codes(report) == {"signaal"}


def test_no_explanation_and_too_few_stories(report):
    report.explanation = ""

    texts = [gap.text for gap in report_gaps.found(report)]

    assert texts == ["Je toelichting is nog leeg", "0 van de 2 verhalen gekozen"]


def test_short_names_the_first_few_and_counts_the_rest(report, opened):
    for field in ("birth_date", "school_type", "diploma", "housing", "leaving_cause"):
        opened(unknown=field)

    texts = report_gaps.short(report)

    assert len(texts) == 5 and texts[-1] == "en nog 3 dingen"


def test_report_of_an_area_counts_its_own_cases(report, opened, organisation):
    report.area = make.area(organisation)
    opened()

    assert codes(report) == set()


def test_reading_the_rows_is_noted(report, opened, coordinator):
    opened()

    listed(report, "startmeting", coordinator)

    assert AuditEvent.objects.last().verb == "figures.read_rows"


def test_unknown_gap_is_no_gap(report, coordinator):
    with pytest.raises(KeyError):
        listed(report, "onzin", coordinator)
