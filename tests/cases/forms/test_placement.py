from cases.forms.placement import PlacementForm


def test_place_needs_a_kind_and_a_start():
    assert set(PlacementForm({}).errors) == {"kind", "starts_on"}


def test_place_takes_hours_as_people_write_them():
    form = PlacementForm({"kind": "work", "starts_on": "1-9-2026", "hours_per_week": "24"})

    assert form.is_valid(), form.errors
    assert form.cleaned_data["hours_per_week"] == 24


def test_place_with_hours_that_are_no_number_says_how():
    form = PlacementForm({"kind": "work", "starts_on": "1-9-2026", "hours_per_week": "veel"})

    assert form.errors["hours_per_week"] == ["Vul een getal in, bijvoorbeeld 24 of 7,5."]
