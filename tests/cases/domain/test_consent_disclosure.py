"""Everything that was given about a youth, for the youth to see."""

from datetime import timedelta

import pytest

from cases.domain import consent as consents
from cases.domain import consent_disclosure
from mentoraat import audit
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from tests import make


def test_nothing_was_given_yet(case):
    make.handover(case)

    assert consent_disclosure.of(case.youth) == []


def test_disclosure_says_what_to_whom_for_what_until_when(case, mentor):
    item = make.sent_handover(case)

    (row,) = consent_disclosure.of(case.youth)

    assert (row.on, row.partner, row.person) == (today(), "Jongerenloket", "J. de Wit")
    assert row.items == ("voornaam", "leeftijd", "vraag en toelichting")
    assert (row.purpose, row.how, row.consent_ref) == ("Inkomen regelen", "mondeling, in gesprek", item.consent.ref)
    assert row.runs and not row.opened


def test_withdrawn_and_past_run_no_more(case, mentor):
    first, second = make.sent_handover(case), make.sent_handover(case)
    consents.withdraw(first.consent, by=mentor)
    second.consent.until = second.consent.given_on = today() - timedelta(days=1)
    second.consent.save()

    rows = consent_disclosure.of(case.youth)

    assert [row.runs for row in rows] == [False, False]
    assert [row.withdrawn for row in rows] == [None, today()]


@pytest.mark.parametrize("count", [1, 3])
def test_list_is_three_queries_and_read_on_the_trail(case, mentor, django_assert_num_queries, count):
    for _number in range(count):
        make.sent_handover(case)
    youth = case.youth

    with django_assert_num_queries(3):
        assert len(consent_disclosure.of(youth)) == count
    consent_disclosure.read(youth, by=mentor)
    assert AuditEvent.objects.latest("pk").verb == "youth.disclosures_read"


def test_what_left_on_paper_stands_with_it(case, mentor):
    item = make.sent_handover(case)
    audit.record("handover.exported", item, youth=case.youth, reason="PDF via download naar Jongerenloket", by=mentor)

    (row,) = consent_disclosure.of(case.youth)

    assert [paper.split(",")[0] for paper in row.papers] == ["PDF via download naar Jongerenloket"]
