"""What the form of an instrument takes: lines, and a name with a question on each."""

import pytest

from cases.domain import instrument
from cases.forms.instrument import InstrumentForm, written

GOOD = {"name": "X", "filled_in_by": "youth", "steps": "a\nb\nc", "areas": "A: een?\nB: twee?\nC: drie?"}


def test_lines_become_answers_and_areas():
    form = InstrumentForm(GOOD | {"steps": " a \r\n\r\nb  b\r\nc"})

    assert form.is_valid()
    assert form.cleaned_data["steps"] == ["a", "b b", "c"]
    assert form.cleaned_data["areas"] == [("A", "een?"), ("B", "twee?"), ("C", "drie?")]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"steps": "a" * 41}, "steps"),
        ({"steps": "a\nA\nb"}, "steps"),
        ({"areas": "zonder vraag"}, "areas"),
        ({"areas": ": vraag?"}, "areas"),
        ({"areas": "A" * 41 + ": vraag?"}, "areas"),
        ({"areas": "?!: vraag?"}, "areas"),
        ({"filled_in_by": "iemand"}, "filled_in_by"),
    ],
)
def test_line_that_cannot_be_an_answer_or_an_area_is_an_error(changes, field):
    assert set(InstrumentForm(GOOD | changes).errors) == {field}


def test_written_is_what_the_form_reads_back(db):
    item = instrument.own()

    form = InstrumentForm(written(item))

    assert form.is_valid()
    assert (form.cleaned_data["steps"], len(form.cleaned_data["areas"])) == (item.steps, 8)
