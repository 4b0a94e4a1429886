"""Asking for a quarter report, explaining it, correcting it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, NoteField, RowField
from mentoraat.periods import Quarter


class AskForm(Form):
    """Which quarter, for which municipality. Both lists come from the view."""

    quarter = forms.TypedChoiceField(label=_("Kwartaal"), coerce=Quarter.parse)
    municipality = RowField(label=_("Gemeente"))

    def __init__(self, *args, quarters, municipalities, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["quarter"].choices = [(str(quarter), quarter.label) for quarter in quarters]
        self.fields["municipality"].queryset = municipalities
        self.fields["municipality"].empty_label = None


class ExplainForm(Form):
    """The coordinator's words beside the figures."""

    explanation = NoteField(
        label=_("Toelichting"),
        required=False,
        rows=10,
        help_text=_("Wat viel op? Wat hielp? Wat moet de gemeente weten? Noem geen namen van jongeren."),
    )


class CorrectForm(Form):
    """Why a report that stands is made again."""

    reason = forms.CharField(
        label=_("Wat klopte er niet?"), max_length=300, help_text=_("Deze zin komt in het nieuwe rapport te staan.")
    )
