from datetime import date

import pytest

from cases.forms.step import DayForm, OwnedStepForm, StepForm, When
from mentoraat.periods import today
from partners.models import ContactPerson
from tests import make

WEDNESDAY, FRIDAY, SUNDAY = date(2026, 11, 18), date(2026, 11, 20), date(2026, 11, 22)


@pytest.mark.parametrize(
    ("when", "now", "day"),
    [
        (When.TODAY, WEDNESDAY, WEDNESDAY),
        (When.TOMORROW, WEDNESDAY, date(2026, 11, 19)),
        (When.WEEK, WEDNESDAY, FRIDAY),
        (When.WEEK, FRIDAY, FRIDAY),
        (When.WEEK, SUNDAY, SUNDAY),
        (When.NEXT_WEEK, WEDNESDAY, date(2026, 11, 27)),
        (When.NEXT_WEEK, SUNDAY, date(2026, 11, 27)),
    ],
)
def test_button_means_a_day(when, now, day):
    assert when.day(now) == day


def test_typed_day_wins_from_the_button():
    form = DayForm({"when": "today", "due_on": "27-03-2027"})

    assert form.is_valid()
    assert form.cleaned_data == {"due_on": date(2027, 3, 27)}


def test_no_day_at_all_is_this_week():
    form = StepForm({"what": "Bellen"})

    assert form.is_valid()
    assert form.cleaned_data == {"what": "Bellen", "due_on": When.WEEK.day(today())}


def test_day_that_is_none_is_said_at_its_field():
    form = StepForm({"what": "Bellen", "due_on": "31-02-2027"})

    assert form.errors == {"due_on": ["Vul een datum in, bijvoorbeeld 27-03-2026."]}


def test_step_without_words_is_refused():
    assert StepForm({"what": "  "}).errors["what"] == ["Schrijf wat de volgende stap is."]


def test_owner_is_one_of_those_passed_in(mentor, outsider):
    rows = {"owners": type(mentor).objects.filter(pk=mentor.pk), "contact_persons": ContactPerson.objects.none()}

    assert OwnedStepForm({"what": "Bellen", "owner": mentor.ref}, **rows).is_valid()
    assert "owner" in OwnedStepForm({"what": "Bellen", "owner": outsider.ref}, **rows).errors


def test_person_at_a_partner_stands_there_with_the_partner(mentor, organisation):
    make.partner(organisation, "Kredietbank")
    people = ContactPerson.objects.select_related("partner")

    field = OwnedStepForm(owners=type(mentor).objects.none(), contact_persons=people).fields["contact_person"]

    assert [label for _value, label in field.choices] == ["niemand", "J. de Wit (Kredietbank)"]
