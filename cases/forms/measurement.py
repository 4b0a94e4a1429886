"""Input for measurements."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, NoteField


class AnswerForm(Form):
    """One tap: the worded step is the button that saves."""

    step = forms.TypedChoiceField(
        choices=[(number, str(number)) for number in range(1, 6)],
        coerce=int,
        label=_("Hoe gaat het?"),
        error_messages={
            "required": _("Kies een van de vijf antwoorden."),
            "invalid_choice": _("Kies een van de vijf antwoorden."),
        },
        widget=forms.HiddenInput,
    )
    note = NoteField(label=_("Wat helpt al?"), required=False, max_length=300, rows=2)
