import pytest

from cases.forms.youth import ReasonForm, YouthDetailsForm, YouthForm
from mentoraat.models import Area
from tests import make


@pytest.fixture
def areas(organisation, other_organisation):
    make.area(other_organisation, "Noord")
    make.area(organisation)
    return Area.objects.filter(organisation=organisation)


def test_everything_may_stay_empty_here(areas):
    assert YouthForm({}, areas=areas).is_valid()


def test_area_of_another_organisation_cannot_be_chosen(areas, other_organisation):
    form = YouthForm({"first_name": "Sam", "area": make.area(other_organisation, "Noord").ref}, areas=areas)

    assert "area" in form.errors


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("birth_date", "31-02-2007"),
        ("about_age", "3"),
        ("phone", "12"),
        ("strengths", "Het nummer is 123456782."),  # a number that passes the BSN check
        ("surname", "a" * 81),
    ],
)
def test_wrong_value_is_said_at_its_field(areas, field, value):
    form = YouthForm({"first_name": "Sam", field: value}, areas=areas)

    assert list(form.errors) == [field]
    assert form[field].value() == value


def test_details_take_codes_only(areas):
    assert YouthDetailsForm({"first_name": "Sam", "diploma": "mbo_2"}, areas=areas).is_valid()
    assert "diploma" in YouthDetailsForm({"first_name": "Sam", "diploma": "gymnasium"}, areas=areas).errors


def test_reason_is_asked_in_words(db):
    assert ReasonForm({}).errors["reason"] == ["Schrijf in een paar woorden waarom je deze pagina nodig hebt."]
