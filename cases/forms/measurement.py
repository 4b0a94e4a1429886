"""Input for measurements."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Instrument, MeasurementGap
from mentoraat.forms import ChipsField, Form, NoteField


class AnswerForm(Form):
    """One tap: the worded step is the button that saves."""

    step = forms.TypedChoiceField(
        coerce=int,
        label=_("Hoe gaat het?"),
        error_messages={
            "required": _("Kies een van de antwoorden."),
            "invalid_choice": _("Kies een van de antwoorden."),
        },
        widget=forms.HiddenInput,
    )
    note = NoteField(label=_("Wat helpt al?"), required=False, max_length=300, rows=2)

    def __init__(self, *args, steps, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [(number, words) for number, words in enumerate(steps, start=1)]


class CloseForm(Form):
    """What the youth says about it, and who filled in; nothing of it is needed to close."""

    own_words = NoteField(
        label=_("In je eigen woorden: hoe gaat het nu?"),
        required=False,
        max_length=1000,
        rows=3,
        help_text=_("Wat de jongere zelf zegt, staat straks naast het resultaat."),
    )
    filled_in_by = ChipsField(label=_("Wie vulde in?"), choices=Instrument.FilledInBy.choices, required=False)


class GapForm(Form):
    """Why a measurement will not be there."""

    reason = ChipsField(
        label=_("Waarom is er geen meting?"),
        choices=MeasurementGap.Reason.choices,
        error_messages={"required": _("Kies waarom er geen meting is.")},
    )
    note = forms.CharField(
        label=_("Toelichting"), max_length=200, required=False, help_text=_("Nodig bij “iets anders”.")
    )
