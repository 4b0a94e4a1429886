"""Which number of the progress page somebody wants to see the youths of."""

from django import forms

from mentoraat.forms import Form


class BehindForm(Form):
    """An instrument, and perhaps one area with one kind of change."""

    ref = forms.CharField(max_length=12)
    area = forms.SlugField(required=False)
    kind = forms.ChoiceField(
        required=False, choices=[(kind, kind) for kind in ("improved", "equal", "worse", "n", "missing")]
    )
