"""Where a mentor goes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form


class OwnPlacesForm(Form):
    """A tick per place, and room for one that is not in the list yet."""

    chosen = forms.ModelMultipleChoiceField(
        label=_("Waar kom je?"),
        queryset=None,
        to_field_name="ref",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kies een plek uit de lijst.")},
    )
    new_place = forms.CharField(
        label=_("Een plek die er nog niet bij staat"),
        help_text=_("Een plein, een station, een schoolplein. Geen huisadres."),
        max_length=80,
        required=False,
    )

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["chosen"].queryset = places
