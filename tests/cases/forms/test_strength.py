from cases.forms.strength import StrengthForm


def test_strength_is_short_and_not_empty():
    assert set(StrengthForm({"what": ""}).errors) == {"what"}
    assert set(StrengthForm({"what": "x" * 61}).errors) == {"what"}
    assert StrengthForm({"what": "Koken"}).is_valid()
