from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from cases.domain import case as cases
from cases.domain import placement
from cases.models import Case, Placement
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make

TODAY = today()
Outcome = Case.Outcome


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


@pytest.fixture
def closed(case, mentor):
    return cases.close(case, closed_on=TODAY, ending="according_to_plan", destination="unknown", by=mentor)


def test_add_to_an_open_case_derives_nothing(case, mentor):
    row = placement.add(case, kind="work", detail="bakker", hours_per_week=Decimal(24), starts_on=TODAY, by=mentor)

    case.refresh_from_db()
    assert (row.organisation, case.outcome) == (case.organisation, "")
    assert verbs() == ["placement.added"]


def test_add_after_closing_derives_the_class_anew(closed, mentor):
    assert closed.outcome == Outcome.UNKNOWN

    placement.add(closed, kind="school", starts_on=TODAY, by=mentor)

    closed.refresh_from_db()
    assert (closed.outcome, closed.destination) == (Outcome.POSITIVE, "placed")
    event = AuditEvent.objects.get(verb="case.outcome_corrected")
    assert event.fields == ["destination", "outcome"]


def test_edit_after_closing_derives_the_class_anew(closed, mentor):
    row = placement.add(closed, kind="work", hours_per_week=Decimal(24), starts_on=TODAY, by=mentor)

    placement.edit(row, kind="work", hours_per_week=Decimal(8), starts_on=TODAY, by=mentor)

    closed.refresh_from_db()
    assert closed.outcome == Outcome.ACTIVATION
    assert AuditEvent.objects.get(verb="placement.edited").fields == ["hours_per_week"]


def test_edit_without_a_change_writes_nothing(case, mentor):
    row = placement.add(case, kind="school", starts_on=TODAY, by=mentor)

    placement.edit(row, kind="school", starts_on=TODAY, by=mentor)

    assert verbs() == ["placement.added"]


def test_remove_after_closing_derives_the_class_anew(closed, mentor):
    row = placement.add(closed, kind="school", starts_on=TODAY, by=mentor)

    placement.remove(row, by=mentor)

    closed.refresh_from_db()
    assert closed.outcome == Outcome.UNKNOWN


def test_case_opened_in_error_never_gets_a_class(case, mentor):
    cases.close(case, closed_on=TODAY, ending="opened_in_error", by=mentor)

    placement.add(case, kind="school", starts_on=TODAY, by=mentor)

    case.refresh_from_db()
    assert case.outcome == ""


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"kind": ""}, "kind"),
        ({"starts_on": None}, "starts_on"),
        ({"ends_on": TODAY - timedelta(days=1)}, "ends_on"),
        ({"hours_per_week": Decimal(101)}, "hours_per_week"),
    ],
)
def test_place_that_cannot_be_is_refused(case, mentor, changes, field):
    with pytest.raises(Refused) as refusal:
        placement.add(case, **{"kind": "school", "starts_on": TODAY} | changes, by=mentor)

    assert refusal.value.field == field


def test_work_hours_of_the_organisation_decide(closed, mentor):
    closed.organisation.work_hours = 20
    closed.organisation.save()

    placement.add(closed, kind="work", hours_per_week=Decimal(16), starts_on=TODAY, by=mentor)

    assert closed.outcome == Outcome.ACTIVATION


def test_database_keeps_places_true(case):
    with pytest.raises(IntegrityError, match="placement_ends_after_start"), transaction.atomic():
        make.placement(case, starts_on=TODAY, ends_on=TODAY - timedelta(days=1))
    with pytest.raises(IntegrityError, match="placement_hours_of_a_week"), transaction.atomic():
        make.placement(case, hours_per_week=Decimal(101))
    assert not Placement.objects.exists()
