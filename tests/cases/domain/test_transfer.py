from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import transfer
from cases.models import Acquaintance, CasemanagerPeriod
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make

TODAY = today()
NOTE = {"works": "Samen lopen praat beter", "runs": "Inschrijving bij het ROC", "remember": "Zijn zus bellen"}


def give(case, to, by, **changes):
    return transfer.hand_over(case, casemanager=to, reason="Nina gaat weg", by=by, **NOTE | changes)


def test_note_goes_with_the_case_and_stays(case, mentor, other_mentor):
    give(case, other_mentor, mentor, chosen_with_youth=True)

    period = case.casemanager_periods.get(ends_on__isnull=True)
    assert {name: getattr(period, name) for name in NOTE} == NOTE
    assert (period.user, period.reads, period.chosen_with_youth) == (other_mentor, "all", True)
    assert "case.assigned" in AuditEvent.objects.values_list("verb", flat=True)
    assert Notification.objects.get(user=other_mentor).text == "Je bent nu de vaste mentor van Sam."


@pytest.mark.parametrize("missing", ["works", "runs"])
def test_without_a_note_there_is_no_handover(case, mentor, other_mentor, missing):
    with pytest.raises(Refused) as refusal:
        give(case, other_mentor, mentor, **{missing: "  "})

    assert refusal.value.field == missing
    case.refresh_from_db()
    assert case.casemanager == mentor


@pytest.mark.parametrize("day", [None, TODAY + timedelta(days=1)])
def test_reading_from_a_day_needs_a_day_that_was(case, mentor, other_mentor, day):
    with pytest.raises(Refused) as refusal:
        give(case, other_mentor, mentor, reads="from", reads_from=day)

    assert refusal.value.field == "reads_from"


def test_who_knew_the_youth_goes_on_reading_all(case, youth, mentor, other_mentor):
    make.know(youth, other_mentor, how=Acquaintance.How.CONTACT)

    give(case, other_mentor, mentor, reads="facts")

    assert case.casemanager_periods.get(ends_on__isnull=True).reads == "all"
    assert not Acquaintance.objects.filter(user=other_mentor, notes_since__isnull=False).exists()


def test_coordinator_reads_all_whatever_is_chosen(case, mentor, coordinator):
    give(case, coordinator, mentor, reads="facts")

    assert case.casemanager_periods.get(ends_on__isnull=True).reads == "all"


def test_a_later_handover_can_open_what_was_closed(case, mentor, other_mentor, coordinator):
    give(case, other_mentor, mentor, reads="facts")
    give(case, mentor, other_mentor)

    give(case, other_mentor, mentor, reads="all")

    assert case.casemanager_periods.get(ends_on__isnull=True).reads == "all"
    assert not Acquaintance.objects.filter(user=other_mentor, notes_since__isnull=False).exists()


def test_who_goes_keeps_sight_only_by_knowing_the_youth_otherwise(case, youth, mentor, coordinator):
    assert not transfer.keeps_sight(case)

    make.know(youth, mentor, how=Acquaintance.How.CONTACT)
    assert transfer.keeps_sight(case)
    assert transfer.keeps_sight(
        make.case(youth=youth, casemanager=coordinator, programme=None or make.programme(youth.organisation, "Groep"))
    )


def test_database_keeps_choice_and_day_together(case):
    rows = CasemanagerPeriod.objects.filter(case=case)
    for changes in ({"reads": "from"}, {"reads_from": TODAY}):
        with pytest.raises(IntegrityError, match="casemanager_reads_from_a_day"), transaction.atomic():
            rows.update(**changes)
