import pytest

from cases.forms.measurement import AnswerForm, CloseForm, GapForm


@pytest.mark.parametrize(("step", "fits"), [("1", True), ("3", True), ("4", False), ("", False), ("x", False)])
def test_answer_is_one_of_the_steps_of_the_instrument(step, fits):
    assert AnswerForm({"step": step}, steps=["nee", "soms", "ja"]).is_valid() is fits


def test_nothing_is_needed_to_close():
    form = CloseForm({})

    assert form.is_valid()
    assert form.cleaned_data == {"own_words": "", "filled_in_by": ""}


def test_gap_needs_a_reason():
    assert set(GapForm({"note": "x"}).errors) == {"reason"}
