from datetime import date
from decimal import Decimal

import pytest
from django.db.models import Value

from cases.forms.case import AssignForm, CaseForm, CloseForm, WaitForm
from mentoraat.models import User
from mentoraat.periods import today
from partners.models import Partner
from tests import make

CLOSED = {"closed_on": "18-11-2026", "ending": "according_to_plan", "destination": "unknown", "kind": ""}


def close_form(**changes):
    return CloseForm(CLOSED | changes, partners=Partner.objects.all())


def test_opening_asks_a_programme_a_mentor_and_a_day(mentor):
    rows = {"programmes": mentor.organisation.pk, "colleagues": User.objects.all(), "areas": None}
    programme = make.programme(mentor.organisation)
    rows |= {"programmes": type(programme).objects.all(), "areas": type(make.area(mentor.organisation)).objects.all()}

    empty = CaseForm({}, **rows)
    right = CaseForm({"programme": programme.ref, "casemanager": mentor.ref, "opened_on": "18-11-2026"}, **rows)

    assert set(empty.errors) == {"programme", "casemanager", "opened_on"}
    assert right.is_valid()
    assert CaseForm(**rows)["opened_on"].value() == today()


def test_another_casemanager_needs_a_reason_and_a_note(mentor):
    colleagues = User.objects.annotate(open_cases=Value(1))
    form = AssignForm({"casemanager": mentor.ref, "reason": " ", "reads": "all"}, colleagues=colleagues)

    assert list(form.errors) == ["reason", "works", "runs"]
    assert form.fields["casemanager"].label_from_instance(colleagues.get()) == "Nina (1 lopend traject)"


def test_waiting_needs_a_day(db):
    assert WaitForm({}).errors["until"] == ["Vul in wanneer de start is."]


def test_closing_without_a_place_has_none(db):
    form = close_form()

    assert form.is_valid()
    assert form.cleaned_data["place"] is None
    assert set(form.cleaned_data) == {"closed_on", "ending", "destination", "taken_over_by", "note", "place"}


def test_closing_with_a_place_gathers_it(db):
    form = close_form(kind="work", detail="Bakker", hours_per_week="7,5", starts_on="18-11-2026")

    assert form.is_valid(), form.errors
    assert form.cleaned_data["place"] == {
        "kind": "work",
        "detail": "Bakker",
        "hours_per_week": Decimal("7.5"),
        "starts_on": date(2026, 11, 18),
        "ends_on": None,
    }


def test_half_a_place_reaches_the_rule_that_refuses_it(db):
    form = close_form(detail="Bakker")

    assert form.is_valid()
    assert form.cleaned_data["place"]["kind"] == ""


@pytest.mark.parametrize("field", ["closed_on", "ending", "destination"])
def test_closing_asks_how_when_and_where_to(db, field):
    assert list(close_form(**{field: ""}).errors) == [field]


def test_closing_shows_every_field_once_in_a_group(db):
    form = close_form()

    shown = [field.name for _title, fields in form.sections() for field in fields]
    assert sorted(shown) == sorted(form.fields)
